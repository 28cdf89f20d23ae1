package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tats.common.PersonId;
import org.tats.common.Standing;

/** When a decision may be recorded: a table of what it must not lack. */
class DecisionFormTests {

    private static final Yardstick FULL =
            new Yardstick("Key stage 3 and year 10", new Hours(48), Standing.LOCAL, "Local default");
    private static final List<Choice> CHOICES =
            List.of(new Choice("HOME_TUITION", "Home teaching", ""), new Choice("ONLINE", "Online teaching", ""));

    @Test
    void aWholeDecisionLacksNothing() {
        assertThat(form(whole()).missing()).isEmpty();
    }

    @Test
    void anEmptyOneNamesWhatItLacksInTheOrderOfSpeaking() {
        assertThat(form(Map.of()).missing())
                .extracting(Missing::thing)
                .containsExactly(
                        "ground",
                        "whether education can be reached",
                        "what is on offer",
                        "the child’s view",
                        "the parent’s evidence",
                        "the school’s evidence",
                        "health evidence",
                        "why not the other options",
                        "decision",
                        "reasons",
                        "who writes the letter",
                        "day of the letter");
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionField.class,
            names = {"WHY_OUTSIDE", "DECIDED_BY"},
            mode = EnumSource.Mode.EXCLUDE)
    void noFieldOfAnAgreedDecisionMayBeEmpty(DecisionField field) {
        Map<String, String> fields = whole();
        fields.put(field.key(), " ");
        assertThat(form(fields).missing()).extracting(Missing::field).contains(field.key());
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "23.5, 1", "24, 0", "25, 0"})
    void fewerHoursThanTheYardstickNeedAReason(String hours, int missing) {
        Map<String, String> fields = whole();
        fields.put(DecisionField.HOURS.key(), hours);
        fields.remove(DecisionField.WHY_LESS.key());
        assertThat(form(fields).missing()).hasSize(missing);
    }

    @Test
    void theReasonForFewerHoursIsAskedForInTheseWords() {
        Map<String, String> fields = whole();
        fields.remove(DecisionField.WHY_LESS.key());
        assertThat(form(fields).missing())
                .containsExactly(
                        new Missing("WHY_LESS", "reason for fewer hours", "Say why 10 hours is best for this child"));
    }

    @Test
    void withoutAYardstickForTheYearNoHoursAreFew() {
        Map<String, String> fields = whole();
        fields.remove(DecisionField.WHY_LESS.key());
        assertThat(new DecisionForm(fields, CHOICES, Optional.empty(), false).missing())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17, true", "2026-12-28, true", "2026-12-29, false", "2026-11-16, false", "2026-11-10, false"})
    void theReviewIsAfterTheStartAndWithinSixWeeksOfIt(String review, boolean allowed) {
        Map<String, String> fields = whole();
        fields.put(DecisionField.REVIEW.key(), review);
        assertThat(form(fields).missing().isEmpty()).isEqualTo(allowed);
    }

    @Test
    void notNowNeedsReasonsEvidenceAndLetterButNoProvider() {
        Map<String, String> fields = whole();
        List.of("HOURS", "WHY_LESS", "PROVIDER", "PLACE", "SUBJECTS", "STARTS", "REVIEW", "CHOSEN")
                .forEach(fields::remove);
        fields.put(DecisionField.OUTCOME.key(), "NOT_NOW");
        assertThat(form(fields).missing()).isEmpty();
    }

    @Test
    void outsideAMeetingItSaysWhoDecidedAndWhyItCouldNotWait() {
        Map<String, String> fields = whole();
        assertThat(new DecisionForm(fields, CHOICES, Optional.of(FULL), true).missing())
                .extracting(Missing::field)
                .containsExactly("WHY_OUTSIDE", "DECIDED_BY");
        fields.put("WHY_OUTSIDE", "The placement ended overnight");
        fields.put("DECIDED_BY", PersonId.random().toString());
        assertThat(new DecisionForm(fields, CHOICES, Optional.of(FULL), true).missing())
                .isEmpty();
    }

    @Test
    void anOptionThatIsNotChosenHasItsOwnReasonOrTheCommonOne() {
        Map<String, String> fields = whole();
        assertThat(form(fields).weighed())
                .containsExactly(
                        new WeighedChoice("HOME_TUITION", "Home teaching", true, ""),
                        new WeighedChoice("ONLINE", "Online teaching", false, "Cannot use a screen for long"));
        fields.put(DecisionField.whyNot("ONLINE"), "No connection at home");
        assertThat(form(fields).weighed().getLast().why()).isEqualTo("No connection at home");
        fields.remove(DecisionField.WHY_NOT_OTHERS.key());
        assertThat(form(fields).missing()).isEmpty();
    }

    private static DecisionForm form(Map<String, String> fields) {
        return new DecisionForm(fields, CHOICES, Optional.of(FULL), false);
    }

    static Map<String, String> whole() {
        Map<String, String> fields = new HashMap<>();
        fields.put("GROUND", "ILLNESS");
        fields.put("REACHABLE", "NOT_ACCESSIBLE");
        fields.put("REACHABLE_WORDS", "Work is sent home; too unwell to use it");
        fields.put("CHILD", "Mornings at home with one person");
        fields.put("PARENT", "Wants to return after Christmas");
        fields.put("SCHOOL", "Nothing left to try on site");
        fields.put("HEALTH", "Asked on 2 November, not here yet");
        fields.put("CHOSEN", "HOME_TUITION");
        fields.put("WHY_NOT_OTHERS", "Cannot use a screen for long");
        fields.put("OUTCOME", "AGREED");
        fields.put("REASONS", "Too unwell to attend since 20 October");
        fields.put("HOURS", "10");
        fields.put("WHY_LESS", "More would tire the child; it grows with strength");
        fields.put("PROVIDER", "Home teaching service");
        fields.put("PLACE", "At home");
        fields.put("SUBJECTS", "English, mathematics, science");
        fields.put("STARTS", "2026-11-16");
        fields.put("REVIEW", "2026-12-17");
        fields.put("LETTER_BY", PersonId.random().toString());
        fields.put("LETTER_DUE", "2026-11-13");
        return fields;
    }
}
