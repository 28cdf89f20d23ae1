package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTests {

    private final DataTable<String> table = new DataTable<String>("Referrals to triage")
            .rowHeader("Pupil", Span::new)
            .column("Letters", text -> "has " + text.length())
            .selected("Oak"::equals)
            .empty("Nothing to triage.");

    @Test
    void namesTheColumnInEveryCellForNarrowScreens() {
        Element row = body().getChild(0);
        assertThat(row.getChild(0).getTag()).isEqualTo("th");
        assertThat(row.getChild(0).getAttribute("scope")).isEqualTo("row");
        assertThat(row.getChild(1).getAttribute("data-l")).isEqualTo("Letters");
        assertThat(row.getChild(1).getTextRecursively()).isEqualTo("has 3");
    }

    @Test
    void marksTheCurrentRow() {
        assertThat(body().getChild(0).getAttribute("aria-current")).isEqualTo("true");
        assertThat(body().getChild(1).hasAttribute("aria-current")).isFalse();
    }

    @Test
    void saysWhyItIsEmptyInsteadOfDrawingHeads() {
        table.rows(List.of());
        assertThat(table.getElement().getTextRecursively()).isEqualTo("Nothing to triage.");
    }

    private Element body() {
        table.rows(List.of("Oak", "Birch"));
        return table.getElement()
                .getChild(0)
                .getChildren()
                .filter(part -> part.getTag().equals("tbody"))
                .findFirst()
                .orElseThrow();
    }
}
