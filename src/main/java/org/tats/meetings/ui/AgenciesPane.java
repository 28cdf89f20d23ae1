package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.common.AgencyId;
import org.tats.common.ui.Quiet;

/** What agencies bring, a line each; what this person may not read is a line without its words. */
class AgenciesPane extends Div {

    private final Writing writing;
    private final Quiet answered = new Quiet("");
    private final UnorderedList says = new UnorderedList();
    private final Map<AgencyId, SectionPane> lines = new LinkedHashMap<>();

    AgenciesPane(DiscussionText text, Writing writing) {
        this.writing = writing;
        Div head = new Div(new H2("What agencies bring"), answered);
        head.addClassName("sechead");
        says.addClassNames("says", "live");
        add(head, says);
        writing.agencies().forEach((agency, name) -> line(agency, name, text));
        update(text);
    }

    void update(DiscussionText text) {
        text.contributions().forEach(brought -> {
            if (!lines.containsKey(brought.agency())) {
                line(brought.agency(), brought.agencyName(), text);
            }
        });
        lines.forEach((agency, pane) -> pane.update(text.field(DiscussionField.contribution(agency))));
        long count = text.contributions().stream()
                .map(DiscussionText.Contribution::text)
                .filter(AgenciesPane::filled)
                .count();
        answered.setText(count + " of " + lines.size() + " answered");
    }

    boolean commit() {
        boolean all = true;
        for (SectionPane pane : lines.values()) {
            all &= pane.commit();
        }
        return all;
    }

    private static boolean filled(FieldText text) {
        return text.closed() || !text.text().isBlank();
    }

    private void line(AgencyId agency, String name, DiscussionText text) {
        SectionPane pane = new SectionPane(
                "", "what " + name + " brings", text.field(DiscussionField.contribution(agency)), writing);
        lines.put(agency, pane);
        Span who = new Span(name);
        who.addClassName("who2");
        says.add(new ListItem(who, pane));
    }
}
