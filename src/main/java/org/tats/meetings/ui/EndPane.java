package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tats.common.Words;
import org.tats.common.ui.ErrorSummary;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.Gap;
import org.tats.meetings.MeetingId;

/** The last page of a meeting: what is missing, with the way there; carrying what was not reached; closing. */
class EndPane extends Section {

    private static final String NO_TIME = "Not reached: no time left";

    private final ErrorSummary problems = new ErrorSummary();
    private final H1 heading = new H1();

    EndPane(
            MeetingId meeting,
            List<Gap> gaps,
            Map<AgendaItemId, AgendaItemRow> items,
            int notRecorded,
            BiConsumer<AgendaItemId, String> carry,
            BiConsumer<List<AgendaItemId>, String> carryAll,
            Runnable close) {
        addClassNames("centre", "whole");
        getElement().setAttribute("aria-label", "Close the meeting");
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setText(gaps.isEmpty() ? "Everything is decided" : Words.count(gaps.size(), "item") + " not finished");
        add(heading, problems);
        UnorderedList list = new UnorderedList();
        list.addClassNames("todo", "settle", "live");
        gaps.forEach(gap -> list.add(line(meeting, gap, items, carry)));
        add(list);
        List<Gap> notReached = gaps.stream().filter(gap -> !gap.reached()).toList();
        if (notReached.size() > 1) {
            add(new Button(
                    "Carry all " + notReached.size() + " that were not reached",
                    click -> problems.attempt(() ->
                            carryAll.accept(notReached.stream().map(Gap::item).toList(), NO_TIME))));
        }
        if (notRecorded > 0) {
            add(new Paragraph(Words.count(notRecorded, "person is", "people are")
                    + " not recorded. They will count as not here."));
        }
        Button end = new Button("Close the meeting", click -> problems.attempt(close));
        if (gaps.isEmpty()) {
            end.addThemeVariants(ButtonVariant.PRIMARY);
            add(new Paragraph("The minutes become a draft that the chair reads and approves."));
        }
        Div buttons = new Div(end);
        buttons.addClassName("actions");
        add(buttons);
    }

    void focusName() {
        heading.getElement().callJsFunction("focus");
    }

    private ListItem line(
            MeetingId meeting,
            Gap gap,
            Map<AgendaItemId, AgendaItemRow> items,
            BiConsumer<AgendaItemId, String> carry) {
        AgendaItemRow item = items.get(gap.item());
        String title = item == null ? "Item " + gap.number() : gap.number() + ". " + item.title();
        Anchor way = new Anchor(LiveAddress.item(gap.item()).href(meeting), title);
        Div words = new Div(way, new Div(new Span(String.join(". ", gap.missing()) + ".")));
        TextField reason = new TextField();
        reason.setAriaLabel("Why it is carried: " + title);
        reason.setValue(NO_TIME);
        Button button = new Button(
                "Carry to the next meeting",
                click -> problems.attempt(() -> carry.accept(gap.item(), reason.getValue())));
        button.setAriaLabel("Carry to the next meeting: " + title);
        Div result = new Div(reason, button);
        result.addClassName("resultline");
        return new ListItem(words, result);
    }
}
