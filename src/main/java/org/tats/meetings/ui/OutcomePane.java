package org.tats.meetings.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.cases.DiscussionText;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.Dates;
import org.tats.common.QuickDate;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.Small;
import org.tats.meetings.ForumOutcome;

/** The decision at the right: outcome, agreed actions, review date; each kept at once. */
class OutcomePane extends Section {

    private final OutcomeService outcomes;
    private final LiveScreen screen;
    private final Select<Outcome> outcome = new Select<>();
    private final TextField review = new TextField();
    private final UnorderedList actions = new UnorderedList();
    private final Quiet count = new Quiet("");
    private DiscussionText text;
    /** Whether outcome and review are chosen here: no form of a later module decides. */
    private final boolean plain;

    private boolean showing;

    OutcomePane(
            DiscussionText text,
            List<ForumOutcome> choices,
            OutcomeService outcomes,
            NewActionLine line,
            boolean writes,
            ItemForms forms,
            LiveScreen screen) {
        this.text = text;
        this.plain = !forms.insteadOfOutcome();
        this.outcomes = outcomes;
        this.screen = screen;
        addClassNames("side", "live");
        getElement().setAttribute("aria-label", "Outcome and actions");
        outcome.setLabel("Outcome (Alt O)");
        outcome.setItems(choices(text, choices));
        outcome.setItemLabelGenerator(chosen -> chosen == null ? "Not chosen yet" : chosen.label());
        outcome.setReadOnly(!writes);
        outcome.addFocusShortcut(Key.KEY_O, KeyModifier.ALT);
        outcome.addValueChangeListener(change -> decide());
        review.setLabel("Review (Alt R)");
        review.setReadOnly(!writes);
        review.addFocusShortcut(Key.KEY_R, KeyModifier.ALT);
        review.setValueChangeMode(ValueChangeMode.LAZY);
        review.addValueChangeListener(change -> resolve());
        review.addBlurListener(left -> setReview());
        review.addKeyPressListener(Key.ENTER, enter -> setReview());
        actions.addClassName("todo");
        Span label = new Span("Agreed actions");
        label.addClassName("lab");
        Div head = new Div(label, count);
        head.addClassName("sechead");
        forms.decision().forEach(this::add);
        outcome.setVisible(plain);
        add(outcome, new Div(head, actions));
        if (writes) {
            add(line);
        }
        add(review);
        update(text);
    }

    /** Shows what is kept; a review date that is being typed stays. */
    final void update(DiscussionText now) {
        boolean reviewShown = text.reviewDate() == null || review.getValue().isBlank() || same(text.reviewDate());
        text = now;
        showing = true;
        outcome.setValue(now.outcome());
        if (reviewShown && now.reviewDate() != null) {
            review.setValue(Dates.full(now.reviewDate()));
        }
        showing = false;
        resolve();
        boolean ends = Optional.ofNullable(now.outcome()).map(Outcome::endsCase).orElse(false);
        review.setVisible(plain && !ends);
        count.setText(String.valueOf(now.actions().size()));
        actions.removeAll();
        now.actions().forEach(action -> actions.add(line(action)));
    }

    private boolean same(LocalDate date) {
        return review.getValue().equals(Dates.full(date));
    }

    private void decide() {
        Outcome chosen = outcome.getValue();
        if (showing || chosen == null || chosen.equals(text.outcome())) {
            return;
        }
        try {
            outcomes.recordOutcome(text.id(), chosen, text.outcomeVersion());
            outcome.setHelperText("");
        } catch (StaleSave stale) {
            outcome.setHelperText("Somebody else decided meanwhile: " + stale.theirs() + ". You chose: "
                    + chosen.label() + ". Choose again if that is wrong.");
        }
        screen.changed();
    }

    private void resolve() {
        review.setHelperText(QuickDate.parse(review.getValue(), text.heldOn())
                .map(date -> review.getValue().equals(Dates.full(date)) ? "" : Dates.weekdayFull(date))
                .orElse("For example 5w or 17 dec"));
    }

    private void setReview() {
        Optional<LocalDate> date = QuickDate.parse(review.getValue(), text.heldOn());
        boolean wrong = !review.getValue().isBlank() && date.isEmpty();
        review.setInvalid(wrong);
        review.setErrorMessage("Write a date, for example 5w or 17 dec");
        if (date.isEmpty() || date.get().equals(text.reviewDate())) {
            return;
        }
        try {
            outcomes.setReviewDate(text.id(), date.get(), text.outcomeVersion());
        } catch (StaleSave stale) {
            review.setInvalid(true);
            review.setErrorMessage("Somebody else decided meanwhile: " + stale.theirs()
                    + ". Leave the field again to keep" + " yours.");
            screen.changed();
            return;
        } catch (RuleBroken broken) {
            review.setInvalid(true);
            review.setErrorMessage(broken.sentence());
            return;
        }
        review.setValue(Dates.full(date.get()));
        screen.changed();
    }

    private static List<Outcome> choices(DiscussionText text, List<ForumOutcome> choices) {
        List<Outcome> all = new java.util.ArrayList<>(choices.stream()
                .map(choice -> new Outcome(choice.code(), choice.label(), choice.endsCase()))
                .toList());
        Outcome kept = text.outcome();
        if (kept != null && !all.contains(kept)) {
            all.add(kept);
        }
        return all;
    }

    private static ListItem line(ActionRow action) {
        Span what = new Span(action.what());
        Span due = new Span(Dates.brief(action.dueOn()));
        due.addClassName("d");
        String state = action.status() == ActionStatus.OPEN
                ? ""
                : ". " + action.status().words();
        return new ListItem(what, due, new Small(action.ownerName() + ", " + action.agencyName() + state));
    }

    /** In place of the decision, for those who may not see the item. */
    static Section closed() {
        Section side = new Section(new Paragraph(""));
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", "Outcome and actions");
        return side;
    }
}
