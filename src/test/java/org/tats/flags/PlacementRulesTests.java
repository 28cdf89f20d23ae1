package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.registry.ArrangementKind;
import org.tats.registry.InventedFacts;

/** I-10, PTT-LATE, MOVE-2 and MM/OSD. */
class PlacementRulesTests {

    private static final FlagRule TEN = new LongIllness("I-10");
    private static final FlagRule FIFTEEN = new LongIllness("I-15");
    private static final FlagRule LATE = new PartTimeLate();
    private static final FlagRule MOVED = new MovedSchool();
    private static final FlagRule DIRECTED = new MovedOrDirected();
    private static final int OAK = 8_764_001;
    private static final int ELM = 8_764_002;
    private static final int YEW = 8_764_003;

    private static InventedFacts present() {
        return new InventedFacts()
                .schoolDays("2026-09-02", "2026-10-23")
                .schoolDays("2026-11-02", "2026-12-18")
                .marks("2026-09-02", "2026-12-18", "/\\");
    }

    private static InventedFacts pupil() {
        return new InventedFacts().schoolDays("2024-09-02", "2026-12-18");
    }

    @Test
    void tenDaysOfIllnessHoldUntilFifteenDo() {
        // 2 to 15 September are 10 school days
        InventedFacts ten = present().marks("2026-09-02", "2026-09-15", "II");
        assertThat(Asked.holds(TEN, ten, "2026-09-14")).isFalse();
        Finding finding = Asked.one(TEN, ten, "2026-10-01");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(finding.reason())
                .isEqualTo("20 sessions of illness (10 days) since 1 September; a sickness return is due at 15 days.");
        assertThat(finding.arithmetic()).contains("starts at 20, and another from 30");
        InventedFacts fifteen = ten.marks("2026-09-16", "2026-09-22", "II");
        assertThat(Asked.holds(TEN, fifteen, "2026-09-21")).isTrue();
        assertThat(Asked.holds(FIFTEEN, fifteen, "2026-09-21")).isFalse();
        assertThat(Asked.holds(TEN, fifteen, "2026-09-22")).isFalse();
        assertThat(Asked.holds(FIFTEEN, fifteen, "2026-09-22")).isTrue();
    }

    @Test
    void moreThanThirtySchoolDaysPartTimeAreLate() {
        // half days count as days: 2 September to 13 October are 30 school days
        InventedFacts thirty = present().marks("2026-09-02", "2026-10-13", "/t");
        InventedFacts late = present().marks("2026-09-02", "2026-10-14", "/t");
        assertThat(thirty.facts()
                        .marks()
                        .count(org.tats.registry.MarkCode.C2, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)))
                .isEqualTo(30);
        assertThat(Asked.holds(LATE, thirty, "2026-12-01")).isFalse();
        Finding finding = Asked.one(LATE, late, "2026-10-21");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 10, 14));
        assertThat(finding.reason())
                .isEqualTo("Part-time timetable (C2) used on 31 school days since 1 September; more than 30 are late.");
        assertThat(finding.inputs()).containsEntry("daysWithC2", 31L);
    }

    @Test
    void aRecordedTimetablePastItsPlannedEndIsLateUntilItEnds() {
        InventedFacts running = present().arranged(ArrangementKind.PART_TIME, "2026-09-07", "2026-10-16", null);
        assertThat(Asked.holds(LATE, running, "2026-10-16")).isFalse();
        Finding finding = Asked.one(LATE, running, "2026-11-11");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 10, 17));
        assertThat(finding.episode()).isEqualTo("2026-10-17");
        assertThat(finding.reason()).isEqualTo("Part-time timetable still running, planned to end on 16 October.");
        assertThat(finding.against()).containsExactly("All 6 sessions attended this week.");
        InventedFacts ended = present().arranged(ArrangementKind.PART_TIME, "2026-09-07", "2026-10-16", "2026-10-20");
        assertThat(Asked.holds(LATE, ended, "2026-10-20")).isTrue();
        assertThat(Asked.holds(LATE, ended, "2026-10-21")).isFalse();
        InventedFacts other = present().arranged(ArrangementKind.ALTERNATIVE, "2026-09-07", "2026-10-16", null);
        assertThat(Asked.holds(LATE, other, "2026-11-11")).isFalse();
    }

    @Test
    void aPartTimeTimetableIsLateInCompulsorySchoolAgeOnly() {
        InventedFacts four =
                present().born("2022-11-03").arranged(ArrangementKind.PART_TIME, "2026-09-07", "2026-10-16", null);
        assertThat(Asked.holds(LATE, four, "2026-11-11")).isFalse();
    }

    @Test
    void twoMovesWithinSchoolYearsHoldForTwentyFourMonthsAfterTheFirst() {
        InventedFacts facts = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-02-07")
                .enrolledAt(ELM, 100_002, "2025-02-10", "2026-03-20")
                .enrolledAt(YEW, 100_003, "2026-04-13", null);
        assertThat(Asked.holds(MOVED, facts, "2026-04-12")).isFalse();
        Finding finding = Asked.one(MOVED, facts, "2026-11-20");
        assertThat(finding.since()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(finding.reason())
                .isEqualTo(
                        "2 moves between schools in 24 months, not at the start of a school year: 10 February 2025 and 13 April.");
        assertThat(finding.inputs()).containsEntry("dates", List.of("2025-02-10", "2026-04-13"));
        assertThat(Asked.holds(MOVED, facts, "2027-02-09")).isTrue();
        assertThat(Asked.holds(MOVED, facts, "2027-02-10")).isFalse();
    }

    @Test
    void changingSchoolInSeptemberIsNoMoveInTheYear() {
        InventedFacts facts = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-07-22")
                .enrolledAt(ELM, 100_002, "2025-09-14", "2026-03-20")
                .enrolledAt(YEW, 100_003, "2026-04-13", null);
        assertThat(Asked.holds(MOVED, facts, "2026-11-20")).isFalse();
        InventedFacts later = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-07-22")
                .enrolledAt(ELM, 100_002, "2025-09-15", "2026-03-20")
                .enrolledAt(YEW, 100_003, "2026-04-13", null);
        assertThat(Asked.holds(MOVED, later, "2026-11-20")).isTrue();
    }

    @Test
    void aSchoolThatBecameAnAcademyIsTheSameSchool() {
        InventedFacts facts = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-10-31")
                .enrolledAt(OAK, 100_009, "2025-11-01", "2026-02-06")
                .enrolledAt(ELM, 100_002, "2026-02-09", null);
        assertThat(Asked.holds(MOVED, facts, "2026-11-20")).isFalse();
    }

    @Test
    void aDualRegistrationAndItsEndAreNoMoves() {
        InventedFacts facts = pupil().enrolledAt(OAK, 100_001, "2021-09-01", null)
                .enrolledAt(ELM, 100_002, "2025-11-03", "2026-02-06")
                .enrolledAt(YEW, 100_003, "2026-03-02", "2026-05-22");
        assertThat(Asked.holds(MOVED, facts, "2026-11-20")).isFalse();
        // one registration beside the other, until the first school let go: that is the move
        InventedFacts stayed = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-12-19")
                .enrolledAt(ELM, 100_002, "2025-11-03", "2026-02-06")
                .enrolledAt(YEW, 100_003, "2026-02-09", null);
        assertThat(Asked.one(MOVED, stayed, "2026-11-20").inputs())
                .containsEntry("dates", List.of("2025-12-20", "2026-02-09"));
    }

    @Test
    void aManagedMoveSpeaksAgainst() {
        InventedFacts facts = pupil().enrolledAt(OAK, 100_001, "2021-09-01", "2025-11-07")
                .enrolledAt(ELM, 100_002, "2025-11-10", "2026-03-20")
                .enrolledAt(YEW, 100_003, "2026-04-13", null)
                .arranged(ArrangementKind.MANAGED_MOVE, "2026-04-13", null, "2026-04-13");
        assertThat(Asked.one(MOVED, facts, "2026-11-20").against())
                .containsExactly("1 of them by a managed move, which all agreed.");
    }

    @Test
    void eachManagedMoveAndDirectionIsAFlagForTwelveMonths() {
        InventedFacts facts = present()
                .arranged(ArrangementKind.OFFSITE_DIRECTION, "2026-09-07", "2026-10-16", "2026-10-09")
                .arranged(ArrangementKind.MANAGED_MOVE, "2026-10-12", null, "2026-10-12")
                .arranged(ArrangementKind.SEPARATION, "2026-10-12", null, null);
        assertThat(Asked.all(DIRECTED, facts, "2026-09-06")).isEmpty();
        assertThat(Asked.one(DIRECTED, facts, "2026-09-07").reason())
                .isEqualTo("Off-site direction since 7 September, planned to 16 October.");
        List<Finding> both = Asked.all(DIRECTED, facts, "2026-11-20");
        assertThat(both)
                .extracting(Finding::reason)
                .containsExactly("Off-site direction from 7 September to 9 October.", "Managed move on 12 October.");
        assertThat(both)
                .extracting(Finding::episode)
                .containsExactly("OFFSITE_DIRECTION:2026-09-07", "MANAGED_MOVE:2026-10-12");
        assertThat(Asked.all(DIRECTED, facts, "2027-09-06")).hasSize(2);
        assertThat(Asked.all(DIRECTED, facts, "2027-09-07")).hasSize(1);
    }
}
