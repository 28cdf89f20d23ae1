package org.tats.impact.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tats.common.ui.Drawing;
import org.tats.common.ui.Drawing.Series;
import org.tats.common.ui.Drawing.Shape;
import org.tats.common.ui.Drawing.Stroke;
import org.tats.impact.Outcome;
import org.tats.impact.compare.ControlLimits;
import org.tats.impact.compare.Interval;
import org.tats.impact.ui.ImpactCharts.Measured;
import org.tats.impact.ui.ImpactCharts.Named;
import org.tats.impact.ui.ImpactCharts.Term;

/** What each chart draws, and that nothing hangs on colour. */
class ImpactChartsTests {

    private static Measured share(double share) {
        return new Measured(share, new Interval(share - 0.02, share + 0.02));
    }

    private final Drawing beforeAfter =
            ImpactCharts.beforeAfter(Outcome.ATTENDANCE, 60, share(0.746), share(0.801), share(0.75), share(0.786));

    private static Term term(String name, int events, double days) {
        return new Term(name, new ControlLimits.Period(events, days));
    }

    @Test
    void beforeAndAfterIsNeverDrawnWithoutTheComparison() {
        assertThat(beforeAfter.series())
                .extracting(Series::name)
                .containsExactly("Similar, not discussed", "Discussed");
        assertThat(beforeAfter.across().names()).containsExactly("60 school days before", "60 school days after");
        assertThat(beforeAfter.series())
                .allSatisfy(series -> assertThat(series.points())
                        .allSatisfy(point -> assertThat(point.interval()).isNotNull()));
    }

    @Test
    void theComparisonIsHollowSquareAndDashed() {
        Series similar = beforeAfter.series().getFirst();
        assertThat(similar.hollow()).isTrue();
        assertThat(similar.shape()).isEqualTo(Shape.SQUARE);
        assertThat(similar.stroke()).isEqualTo(Stroke.DASHED);
        assertThat(similar.points().getLast().beside()).isEqualTo("Similar, not discussed 78.6%");
    }

    @Test
    void halfDaysPer100SessionsAreNeitherPercentNorPoints() {
        Drawing suspended =
                ImpactCharts.beforeAfter(Outcome.SUSPENDED, 60, share(0.021), share(0.009), share(0.02), share(0.0088));
        assertThat(suspended.up().unit()).isEmpty();
        assertThat(suspended.series())
                .allSatisfy(series -> assertThat(series.points())
                        .allSatisfy(point -> assertThat(point.beside() + point.words())
                                .doesNotContain("9%", "points")
                                .contains("half days per 100 sessions")));
        assertThat(suspended.series().getLast().points().getLast().beside()).isEqualTo("Discussed 0.9");
        assertThat(ImpactCharts.difference(Outcome.SUSPENDED, 0.003, new Interval(-0.008, 0.046))
                        .series()
                        .getFirst()
                        .points()
                        .getFirst()
                        .words())
                .startsWith("Difference +0.3 half days per 100 sessions");
    }

    @Test
    void theScaleHoldsEveryInterval() {
        assertThat(beforeAfter.up().from()).isLessThanOrEqualTo(72.6);
        assertThat(beforeAfter.up().to()).isGreaterThanOrEqualTo(82.1);
    }

    @Test
    void theDifferenceLiesOnALineWithNought() {
        Drawing difference = ImpactCharts.difference(Outcome.ATTENDANCE, 0.019, new Interval(-0.008, 0.046));
        assertThat(difference.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.at()).isZero());
        assertThat(difference.across().zero()).isEqualTo("no difference");
        assertThat(difference.across().signed()).isTrue();
        assertThat(Objects.requireNonNull(difference
                                .series()
                                .getFirst()
                                .points()
                                .getFirst()
                                .interval())
                        .across())
                .isTrue();
    }

    @Test
    void aTermOutOfTheLimitsHasAShapeAndANumberOfItsOwn() {
        List<Term> terms = List.of(term("Autumn", 3, 75), term("Spring", 15, 55), term("Summer", 15, 100));
        Drawing chart = ImpactCharts.control(terms, Optional.of(term("Autumn so far", 1, 20)), new ControlLimits(0.08));
        List<Drawing.Point> points = chart.series().getFirst().points();
        assertThat(points.get(0).shape()).isNull();
        assertThat(points.get(1).shape()).isEqualTo(Shape.TRIANGLE);
        assertThat(points.get(1).above()).isEqualTo("15");
        assertThat(points.get(2).shape()).as("as many in a longer term").isNull();
        assertThat(points.get(0).up()).isEqualTo(4.0);
        assertThat(points.get(0).words()).isEqualTo("Autumn: 3 in 75.0 school days, 4.0 for each 100");
        assertThat(chart.series()).extracting(Series::name).contains("Upper limit", "Mean 8.0");
        assertThat(chart.series().get(2).points().stream()
                        .map(Drawing.Point::up)
                        .distinct()
                        .count())
                .as("a limit for each length of a term")
                .isEqualTo(3);
        Series running = chart.series().get(1);
        assertThat(running.name()).isEqualTo("Term not over yet");
        assertThat(running.hollow()).isTrue();
        assertThat(running.stroke()).isEqualTo(Stroke.NONE);
        assertThat(running.points())
                .singleElement()
                .extracting(Drawing.Point::across)
                .isEqualTo(3.0);
    }

    @Test
    void barsBeginAtNoughtAndCarryTheirNumbers() {
        List<Named> discussed = List.of(new Named("fell", 3), new Named("rose", 9));
        List<Named> similar = List.of(new Named("fell", 4), new Named("rose", 8));
        Drawing chart = ImpactCharts.distribution(discussed, similar);
        assertThat(chart.up().from()).isZero();
        assertThat(chart.series().getLast().hollow()).isTrue();
        assertThat(chart.series().getFirst().points().getLast().above()).isEqualTo("9");
        assertThat(chart.series().getFirst().points().getLast().words()).isEqualTo("Discussed, rose: 9 pupils");
        assertThat(ImpactCharts.months("Discussed", discussed).series()).hasSize(1);
    }
}
