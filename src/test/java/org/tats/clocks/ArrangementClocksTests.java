package org.tats.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tats.clocks.spi.Span;
import org.tats.common.Standing;
import org.tats.registry.ArrangementKind;
import org.tats.registry.InventedFacts;
import org.tats.registry.PupilFacts;
import org.tats.registry.SchoolCalendars;
import org.tats.registry.SchoolDays;

/** Clocks over records of where a child is instead of full-time school. */
class ArrangementClocksTests {

    private final InventedFacts facts = new InventedFacts().schoolDays("2026-09-02", "2026-12-18");

    @Test
    void aPartTimeTimetableIsReviewedWithinTwoWeeksOfItsStart() {
        facts.arranged(ArrangementKind.PART_TIME, "2026-10-05", "2026-11-06", null);

        Reading review = only(new PartTimeReview(), "2026-10-18");

        assertThat(review.due()).contains(LocalDate.of(2026, 10, 19));
        assertThat(review.state()).isEqualTo(ClockState.AMBER);
        assertThat(only(new PartTimeReview(), "2026-10-19").state()).isEqualTo(ClockState.RED);
    }

    @Test
    void itsReviewIsOwedNoMoreOnceItHasEnded() {
        facts.arranged(ArrangementKind.PART_TIME, "2026-10-05", "2026-11-06", "2026-10-16");

        assertThat(only(new PartTimeReview(), "2026-11-20").state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void aPartTimeTimetableEndsWithinSixWeeksWhateverWasPlanned() {
        facts.arranged(ArrangementKind.PART_TIME, "2026-10-05", "2026-12-18", null);

        Reading end = only(new PartTimeEnd(), "2026-11-17");

        assertThat(end.due()).contains(LocalDate.of(2026, 11, 16));
        assertThat(end.overdue()).isTrue();
    }

    @Test
    void aTimetableThatEndedInTimeIsMet() {
        facts.arranged(ArrangementKind.PART_TIME, "2026-10-05", "2026-11-06", "2026-11-06");

        assertThat(only(new PartTimeEnd(), "2026-11-20").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void anOffsiteDirectionOwesNoticeTwoSchoolDaysBeforeItStarts() {
        facts.noSchool("2026-11-13").arranged(ArrangementKind.OFFSITE_DIRECTION, "2026-11-16", "2026-12-18", null);

        Reading notice = only(new OffsiteNotice(), "2026-11-10");

        assertThat(notice.due()).contains(LocalDate.of(2026, 11, 11));
        assertThat(notice.state()).isEqualTo(ClockState.AMBER);
        assertThat(only(new OffsiteNotice(), "2026-11-11").state()).isEqualTo(ClockState.RED);
    }

    @Test
    void aDirectionFromBeforeTheRuleHeldOwesNoNotice() {
        facts.arranged(ArrangementKind.OFFSITE_DIRECTION, "2026-07-20", null, null);

        assertThat(read(new OffsiteNotice(), "2026-11-10"))
                .noneMatch(new ClockNumbers(List.of(definition("OSD-NOTICE")))::bind);
    }

    @Test
    void fairAccessOfAChildWhoWasAtNoSchoolCountsTheDaysOfMostSchoolsAndSaysSo() {
        PupilFacts unplaced = facts.arranged(ArrangementKind.FAIR_ACCESS, "2026-09-02", null, null)
                .facts();
        SchoolDays usual = unplaced.calendars().usual();
        PupilFacts atNone = new PupilFacts(
                unplaced.pupil(),
                null,
                unplaced.dateOfBirth(),
                unplaced.homeLa(),
                unplaced.senProvision(),
                List.of(),
                unplaced.marks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unplaced.arrangements(),
                new SchoolCalendars(Map.of()));
        LocalDate asOf = LocalDate.of(2026, 9, 25);

        Reading place = new FairAccessPlace()
                .read(new ClockFacts(atNone, Map.of(), () -> usual), asOf, definition("FAP-20"))
                .getFirst();

        assertThat(place.due()).contains(LocalDate.of(2026, 9, 30));
        assertThat(place.missing()).isEqualTo(FairAccessPlace.BY_MOST_SCHOOLS);
        assertThat(ClockWords.calendar(place)).isEqualTo("days on which most schools of the authority have school");
    }

    @Test
    void fairAccessAllocatesWithinTwentySchoolDays() {
        facts.arranged(ArrangementKind.FAIR_ACCESS, "2026-09-02", null, null);

        assertThat(only(new FairAccessPlace(), "2026-09-25").due()).contains(LocalDate.of(2026, 9, 30));
        assertThat(read(new FairAccessPlace(), "2026-09-01")).isEmpty();
    }

    @Test
    void consideringAPenaltyNoticeAnswersItsTotal() {
        facts.marks("2026-11-02", "2026-11-06", "OO")
                .arranged(ArrangementKind.PENALTY_CONSIDERED, "2026-11-09", null, null);

        var rule = ClockRules.ALL.stream()
                .filter(each -> each.id().equals("PN-10"))
                .findFirst()
                .orElseThrow();

        assertThat(only(rule, "2026-11-06").state()).isEqualTo(ClockState.RED);
        assertThat(only(rule, "2026-11-09").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void everyReviewBeginsTheNextRunning() {
        LocalDate start = LocalDate.of(2026, 10, 5);
        List<Span> spans = Span.fromReviewToReview(
                "plan",
                start,
                List.of(LocalDate.of(2026, 10, 1), start, LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 30)),
                null);

        assertThat(spans)
                .extracting(Span::start)
                .containsExactly(start, LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 30));
        assertThat(spans.getLast().stop()).isNull();
        assertThat(spans).extracting(Span::key).doesNotHaveDuplicates();
    }

    private Reading only(ClockRule rule, String asOf) {
        List<Reading> readings = read(rule, asOf);
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }

    private List<Reading> read(ClockRule rule, String asOf) {
        return rule.read(new ClockFacts(facts.facts(), Map.of()), LocalDate.parse(asOf), definition(rule.id()));
    }

    private static ClockDefinition definition(String id) {
        return switch (id) {
            case "PTT-REVIEW" -> definition(id, CountedIn.WEEKS, 1, 2, LocalDate.EPOCH);
            case "PTT-END" -> definition(id, CountedIn.WEEKS, 5, 6, LocalDate.EPOCH);
            case "OSD-NOTICE" -> definition(id, CountedIn.SCHOOL_DAYS, 0, -2, LocalDate.of(2026, 7, 26));
            case "FAP-20" -> definition(id, CountedIn.SCHOOL_DAYS, 15, 20, LocalDate.EPOCH);
            default -> definition(id, CountedIn.SESSIONS, 8, 10, LocalDate.EPOCH);
        };
    }

    private static ClockDefinition definition(String id, CountedIn in, int amber, int length, LocalDate from) {
        return new ClockDefinition(
                id,
                1,
                "Something is done",
                in,
                amber,
                length,
                id.equals("PN-10") ? Map.of("schoolWeeks", 10) : Map.of(),
                false,
                Standing.LAW,
                "",
                true,
                from,
                null);
    }
}
