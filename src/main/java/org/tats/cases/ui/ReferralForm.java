package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tats.cases.ReferralDraft;
import org.tats.cases.ReferralField;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.SavedMark;
import org.tats.registry.ExclusionConsideration;

/** The fields of a referral. Knows no service: it hands over each text as it is typed, and the whole when it is sent. */
class ReferralForm extends Div {

    /** How far behind the typing the kept text may be. */
    private static final int BEHIND_MILLISECONDS = 1000;

    /** What was typed in all fields. */
    record Typed(
            Map<ReferralField, String> texts,
            boolean pupilViewGathered,
            boolean parentViewGathered,
            boolean considering,
            Optional<LocalDate> receivedOn) {

        String text(ReferralField field) {
            return texts.getOrDefault(field, "");
        }
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final SavedMark saved = new SavedMark();
    private final Map<ReferralField, TextArea> fields = new EnumMap<>(ReferralField.class);
    private final Checkbox noPupilView = new Checkbox("The pupil’s view is not gathered; the text says why");
    private final Checkbox noParentView = new Checkbox("The parents’ view is not gathered; the text says why");
    private final Checkbox considering = new Checkbox("The headteacher is considering permanent exclusion");
    private final DateField3 received =
            new DateField3("If it came by letter or call: which day?", "Leave it empty for today");
    private final Consumer<Typed> submit;
    private final ReferralHarm harm;

    ReferralForm(
            ReferralDraft draft,
            boolean forStaff,
            BiFunction<ReferralField, String, Instant> keep,
            Consumer<Typed> submit,
            ReferralHarm harm) {
        this.submit = submit;
        this.harm = harm;
        addClassName("form");
        add(problems);
        for (ReferralField field : ReferralField.values()) {
            add(area(field, draft, keep), harm.area(field));
            if (field == ReferralField.PUPIL_VIEW) {
                add(noPupilView);
            } else if (field == ReferralField.PARENT_VIEW) {
                add(noParentView);
            }
        }
        considering.setHelperText(ExclusionConsideration.CAUTION);
        add(considering);
        if (forStaff) {
            add(received);
        }
        draft.savedAt().ifPresent(saved::saved);
        Button send = new Button("Send the referral", click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(send, saved);
        actions.addClassName("actions");
        add(actions);
    }

    private TextArea area(ReferralField field, ReferralDraft draft, BiFunction<ReferralField, String, Instant> keep) {
        var area = new TextArea(field.label());
        area.setValue(draft.text(field));
        area.setMinRows(3);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(BEHIND_MILLISECONDS);
        area.addValueChangeListener(change -> {
            saved.saved(keep.apply(field, change.getValue()));
            harm.refresh();
        });
        fields.put(field, area);
        return area;
    }

    private void send() {
        problems.clear();
        fields.forEach((field, area) -> {
            if (area.getValue().isBlank()) {
                problems.add(area, missing(field));
            }
        });
        received.problem().ifPresent(problem -> problems.add(received, problem));
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> submit.accept(typed()));
    }

    private Typed typed() {
        var texts = new EnumMap<ReferralField, String>(ReferralField.class);
        fields.forEach((field, area) -> texts.put(field, area.getValue()));
        return new Typed(
                texts, !noPupilView.getValue(), !noParentView.getValue(), considering.getValue(), received.date());
    }

    private static String missing(ReferralField field) {
        return switch (field) {
            case CONCERN -> "Describe the concern";
            case TRIED -> "Say what has been tried";
            case PUPIL_VIEW -> "Write the pupil’s view, or why it is not gathered";
            case PARENT_VIEW -> "Write the parents’ or carers’ view, or why it is not gathered";
            case WANTED -> "Say what you want from the meeting";
        };
    }
}
