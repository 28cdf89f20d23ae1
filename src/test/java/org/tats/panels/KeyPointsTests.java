package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.common.PupilId;

/** Every day at which Section 19 was due to be considered stands there, with what was done or that nothing is recorded. */
class KeyPointsTests {

    private static final LocalDate REACHED = LocalDate.of(2026, 10, 20);
    private static final DueToConsider ILL =
            new DueToConsider(KeyPoint.Kind.ILLNESS_15, "SICK-15", "2026", REACHED, "15 school days of illness");

    @Test
    void saysThatNothingWasRecorded() {
        KeyPoint point = points(List.of(), List.of()).getFirst();
        assertThat(point.what()).isEqualTo("15 school days of illness");
        assertThat(point.doneWords()).isEqualTo("nothing recorded");
    }

    @Test
    void namesTheRequestThatFollowedOrWasUnderWay() {
        assertThat(points(List.of(request(REACHED.plusDays(9), null)), List.of())
                        .getFirst()
                        .doneWords())
                .isEqualTo("Request S19-0001 of 29 October 2026");
        assertThat(points(List.of(request(REACHED.minusDays(9), null)), List.of())
                        .getLast()
                        .doneWords())
                .isEqualTo("Request S19-0001 of 11 October 2026 was under way");
    }

    @Test
    void aRequestThatHadEndedBeforeAnswersNothing() {
        KeyPoint point = points(List.of(request(REACHED.minusDays(60), REACHED.minusDays(20))), List.of())
                .getLast();
        assertThat(point.kind()).isEqualTo(KeyPoint.Kind.ILLNESS_15);
        assertThat(point.done()).isEmpty();
    }

    @Test
    void keepsTheReasonWhyNoRequestWasNeeded() {
        var not =
                new Consideration("SICK-15", "2026", REACHED, REACHED.plusDays(1), "Back since Monday", "Mina Example");
        assertThat(points(List.of(), List.of(not)).getFirst().doneWords())
                .isEqualTo("Considered by Mina Example on 21 October 2026, not needed: Back since Monday");
    }

    @Test
    void areInOrderOfTimeAndNeverInTheFuture() {
        var later = new DueToConsider(KeyPoint.Kind.SIXTH_DAY, "SIXTH-DAY", "x", LocalDate.of(2027, 1, 1), "Sixth day");
        var earlier = new DueToConsider(
                KeyPoint.Kind.PERMANENT_EXCLUSION, "PERM", "x", REACHED.minusDays(3), "Permanent exclusion");
        var points = new KeyPoints(List.of(later, ILL, earlier), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(points.upTo(REACHED.plusDays(30)))
                .extracting(KeyPoint::what)
                .containsExactly("Permanent exclusion", "15 school days of illness");
        assertThat(points.unanswered()).hasSize(3);
    }

    private static List<KeyPoint> points(List<Request> requests, List<Consideration> considerations) {
        return new KeyPoints(List.of(ILL), requests, List.of(), List.of(), List.of(), considerations)
                .upTo(REACHED.plusDays(30));
    }

    private static Request request(LocalDate knewOn, @Nullable LocalDate endedOn) {
        return new Request(
                RequestId.random(),
                "S19-0001",
                PupilId.random(),
                "Pupil Oak 12",
                "8",
                "",
                null,
                RequestSource.PARENT,
                "Mother",
                RequestWay.EMAIL,
                knewOn,
                knewOn,
                "x",
                "",
                endedOn == null ? RequestState.RECEIVED : RequestState.ENDED,
                null,
                "",
                null,
                knewOn,
                endedOn,
                endedOn == null ? null : RequestEnd.WITHDRAWN,
                "",
                0);
    }
}
