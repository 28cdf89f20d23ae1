package org.tats.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Interval;
import org.tats.impact.compare.Shares;

/** What the heading says: both halves, and no more than the interval allows. */
class FindingTests {

    private static Finding finding(double discussed, double similar, double from, double to) {
        return new Finding("Attendance", discussed, similar, new Interval(from, to), Optional.empty());
    }

    @Test
    void aRiseWhichSimilarPupilsSharedSaysSo() {
        Finding finding = finding(0.055, 0.036, -0.008, 0.046);
        assertThat(finding.headline()).isEqualTo("Attendance rose. So did that of similar pupils.");
        assertThat(finding.verdict()).isEqualTo("It could be no difference at all.");
        assertThat(finding.caution(Outcome.ATTENDANCE))
                .contains("changed by +3.6 points anyway", "association, not proof of cause");
    }

    @Test
    void aRiseBeyondThatOfSimilarPupilsIsMoreAndNeverCaused() {
        Finding finding = finding(0.055, 0.011, 0.012, 0.076);
        assertThat(finding.headline()).isEqualTo("Attendance rose, and more than that of similar pupils.");
        assertThat(finding.verdict()).isEqualTo("Chance alone would rarely part them as far.");
        assertThat(finding.headline() + finding.verdict() + finding.caution(Outcome.ATTENDANCE))
                .doesNotContainIgnoringCase("caused")
                .doesNotContainIgnoringCase("saved")
                .doesNotContainIgnoringCase("support");
    }

    @Test
    void ofPupilsWhoWereNotAlikeBeforeNothingIsSaidWithoutReserve() {
        var finding = new Finding(
                "Attendance",
                0.055,
                0.036,
                new Interval(-0.008, 0.046),
                Optional.of(
                        "The compared pupils were not alike before: they differ in year group. Read with reserve."));
        assertThat(finding.headline())
                .isEqualTo("Attendance rose. So did that of similar pupils."
                        + " Read with reserve: they were not alike before.");
        assertThat(finding.verdict())
                .isEqualTo("The compared pupils were not alike before: they differ in year group. Read with reserve."
                        + " It could be no difference at all.");
    }

    @Test
    void aSmallerRiseIsLess() {
        assertThat(finding(0.011, 0.055, -0.07, -0.01).headline())
                .isEqualTo("Attendance rose, but less than that of similar pupils.");
    }

    @Test
    void oppositeWaysAreBothTold() {
        assertThat(finding(0.03, -0.02, 0.01, 0.09).headline())
                .isEqualTo("Attendance rose. That of similar pupils fell.");
        assertThat(finding(0.03, -0.01, -0.01, 0.09).headline())
                .isEqualTo("Attendance rose. The difference from similar pupils could be chance.");
        assertThat(finding(0.03, 0, 0.01, 0.05).headline())
                .isEqualTo("Attendance rose. That of similar pupils did not.");
        assertThat(finding(0.0001, 0.03, -0.05, -0.01).headline())
                .isEqualTo("Attendance stayed the same. That of similar pupils rose.");
        assertThat(finding(-0.03, -0.03, -0.05, 0.04).headline())
                .isEqualTo("Attendance fell. So did that of similar pupils.");
    }

    @Test
    void anIntervalOfANumberIsNeverShownNarrowerThanItIs() {
        assertThat(Points.outwards(Shares.rare(1))).isEqualTo("0 to 6");
        assertThat(Points.outwards(Shares.rare(41))).isEqualTo("29 to 56");
        assertThat(Points.outwards(Shares.rare(0))).isEqualTo("0 to 4");
    }

    @Test
    void figuresHaveOneDecimalAndARealMinus() {
        assertThat(Points.signed(0.0549)).isEqualTo("+5.5");
        assertThat(Points.signed(-0.008)).isEqualTo("−0.8");
        assertThat(Points.interval(new Interval(-0.008, 0.046))).isEqualTo("−0.8 to 4.6");
        assertThat(Points.countOf(23, 52)).isEqualTo("23 (44%)");
        assertThat(Points.shares(new Interval(0.32, 0.58))).isEqualTo("32% to 58%");
    }
}
