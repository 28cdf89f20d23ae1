package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style.FontWeight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.cases.ActionRow;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.FitBar;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.ItemFact;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.RoomItem;

/** One picture of the room view. Nothing to press, no name of the next child. */
final class ProjectorPane extends Div {

    private ProjectorPane() {
        addClassName("roompane");
    }

    static ProjectorPane item(
            MeetingRow meeting,
            List<AgendaItemRow> items,
            AgendaItemRow item,
            RoomItem room,
            List<ItemFact> facts,
            Instant now) {
        var pane = new ProjectorPane();
        DiscussionText text = room.text();
        pane.add(pane.head(meeting, items, item, now));
        Div left = new Div();
        facts.forEach(fact -> left.add(said(fact)));
        left.add(
                said("Going well", text.strengths()),
                said("In the pupil’s words", text.pupilVoice()),
                said("The worry", text.concern()));
        text.contributions().stream()
                .filter(one -> !one.text().closed() && !one.text().text().isBlank())
                .forEach(one -> left.add(said(one.agencyName(), one.text())));
        if (!room.closed().isEmpty()) {
            left.add(new Paragraph(Words.count(room.closed().size(), "contribution") + " "
                    + (room.closed().size() == 1 ? "is" : "are") + " kept closed here."));
        }
        Div both = new Div(left, new Div(agreed(text), open(text)));
        both.addClassName("cols2");
        pane.add(both, foot());
        return pane;
    }

    /** Between items, at the unfinished actions, or at an item that somebody there may not hear about. */
    static ProjectorPane between(MeetingRow meeting, List<AgendaItemRow> items, @Nullable AgendaItemRow item) {
        var pane = new ProjectorPane();
        String heading = item == null ? "Unfinished actions" : "Item " + item.number() + " of " + items.size();
        pane.add(
                new Div(new H1(heading), new Paragraph(item == null ? meeting.forumName() : "Please wait.")),
                new Div(),
                foot());
        return pane;
    }

    private Component head(MeetingRow meeting, List<AgendaItemRow> items, AgendaItemRow item, Instant now) {
        int spent = RailPane.spent(meeting, item, now);
        Span minutes = new Span(String.valueOf(spent));
        minutes.getStyle().setFontWeight(FontWeight.BOLD);
        FitBar bar = new FitBar(spent, item.plannedMinutes());
        bar.getElement().setAttribute("aria-hidden", "true");
        Div time = new Div(
                new Paragraph(minutes, new Span(" of " + item.plannedMinutes() + " minutes")),
                bar,
                new Paragraph(Dates.time(now)));
        time.addClassName("roomtime");
        Div head = new Div(
                new Div(
                        new Paragraph("Item " + item.number() + " of " + items.size()),
                        new H1(item.title()),
                        new Paragraph(item.about() == null ? "" : MeetingWords.place(item.about()))),
                time);
        head.addClassName("roomhead");
        return head;
    }

    private static Component said(ItemFact fact) {
        Section section = part(fact.heading());
        section.add(new Paragraph(fact.text()));
        return section;
    }

    private static Component said(String label, FieldText text) {
        Section section = part(label);
        section.setVisible(!text.closed() && !text.text().isBlank());
        section.add(new Paragraph(text.text()));
        return section;
    }

    private static Component agreed(DiscussionText text) {
        Section section = part("Agreed so far");
        if (text.actions().isEmpty()) {
            section.add(new Paragraph("Nothing yet."));
            return section;
        }
        OrderedList list = new OrderedList();
        list.addClassName("agreed");
        text.actions().forEach(action -> list.add(action(action)));
        section.add(list);
        return section;
    }

    private static ListItem action(ActionRow action) {
        Span what = new Span(action.what());
        what.getStyle().setFontWeight(FontWeight.BOLD);
        return new ListItem(what, new Span(action.ownerName() + ", by " + Dates.day(action.dueOn())));
    }

    private static Component open(DiscussionText text) {
        Section section = part("Still to agree");
        section.setVisible(!text.missing().isEmpty());
        section.add(new Paragraph(String.join(". ", text.missing()) + "."));
        return section;
    }

    private static Section part(String label) {
        Section section = new Section(new H2(label));
        section.addClassName("sec");
        return section;
    }

    private static Component foot() {
        Footer foot = new Footer(new Span("OFFICIAL-SENSITIVE"), new Span("Shows only what everyone here may hear"));
        foot.addClassName("roomfoot");
        return foot;
    }
}
