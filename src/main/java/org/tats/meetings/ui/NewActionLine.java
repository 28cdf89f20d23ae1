package org.tats.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.access.PersonRow;
import org.tats.cases.ActionService;
import org.tats.cases.AgreeAction;
import org.tats.cases.DiscussionId;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.QuickDate;
import org.tats.common.RuleBroken;
import org.tats.common.ui.Announcer;

/** A new action in three fields by typing: what, who, by when. What it comes to is shown before Enter keeps it. */
class NewActionLine extends Div {

    private static final int BEHIND_MILLIS = 250;

    private final ActionService actions;
    private final DiscussionId discussion;
    private final LocalDate from;
    private final List<PersonRow> people;
    private final LiveScreen screen;
    private final TextField what = field("New action (Alt A)");
    private final TextField who = field("Who");
    private final TextField by = field("By");
    private final Paragraph resolved = new Paragraph();

    /** @param people those at the table first, then everybody else with a post */
    NewActionLine(
            ActionService actions, DiscussionId discussion, LocalDate from, List<PersonRow> people, LiveScreen screen) {
        this.actions = actions;
        this.discussion = discussion;
        this.from = from;
        this.people = people;
        this.screen = screen;
        what.addFocusShortcut(Key.KEY_A, KeyModifier.ALT);
        resolved.addClassNames("quiet", "resolve");
        resolved.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(what, who, by);
        line.addClassName("addline");
        Button add = new Button("Add action", click -> agree());
        add.addThemeName("small");
        add(line, resolved, add);
        resolve();
    }

    /** The person whom the typed letters mean. */
    Optional<PersonRow> owner() {
        return OwnerMatch.find(who.getValue(), people);
    }

    private Optional<LocalDate> due() {
        return QuickDate.parse(by.getValue(), from);
    }

    private void resolve() {
        String person = owner().map(row -> row.name() + ", " + row.agencyName()).orElse("nobody yet");
        String date = due().map(Dates::full).orElse("no date yet");
        boolean typed = !who.getValue().isBlank() || !by.getValue().isBlank();
        resolved.setText(
                typed ? "Enter adds " + person + ", " + date : "Type who and by when, for example dev s and 2w");
    }

    private void agree() {
        Optional<PersonRow> owner = owner();
        Optional<LocalDate> due = due();
        mark(what, what.getValue().isBlank(), "Say what is to be done");
        mark(who, owner.isEmpty(), "Nobody fits");
        mark(by, due.isEmpty(), "No date");
        AgencyId agency = owner.map(PersonRow::agency).orElse(null);
        if (what.isInvalid() || who.isInvalid() || by.isInvalid() || agency == null) {
            (what.isInvalid() ? what : who.isInvalid() ? who : by).focus();
            return;
        }
        try {
            actions.agree(new AgreeAction(
                    discussion, what.getValue(), owner.orElseThrow().id(), agency, due.orElseThrow()));
        } catch (RuleBroken broken) {
            mark(by, true, broken.sentence());
            by.focus();
            return;
        }
        Announcer.say("Action added for " + owner.orElseThrow().name());
        what.clear();
        who.clear();
        by.clear();
        what.focus();
        screen.changed();
    }

    private static void mark(TextField field, boolean wrong, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(wrong);
    }

    private TextField field(String label) {
        TextField field = new TextField(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(BEHIND_MILLIS);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> resolve());
        field.addKeyPressListener(Key.ENTER, enter -> agree());
        return field;
    }
}
