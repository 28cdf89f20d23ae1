package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.common.AgencyId;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.Small;

/** What agencies bring, a line each. Until contributions can be restricted, the screen says that all here see them. */
class AgenciesPane extends Div {

    AgenciesPane(DiscussionText text, Writing writing, Function<DraftField, Component> keep) {
        H2 heading = new H2("What agencies bring");
        Map<AgencyId, String> agencies = new LinkedHashMap<>(writing.agencies());
        text.contributions().forEach(brought -> agencies.putIfAbsent(brought.agency(), brought.agencyName()));
        long answered = text.contributions().stream()
                .filter(brought -> !brought.text().text().isBlank())
                .count();
        Div head = new Div(
                heading,
                new Quiet("Seen by everyone at this item. " + answered + " of " + agencies.size() + " answered"));
        head.addClassName("sechead");
        UnorderedList says = new UnorderedList();
        says.addClassNames("says", "live");
        agencies.forEach((agency, name) -> says.add(line(agency, name, text, writing, keep)));
        add(head, says);
    }

    private static ListItem line(
            AgencyId agency, String name, DiscussionText text, Writing writing, Function<DraftField, Component> keep) {
        Span who = new Span(new Span(name), new Small("Seen by everyone here"));
        who.addClassName("who2");
        FieldText said = text.field(DiscussionField.contribution(agency));
        if (!writing.mayWrite(agency)) {
            Span words = new Span(said.text().isBlank() ? "–" : said.text());
            words.addClassName("said");
            return new ListItem(who, words);
        }
        DraftField field = writing.field("", said);
        field.area().setAriaLabel("What " + name + " brings");
        return new ListItem(who, keep.apply(field));
    }
}
