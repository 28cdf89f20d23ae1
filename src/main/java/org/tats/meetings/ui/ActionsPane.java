package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.FinishAction;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.Small;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** First on every agenda: what was agreed and is due by today, to be settled before anything new is agreed. */
class ActionsPane extends Section {

    private static final List<ActionStatus> RESULTS = Arrays.stream(ActionStatus.values())
            .filter(status -> status != ActionStatus.OPEN && status != ActionStatus.DONE_LATE)
            .toList();

    private final ActionService actions;
    private final LocalDate today;
    private final LiveScreen screen;
    private final H1 heading = new H1();

    /** @param open every unfinished action; those due by the meeting come first, the others stand below */
    ActionsPane(ActionService actions, List<ActionRow> open, LocalDate today, boolean records, LiveScreen screen) {
        this.actions = actions;
        this.today = today;
        this.screen = screen;
        addClassNames("centre", "whole");
        getElement().setAttribute("aria-label", "Unfinished actions");
        List<ActionRow> due =
                open.stream().filter(row -> !row.dueOn().isAfter(today)).toList();
        List<ActionRow> later =
                open.stream().filter(row -> row.dueOn().isAfter(today)).toList();
        heading.setText("Unfinished actions: " + Words.count(due.size(), "is", "are") + " due");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        if (due.isEmpty()) {
            add(new Paragraph("Nothing is overdue. Go on to the first item."));
        }
        add(list(due, records));
        if (!later.isEmpty()) {
            add(new H2("Due later"), list(later, records));
        }
    }

    void focusName() {
        heading.getElement().callJsFunction("focus");
    }

    private UnorderedList list(List<ActionRow> rows, boolean records) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("todo", "settle", "live");
        rows.forEach(row -> list.add(line(row, records)));
        return list;
    }

    private ListItem line(ActionRow row, boolean records) {
        Div words = new Div(
                new Span(row.what()),
                new Small(row.pupilName() + ". " + row.ownerName() + ", " + row.agencyName() + ", due "
                        + Dates.near(row.dueOn(), today)));
        if (row.overdue(today)) {
            words.add(new StatusMark(Shape.URGENT, "Overdue"));
        }
        ListItem line = new ListItem(words);
        if (records) {
            line.add(result(row));
        }
        return line;
    }

    private Div result(ActionRow row) {
        Select<ActionStatus> status = new Select<>();
        status.setAriaLabel("How it ended: " + row.what());
        status.setItems(RESULTS);
        status.setItemLabelGenerator(ActionStatus::words);
        status.setValue(ActionStatus.DONE);
        TextField note = new TextField();
        note.setAriaLabel("Note on how it ended: " + row.what());
        Quiet hint = new Quiet("Note");
        Button record = new Button("Record", click -> finish(row, status.getValue(), note));
        record.setAriaLabel("Record the result: " + row.what());
        Div result = new Div(status, hint, note, record);
        result.addClassName("resultline");
        return result;
    }

    private void finish(ActionRow row, ActionStatus result, TextField note) {
        try {
            actions.finish(new FinishAction(row.id(), result, note.getValue(), null, row.version()));
        } catch (RuleBroken broken) {
            note.setInvalid(true);
            note.setErrorMessage(broken.sentence());
            note.focus();
            return;
        }
        Announcer.say("Result recorded");
        screen.changed();
    }
}
