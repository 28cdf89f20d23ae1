package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.programme.Part;

/**
 * A table of parts, each changed in place: the address says which. Those who may not edit see the table alone.
 *
 * @param <P> what one row shows
 */
final class PartSection<P extends Part> extends LedgerSection {

    private final ProgrammePage page;
    private final String entry;

    /**
     * @param entry how the address calls a new one
     * @param add the words of the link that enters a new one
     * @param forms makes the form of a part, or of a new one for null
     */
    PartSection(
            String heading,
            ProgrammePage page,
            String entry,
            String add,
            DataTable<P> table,
            List<P> rows,
            Function<@Nullable P, PartForm> forms) {
        super(heading);
        this.page = page;
        this.entry = entry;
        boolean edit = page.desk().mayEdit();
        if (edit) {
            Anchor link = new Anchor(page.link(page.path() + "?new=" + entry), add);
            link.addClassName("act");
            aside(link);
            table.component("Change", this::change);
            form(rows, forms);
        }
        add(table.rows(rows));
    }

    private void form(List<P> rows, Function<@Nullable P, PartForm> forms) {
        if (page.address().entry().equals(entry)) {
            open(forms.apply(null));
        }
        rows.stream()
                .filter(row -> row.part().toString().equals(page.address().change()))
                .findFirst()
                .ifPresent(row -> open(forms.apply(row)));
    }

    private void open(PartForm form) {
        add(form);
        form.focusFirst();
    }

    private Anchor change(P row) {
        Span about = new Span(" " + row.title());
        about.addClassName("vh");
        Anchor link = new Anchor(page.link(page.path() + "?change=" + row.part()), new Span("Change"), about);
        link.addClassName("act");
        return link;
    }
}
