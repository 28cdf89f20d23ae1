package org.tats.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.impact.MeasureQueries.Sums;

/** Makes the figures of a measure out of the sums of its parts. Pure. */
final class Figures {

    /** Decimal places of shares; rounding for people is the screen's. */
    private static final int PLACES = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    static List<MeasureFigure> of(MeasureDefinition measure, Map<String, Sums> sums) {
        List<MeasureFigure> figures = new ArrayList<>();
        for (MeasurePart part : measure.parts()) {
            figures.add(
                    part.kind() == MeasurePart.Kind.DIFFERENCE
                            ? difference(measure, part, figures)
                            : figure(measure, part, sums.getOrDefault(part.key(), Sums.NONE)));
        }
        return List.copyOf(figures);
    }

    private static MeasureFigure figure(MeasureDefinition measure, MeasurePart part, Sums sums) {
        BigDecimal units = BigDecimal.valueOf(sums.units());
        return switch (part.kind()) {
            case SHARE ->
                figure(measure, part, sums, sums.numerator(), sums.denominator(), share(sums, BigDecimal.ONE));
            case RATE -> figure(measure, part, sums, sums.numerator(), sums.denominator(), share(sums, HUNDRED));
            case MEAN -> figure(measure, part, sums, units, null, share(sums, BigDecimal.ONE));
            case MEDIAN -> figure(measure, part, sums, units, null, known(sums, sums.median()));
            case P90 -> figure(measure, part, sums, units, null, known(sums, sums.ninth()));
            case COUNT -> figure(measure, part, sums, units, null, Optional.of(units));
            case DIFFERENCE -> throw new IllegalArgumentException("A difference is of two figures.");
        };
    }

    private static MeasureFigure figure(
            MeasureDefinition measure,
            MeasurePart part,
            Sums sums,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Optional<BigDecimal> value) {
        return new MeasureFigure(
                measure.id(),
                measure.version(),
                part.key(),
                part.words(),
                part.kind(),
                plain(numerator),
                Optional.ofNullable(denominator).map(Figures::plain),
                value.map(Figures::plain),
                part.unit(),
                sums.pupils());
    }

    /** Of two shares in percentage points, of two rates in their own unit; empty unless both are known. */
    private static MeasureFigure difference(MeasureDefinition measure, MeasurePart part, List<MeasureFigure> figures) {
        MeasureFigure after = named(figures, part.of().getFirst());
        MeasureFigure before = named(figures, part.of().getLast());
        BigDecimal scale = after.kind() == MeasurePart.Kind.SHARE ? HUNDRED : BigDecimal.ONE;
        Optional<BigDecimal> value = after.value()
                .flatMap(
                        now -> before.value().map(was -> plain(now.subtract(was).multiply(scale))));
        return new MeasureFigure(
                measure.id(),
                measure.version(),
                part.key(),
                part.words(),
                part.kind(),
                BigDecimal.valueOf(after.pupils()),
                Optional.empty(),
                value,
                part.unit(),
                after.pupils());
    }

    private static MeasureFigure named(List<MeasureFigure> figures, String part) {
        return figures.stream()
                .filter(figure -> figure.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<BigDecimal> share(Sums sums, BigDecimal scale) {
        BigDecimal of = sums.denominator();
        return of == null || of.signum() == 0
                ? Optional.empty()
                : Optional.of(sums.numerator().multiply(scale).divide(of, PLACES, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> known(Sums sums, BigDecimal value) {
        return sums.units() == 0 ? Optional.empty() : Optional.of(value.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** 3, not 3.000000; 40, not 4E+1. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shorter = value.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0, RoundingMode.UNNECESSARY) : shorter;
    }
}
