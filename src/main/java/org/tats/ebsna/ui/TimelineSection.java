package org.tats.ebsna.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.ebsna.Assessment;

/** What happened before and since, in order of time. */
class TimelineSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();

    TimelineSection(PlanHost host) {
        super("What happened when");
        this.host = host;
        add(content);
        if (host.works()) {
            add(form());
        }
    }

    @Override
    public void show() {
        content.removeAll();
        content.add(new DataTable<Assessment.Event>("Timeline, the earliest first")
                .rowHeader("On", event -> new Span(Dates.full(event.on())))
                .component("What happened", event -> PlanWords.typed(event.words()))
                .column("Written by", Assessment.Event::writtenBy)
                .empty("Nothing is written yet.")
                .rows(host.plan().assessment().timeline()));
    }

    private InlineForm form() {
        TextArea words = PlanWords.area("What happened");
        var on = new DateField3("On", "For example, 4 6 2026");
        return new InlineForm("Add what happened", words, on)
                .beginning(() -> {
                    words.clear();
                    on.clear();
                })
                .needs(words, "Write what happened")
                .needs(on)
                .keeping(host.typing("event"))
                .refusing(host::look)
                .saving("Add it", id -> {
                    host.doors().assessments().addEvent(host.id(), id, on.date().orElseThrow(), words.getValue());
                    host.changed("Added");
                })
                .closing();
    }
}
