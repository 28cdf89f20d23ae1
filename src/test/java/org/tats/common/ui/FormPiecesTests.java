package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tats.common.RuleBroken;

class FormPiecesTests {

    private final TextField reason = new TextField("Reason");
    private final ErrorSummary errors = new ErrorSummary();

    @Test
    void aProblemIsSaidAboveAndAtItsField() {
        errors.add(reason, "Write a reason");

        assertThat(errors.show()).isTrue();
        assertThat(errors.getElement().getTextRecursively()).isEqualTo("There is a problemWrite a reason");
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("Write a reason");
    }

    @Test
    void aBrokenRuleIsTheOnlyProblemAndTheNextAttemptBeginsAfresh() {
        errors.add("What was wrong before");

        assertThat(errors.attempt(reason, () -> {
                    throw new RuleBroken("Write why");
                }))
                .isFalse();
        assertThat(errors.getElement().getTextRecursively()).isEqualTo("There is a problemWrite why");
        assertThat(reason.getErrorMessage()).isEqualTo("Write why");

        assertThat(errors.attempt(() -> {})).isTrue();
        assertThat(errors.isVisible()).isFalse();
        assertThat(reason.isInvalid()).isFalse();
    }

    @Test
    void clearingTakesTheProblemFromTheFieldToo() {
        errors.add(reason, "Write a reason");
        errors.clear();

        assertThat(errors.show()).isFalse();
        assertThat(errors.isVisible()).isFalse();
        assertThat(reason.isInvalid()).isFalse();
    }

    @Test
    void savedNamesTheLondonTime() {
        SavedMark mark = new SavedMark();
        mark.saved(Instant.parse("2026-07-01T12:37:00Z"));
        assertThat(mark.getElement().getTextRecursively()).isEqualTo("Saved 1:37pm");
    }

    @Test
    void notSavedIsAnAlertUntilTheNextSave() {
        SavedMark mark = new SavedMark();
        mark.notSavedSince(Instant.parse("2026-11-12T13:36:00Z"));
        assertThat(mark.getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(mark.getElement().getTextRecursively())
                .isEqualTo("Not saved since 1:36pm. Your text is kept here. Trying again.");

        mark.saved(Instant.parse("2026-11-12T13:38:00Z"));
        assertThat(mark.getElement().hasAttribute("role")).isFalse();
    }

    @Test
    void theThreeFieldsShowAndGiveADate() {
        DateField3 field = new DateField3("Date of the referral", "For example, 4 6 2026");
        assertThat(field.date()).isEmpty();
        assertThat(field.problem()).isEmpty();

        field.setValue(LocalDate.of(2026, 6, 4));
        assertThat(field.date()).contains(LocalDate.of(2026, 6, 4));
    }
}
