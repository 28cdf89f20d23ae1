package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed numbers of children beside the threshold: what is small, in the number and in the words around it. */
class TypedCountsTests {

    private static final int THRESHOLD = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Optional<String> figure(@Nullable Integer number, boolean fewer, @Nullable Integer whole) {
        return wrong(new Figure(
                PartId.random(),
                ProgrammeId.random(),
                PartId.random(),
                1,
                FigureTopic.OTHER,
                "Back in school",
                number,
                fewer,
                whole,
                number == null ? new BigDecimal("12.5") : null,
                CountsChildren.YES,
                DAY,
                "Lead",
                0));
    }

    private static Optional<String> called(String what, CountsChildren children) {
        return from(what, "Lead", children);
    }

    private static Optional<String> from(String what, String source, CountsChildren children) {
        return wrong(new Figure(
                PartId.random(),
                ProgrammeId.random(),
                PartId.random(),
                1,
                FigureTopic.OTHER,
                what,
                148,
                false,
                null,
                null,
                children,
                DAY,
                source,
                0));
    }

    private static Optional<String> wrong(Part part) {
        return new TypedCounts(id -> Optional.empty(), THRESHOLD).problem(part).map(TypedCounts.Problem::wrong);
    }

    private static Measure measure(String unit, CountsChildren children, @Nullable String baseline, boolean fewer) {
        return new Measure(
                PartId.random(),
                ProgrammeId.random(),
                1,
                "Permanent exclusions",
                "Pupils excluded in the year.",
                1,
                unit,
                true,
                children,
                baseline == null ? null : new BigDecimal(baseline),
                fewer,
                DAY,
                new BigDecimal("2"),
                DAY,
                "Register",
                0);
    }

    private static Measure measure(String unit, String definition, String source) {
        return new Measure(
                PartId.random(),
                ProgrammeId.random(),
                1,
                "Permanent exclusions",
                definition,
                1,
                unit,
                true,
                CountsChildren.YES,
                null,
                false,
                null,
                null,
                null,
                source,
                0);
    }

    private static Optional<String> reached(Measure measure, String reached, boolean fewer) {
        Actual actual = new Actual(
                PartId.random(),
                measure.programme(),
                measure.id(),
                DAY,
                DAY,
                new BigDecimal(reached),
                fewer,
                1,
                "Register",
                0);
        return new TypedCounts(id -> Optional.of(measure), THRESHOLD)
                .problem(actual)
                .map(TypedCounts.Problem::wrong);
    }

    @Test
    void aNumberOfFewChildrenIsSmallAndNoughtIsNot() {
        assertThat(figure(1, false, null)).contains("“Back in school” is a number of fewer than 5 children");
        assertThat(figure(4, false, null)).isPresent();
        assertThat(figure(0, false, null)).isEmpty();
        assertThat(figure(5, false, null)).isEmpty();
        assertThat(figure(1203, false, null)).isEmpty();
        assertThat(figure(null, false, null)).isEmpty();
    }

    @Test
    void fewerThanTheThresholdMayBeSaidAndFewerThanLessMayNot() {
        assertThat(figure(5, true, null)).isEmpty();
        assertThat(figure(5, true, 40)).isEmpty();
        assertThat(figure(3, true, null))
                .contains("“Back in school” says “fewer than 3”, which tells more than “fewer than 5”");
    }

    @Test
    void ofAShareTheWholeAndTheRestAreNumbersOfChildrenToo() {
        assertThat(figure(3, false, 40)).isPresent();
        assertThat(figure(38, false, 40)).get().asString().contains("leaves fewer than 5 children");
        assertThat(figure(40, false, 40)).get().asString().contains("says of every child of a group");
        assertThat(figure(0, false, 4)).get().asString().contains("is of fewer than 5 children in all");
        assertThat(figure(35, false, 40)).isEmpty();
        assertThat(figure(0, false, 40)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Back in school, 3 of 40",
                "Back in school (38 out of the 40)",
                "1,202 of 1,203 back in school",
                "Share, of 4 pupils",
                "3 young people in work",
                "2 Children at home",
                "Back: 3\u00a0pupils",
                "3 excluded pupils",
                "3 Year 6 pupils",
                "3 girls",
                "4 boys back in school",
                "3 of the pupils",
                "3 exclusions",
                "2 permanent exclusions",
                "one suspension",
                "3 open cases",
                "3/40 pupils",
                "Back in school, 38/40",
                "3 of our 40 pupils",
                "3 of Elm’s 40",
                "3 (of 40)",
                "Three pupils",
                "Two of the 40 pupils",
                "This year 3 of 40",
                "Cohort 1 of 3 pupils",
                "3 of 40 pupils in schools"
            })
    void aSmallNumberInTheWordsIsOneToo(String what) {
        assertThat(called(what, CountsChildren.YES))
                .contains("“" + what + "” has a number of fewer than 5 children in its words");
        assertThat(called(what, CountsChildren.NO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Year 3 pupils back in school",
                "Key stage 2 pupils",
                "Pupils of 3 of 4 schools",
                "Back in school, 12 of 40",
                "Fewer than 5 pupils",
                "Back in school within 2.5 weeks",
                "Pupils between 4 and 11",
                "KS4 pupils",
                "KS3 and 4 pupils",
                "Y3 pupils",
                "Year 3/4 pupils",
                "years 3 and 4 pupils",
                "Years 1 to 3 pupils",
                "Years 1–3 pupils",
                "Pupils of 2 of 9 primary schools",
                "Pupils of 2 of 9 maintained secondary schools",
                "Pupils in phase 2 of 4",
                "Cohort 1 of 3",
                "Wave 2 of 3",
                "Twenty-three pupils",
                "One hundred pupils",
                "Pupils of 2 girls’ schools",
                "Pupils with at least one suspension",
                "Pupils with 2 or more exclusions",
                "Suspensions of 4 days",
                "Pupils in 2024/2025, counted on 3/12/2024"
            })
    void numbersThatCountNoChildrenAreLetAlone(String what) {
        assertThat(called(what, CountsChildren.YES)).isEmpty();
    }

    @Test
    void theSourceAndTheDefinitionAreSearchedToo() {
        String few = "Lead: of these 3 pupils at Elm";
        assertThat(from("Back in school", few, CountsChildren.YES))
                .contains("The source of “Back in school” has a number of fewer than 5 children in its words");
        assertThat(from("Back in school", few, CountsChildren.NO)).isEmpty();
        assertThat(wrong(measure("", "Pupils excluded, 3 of 40 last year.", "Register")))
                .contains(
                        "The definition of “Permanent exclusions” has a number of fewer than 5 children in its words");
        assertThat(wrong(measure("", "Pupils excluded in the year.", few)))
                .contains("The source of “Permanent exclusions” has a number of fewer than 5 children in its words");
        assertThat(wrong(measure("of 3 pupils", "Pupils excluded in the year.", "Register")))
                .contains("The unit of “Permanent exclusions” has a number of fewer than 5 children in its words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "% of pupils",
                "per cent",
                "percentage points",
                "per 100 pupils",
                "suspensions per 100 pupils",
                "suspensions per pupil",
                "per 10,000",
                "half days per 100 sessions",
                "in 1,000",
                "days",
                "half days",
                "sessions",
                "weeks out of school",
                "hours",
                "points"
            })
    void aPercentageARateAndATimeMayBeSmall(String unit) {
        Measure measure = measure(unit, CountsChildren.YES, "2.4", false);
        assertThat(wrong(measure)).isEmpty();
        assertThat(reached(measure, "3", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pupils",
                "pupils (7.5% of 40)",
                "pupils, 0.2 per 100",
                "pupils in 100 schools",
                "in 40",
                "per 40 pupils",
                "day pupils",
                "Year 6 pupils",
                "% (3 of 40)",
                "days of 3 pupils"
            })
    void anyOtherUnitCountsChildren(String unit) {
        assertThat(wrong(measure(unit, CountsChildren.YES, "3", false))).isPresent();
        assertThat(reached(measure(unit, CountsChildren.YES, null, false), "3", false))
                .isPresent();
    }

    @Test
    void noNumberOfChildrenIsBelowNought() {
        assertThat(wrong(measure("pupils", CountsChildren.YES, "-3", false)))
                .contains("The baseline of “Permanent exclusions” is below 0, and no number of children is");
        assertThat(reached(measure("", CountsChildren.YES, null, false), "-40", false))
                .isPresent();
        assertThat(reached(measure("points", CountsChildren.YES, null, false), "-3", false))
                .isEmpty();
    }

    @Test
    void whatIsNotAnsweredIsAsked() {
        assertThat(called("Back in school", CountsChildren.NOT_ANSWERED))
                .contains("“Back in school” does not say whether it counts children");
        assertThat(reached(measure("", CountsChildren.NOT_ANSWERED, null, false), "40", false))
                .contains("The measure “Permanent exclusions” does not say whether it counts children");
    }

    @Test
    void theBaselineAndWhatWasReachedAreCheckedInTheirUnitAndTheTargetCountsNobody() {
        assertThat(wrong(measure("", CountsChildren.YES, "3", false)))
                .contains("The baseline of “Permanent exclusions” is a number of fewer than 5 children");
        assertThat(wrong(measure("", CountsChildren.YES, "5", true))).isEmpty();
        assertThat(wrong(measure("%", CountsChildren.YES, "3", false))).isEmpty();
        assertThat(wrong(measure("of 40 pupils", CountsChildren.YES, "38", false)))
                .isPresent();
        assertThat(wrong(measure("pupils", CountsChildren.YES, "38", false))).isEmpty();
        Measure measure = measure("", CountsChildren.YES, null, false);
        assertThat(wrong(measure)).isEmpty();
        assertThat(reached(measure, "3", false))
                .contains("“Permanent exclusions”, reached to 30 June 2026, is a number of fewer than 5 children");
        assertThat(reached(measure, "12", false)).isEmpty();
        assertThat(reached(measure, "5", true)).isEmpty();
    }

    @Test
    void fewerThanMeetsATargetOnlyWhereItMustHave() {
        Measure measure = measure("", CountsChildren.YES, null, false);
        assertThat(measure.met(few(measure, "5"))).isEmpty();
        assertThat(measure.met(few(measure, "2"))).contains(true);
    }

    private static Actual few(Measure measure, String than) {
        return new Actual(
                PartId.random(),
                measure.programme(),
                measure.id(),
                DAY,
                DAY,
                new BigDecimal(than),
                true,
                1,
                "Register",
                0);
    }
}
