package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.Proposal;

/** Pupils whom something asks to discuss, one line each with a button; urgent ones stand first. */
class ProposalList extends Div {

    private final List<Button> buttons = new ArrayList<>();

    /** @param add told the proposal and its line, counted from 0 */
    ProposalList(List<Proposal> proposals, ObjIntConsumer<Proposal> add) {
        add(new DataTable<Proposal>("Pupils who could be on the agenda")
                .rowHeader("Pupil", ProposalList::pupil)
                .component("Why", ProposalList::why)
                .date("Asked for", row -> row.askedOn() == null ? "" : Dates.day(row.askedOn()))
                .number("Minutes", row -> String.valueOf(row.plannedMinutes()))
                .component("Do", row -> button(row, add))
                .empty("Nothing waits: whatever asks to be discussed here is on an agenda.")
                .rows(proposals));
    }

    private static Component pupil(Proposal row) {
        return new Div(new Span(row.name()), new Quiet(MeetingWords.place(row.yearGroup(), row.schoolName())));
    }

    private static Component why(Proposal row) {
        Div why = new Div();
        if (row.urgent()) {
            why.add(new Div(new StatusMark(Shape.URGENT, "Urgent")));
        }
        row.reasons().forEach(reason -> why.add(new Div(reason)));
        return why;
    }

    /** After a line left: the focus goes to the one that took its place. */
    void focus(int line) {
        if (!buttons.isEmpty()) {
            buttons.get(Math.min(line, buttons.size() - 1)).focus();
        }
    }

    private Button button(Proposal row, ObjIntConsumer<Proposal> add) {
        int line = buttons.size();
        Button button = new Button("Add", click -> add.accept(row, line));
        button.setAriaLabel("Add " + row.name() + " to the agenda");
        buttons.add(button);
        return button;
    }
}
