package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.InventedFacts;
import org.tats.registry.PupilFacts;

/** When a plan is looked at again, and what it has reached. */
class PlanRulesTests {

    private static final LocalDate OPENED = LocalDate.of(2026, 10, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aReviewWithinTwoWeeksNeedsNoReason() {
        assertThatCode(() -> ReviewRule.check(TODAY, LocalDate.of(2026, 12, 5), ""))
                .doesNotThrowAnyException();
    }

    @Test
    void aLaterReviewNeedsAReason() {
        LocalDate late = LocalDate.of(2026, 12, 6);
        assertThatThrownBy(() -> ReviewRule.check(TODAY, late, " "))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("by 5 December 2026");
        assertThatCode(() -> ReviewRule.check(TODAY, late, "The family is away"))
                .doesNotThrowAnyException();
    }

    @Test
    void aReviewIsNeverOnTheSameDay() {
        assertThatThrownBy(() -> ReviewRule.check(TODAY, TODAY, "")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void successCountsStepsOnceAchievedThoughALaterTryGoesLessWell() {
        List<Step> ladder = List.of(
                step(1, tried("2026-10-14", Reached.ACHIEVED), tried("2026-10-16", Reached.NOT_YET)),
                step(2, tried("2026-11-10", Reached.PARTLY)),
                step(3));
        assertThat(Success.of(ladder, List.of()).achieved()).isEqualTo(1);
        assertThat(Success.of(ladder, List.of()).steps()).isEqualTo(3);
    }

    @Test
    void contactKeptLeavesHolidaysOutUnlessThereWasContact() {
        // weeks of 5, 12, 19 October, half-term 26 October, 2, 9, 16 November (not over on the 21st)
        PupilFacts facts = new InventedFacts()
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .facts();
        assertThat(success(facts, contact("2026-10-14", ContactWith.PUPIL)).words())
                .isEqualTo("No step is agreed yet, contact in 1 of 5 weeks.");
        assertThat(success(facts, contact("2026-10-14", ContactWith.PUPIL), contact("2026-10-28", ContactWith.FAMILY))
                        .words())
                .isEqualTo("No step is agreed yet, contact in 2 of 6 weeks.");
    }

    @Test
    void thisWeekCountsOnlyOnceThereWasContactInIt() {
        assertThat(success(null).weeks()).isEqualTo(6);
        assertThat(success(null, contact("2026-11-19", ContactWith.PUPIL)).weeks())
                .isEqualTo(7);
    }

    @Test
    void contactWithTheSchoolOrNobodyReachedIsNoContactKept() {
        assertThat(success(null, contact("2026-10-14", ContactWith.SCHOOL)).weeksWithContact())
                .isZero();
        assertThat(success(null, contact("2026-10-14", ContactWith.PUPIL, ContactState.NOT_REACHED))
                        .weeksWithContact())
                .isZero();
    }

    @Test
    void theCurveCarriesEachStepInTheWeekInWhichItWasAchievedFirst() {
        List<Step> ladder = List.of(
                step(1, tried("2026-10-14", Reached.ACHIEVED), tried("2026-11-04", Reached.ACHIEVED)),
                step(2, tried("2026-11-06", Reached.ACHIEVED)));
        List<PlanWeek> weeks = new PlanWeeks(plan(null), TODAY, ladder, List.of(), null).weeks(true);
        assertThat(weeks).hasSize(PlanWeeks.BEFORE + 7);
        assertThat(weeks.stream()
                        .filter(week -> !week.steps().isEmpty())
                        .map(week -> week.monday() + " " + week.steps()))
                .containsExactly("2026-10-12 [1]", "2026-11-02 [2]");
    }

    @Test
    void aClosedPlanEndsWithTheWeekOfItsClosing() {
        assertThat(new PlanWeeks(plan(LocalDate.of(2026, 11, 4)), TODAY, List.of(), List.of(), null)
                        .weeks(true)
                        .getLast()
                        .monday())
                .isEqualTo(LocalDate.of(2026, 11, 2));
    }

    private static Success success(@Nullable PupilFacts facts, ContactEntry... contacts) {
        return Success.of(
                List.of(), new PlanWeeks(plan(null), TODAY, List.of(), List.of(contacts), facts).weeks(false));
    }

    private static Step step(int place, StepTry... tries) {
        return new Step(UUID.randomUUID(), place, "Step " + place, List.of(tries), 1);
    }

    private static StepTry tried(String on, Reached reached) {
        return new StepTry(UUID.randomUUID(), UUID.randomUUID(), LocalDate.parse(on), reached, "So it went", "", "");
    }

    private static ContactEntry contact(String on, ContactWith with) {
        return contact(on, with, ContactState.MADE);
    }

    private static ContactEntry contact(String on, ContactWith with, ContactState state) {
        Instant at = LocalDate.parse(on).atTime(9, 30).atZone(Dates.LONDON).toInstant();
        return new ContactEntry(
                UUID.randomUUID(),
                PlanId.random(),
                PupilId.random(),
                at,
                with,
                ContactHow.PHONE,
                state,
                "Words",
                new PersonId(UUID.randomUUID()),
                "",
                0,
                1,
                List.of());
    }

    private static PlanRow plan(@Nullable LocalDate closed) {
        var person = new PersonId(UUID.randomUUID());
        return new PlanRow(
                PlanId.random(),
                PupilId.random(),
                "",
                "8",
                "",
                JointWorkId.random(),
                UUID.randomUUID(),
                "",
                new Workers(person, person, person),
                "",
                "",
                "",
                OPENED,
                null,
                "",
                "",
                null,
                OPENED.plusDays(7),
                Optional.empty(),
                closed,
                Optional.ofNullable(closed).map(day -> PlanEnd.BACK),
                1);
    }
}
