package org.tats.impact.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tats.impact.compare.Followed.Alike;

/** Matching, differences, intervals and spread, as facts. */
class CompareTests {

    @Test
    void whoeverIsTheSameInEverythingIsMatchedBeforeWhoeverIsNear() {
        Followed asked = pupil("a", 8, 1, 0, 50, 50);
        Followed same = pupil("same", 8, 1, 0, 50, 50);
        Followed near = pupil("near", 9, 1, 0, 50, 50);
        Matching matching = Matching.of(List.of(asked), List.of(near, same));
        assertThat(matching.pairs()).containsExactly(new MatchedPair(asked, same));
        assertThat(matching.pairs().getFirst().exact()).isTrue();
    }

    @Test
    void nobodyIsUsedTwiceAndWhoHasNobodyIsTold() {
        Matching matching = Matching.of(
                List.of(pupil("a", 8, 1, 0, 50, 50), pupil("b", 8, 1, 0, 50, 50)),
                List.of(pupil("only", 8, 1, 0, 50, 50)));
        assertThat(matching.pairs()).hasSize(1);
        assertThat(matching.unmatched()).extracting(Followed::key).containsExactly("b");
    }

    // a in year 8 would be as near to c as b is, who is the same in everything
    @Test
    void nobodyTakesAwayWhoeverIsTheSameInEverythingAsSomebodyElse() {
        Followed a = pupil("a", 8, 1, 0, 50, 50);
        Followed b = pupil("b", 9, 1, 0, 50, 50);
        Followed c = pupil("c", 9, 1, 0, 50, 50);
        Followed d = pupil("d", 5, 1, 0, 50, 50);
        assertThat(Matching.of(List.of(a, b), List.of(c, d)).pairs())
                .containsExactly(new MatchedPair(a, d), new MatchedPair(b, c));
    }

    @Test
    void ofThoseOfOneBandTheNearestAttendanceIsTaken() {
        Followed further = pupil("a", 8, 1, 0, 52, 50);
        Followed nearer = pupil("b", 8, 1, 0, 51, 50);
        assertThat(Matching.of(List.of(pupil("asked", 8, 1, 0, 50, 50)), List.of(further, nearer))
                        .pairs())
                .extracting(MatchedPair::comparison)
                .containsExactly(nearer);
    }

    @Test
    void whoeverIsFurtherOffInAttendanceThanTheCaliperIsNobodyAlike() {
        Matching matching = Matching.of(List.of(pupil("a", 8, 1, 0, 50, 50)), List.of(pupil("b", 8, 1, 0, 53, 50)));
        assertThat(matching.pairs()).isEmpty();
        assertThat(matching.unmatched()).extracting(Followed::key).containsExactly("a");
    }

    @Test
    void attendanceWeighsMoreThanAYearGroup() {
        Followed otherBand = pupil("band", 8, 2, 0, 52, 50);
        Followed otherYear = pupil("year", 9, 1, 0, 50, 50);
        assertThat(Matching.of(List.of(pupil("a", 8, 1, 0, 50, 50)), List.of(otherBand, otherYear))
                        .pairs()
                        .getFirst()
                        .comparison())
                .isEqualTo(otherYear);
    }

    @Test
    void theDifferenceIsWhatTheDiscussedChangedMore() {
        var pair = new MatchedPair(pupil("a", 8, 1, 0, 50, 80), pupil("b", 8, 1, 0, 50, 60));
        DifferenceInDifferences result = DifferenceInDifferences.of(List.of(pair, pair), 7, 200);
        assertThat(result.discussed()).isCloseTo(0.30, within(1e-9));
        assertThat(result.comparison()).isCloseTo(0.10, within(1e-9));
        assertThat(result.difference()).isCloseTo(0.20, within(1e-9));
        assertThat(result).isEqualTo(DifferenceInDifferences.of(List.of(pair, pair), 7, 200));
        assertThatThrownBy(() -> DifferenceInDifferences.of(List.of(), 7, 200))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // those discussed begin two points lower, and each point lower rises a point more: nothing else parts them
    @Test
    void whatIsLeftOfTheGapBeforeIsTakenOff() {
        List<MatchedPair> pairs = IntStream.range(0, 30)
                .mapToObj(each -> new MatchedPair(
                        pupil("d" + each, 8, 1, 0, 50 + each % 10, 80), pupil("c" + each, 8, 1, 0, 52 + each % 10, 80)))
                .toList();
        DifferenceInDifferences result = DifferenceInDifferences.of(pairs, 7, 200);
        assertThat(result.discussed() - result.comparison()).isCloseTo(0.02, within(1e-9));
        assertThat(result.left()).isCloseTo(0.02, within(1e-9));
        assertThat(result.difference()).isCloseTo(0, within(1e-9));
    }

    @Test
    void suspensionsThatOneGroupHadMoreOfAreTakenOffToo() {
        List<MatchedPair> pairs = IntStream.range(0, 30)
                .mapToObj(each -> new MatchedPair(
                        pupil("d" + each, 8, 1, 1 + each % 2, 50, 60 - 5 * (1 + each % 2)),
                        pupil("c" + each, 8, 1, each % 2, 50, 60 - 5 * (each % 2))))
                .toList();
        assertThat(DifferenceInDifferences.of(pairs, 7, 200).difference()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theIntervalIsWiderThanTheMiddleOfTheResamplesWhereThereAreFew() {
        Interval few = Interval.around(0, new double[] {-1, 0, 1}, 5, 2);
        assertThat(few.to()).isCloseTo(3.182 * Math.sqrt(5 / 3.0), within(1e-3));
        assertThat(few.from()).isEqualTo(-few.to());
        assertThat(new Interval(-0.1, 1.2).ofShares()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void sharesAreOfAllSessionsTogetherAndNeverMeansOfShares() {
        assertThat(Sessions.sum(List.of(new Sessions(10, 10), new Sessions(0, 90)))
                        .share())
                .isEqualTo(0.1);
    }

    @Test
    void fivePointsMoreIsImprovedAndFewerIsTheSame() {
        Spread spread = Spread.of(
                List.of(
                        pupil("a", 8, 1, 0, 50, 55),
                        pupil("b", 8, 1, 0, 50, 54),
                        pupil("c", 8, 1, 0, 50, 45),
                        pupil("d", 8, 1, 0, 50, 50)),
                0.05 - 1e-9);
        assertThat(spread.improved()).isEqualTo(1);
        assertThat(spread.same()).isEqualTo(2);
        assertThat(spread.worse()).isEqualTo(1);
        assertThat(spread.median()).isCloseTo(0.02, within(1e-9));
    }

    // the interval of a yearly count of permanent exclusions, as the programme notes give it
    @Test
    void aRareCountHasAWideInterval() {
        assertThat(Shares.rare(41).from()).isCloseTo(29, within(0.6));
        assertThat(Shares.rare(41).to()).isCloseTo(56, within(0.6));
        assertThat(Shares.rare(13).from()).isCloseTo(7, within(0.6));
        assertThat(Shares.rare(13).to()).isCloseTo(22, within(0.6));
        assertThat(Shares.rare(0).from()).isZero();
    }

    @Test
    void wilsonsIntervalStaysBetweenNoughtAndOne() {
        assertThat(Shares.wilson(0, 10).from()).isCloseTo(0, within(1e-9));
        assertThat(Shares.wilson(0, 10).to()).isCloseTo(0.2775, within(1e-3));
        assertThat(Shares.wilson(5, 10).from()).isCloseTo(0.2366, within(1e-3));
        assertThat(Shares.wilson(10, 10).to()).isCloseTo(1, within(1e-9));
    }

    // the lady tasting tea: 3 of 4 right by each kind
    @Test
    void fishersTestIsExact() {
        assertThat(Shares.fisher(3, 4, 1, 4)).isCloseTo(0.4857, within(1e-4));
        assertThat(Shares.fisher(0, 10, 0, 10)).isEqualTo(1);
    }

    private static Followed pupil(String key, int year, int baseline, int suspensions, int before, int after) {
        return new Followed(
                key,
                new Alike("Secondary", year, "K", baseline, suspensions),
                new Sessions(before, 100),
                new Sessions(after, 100));
    }
}
