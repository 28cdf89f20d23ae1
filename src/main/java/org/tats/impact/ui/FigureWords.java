package org.tats.impact.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.tats.impact.MeasureFigure;

/** A figure of a measure as people read it. */
final class FigureWords {

    private FigureWords() {}

    /** "52", "44.2%", "3.1 half days per 100 sessions", "+5.5 points"; what was not counted says so. */
    static String value(MeasureFigure figure) {
        return figure.value().map(value -> value(figure, value)).orElse("Not counted");
    }

    private static String value(MeasureFigure figure, BigDecimal value) {
        return switch (figure.kind()) {
            case COUNT -> String.format(Locale.UK, "%,d", value.longValue());
            case SHARE -> Points.percent(value.doubleValue());
            case RATE -> one(value) + " " + figure.unit();
            case MEDIAN, P90, MEAN -> one(value) + " " + figure.unit();
            case DIFFERENCE -> (value.signum() > 0 ? "+" : "") + one(value) + " " + figure.unit();
        };
    }

    /** "312 of 418 sessions"; of a median, over how many it is. */
    static String counted(MeasureFigure figure) {
        String numerator = one(figure.numerator());
        return switch (figure.kind()) {
            case COUNT, DIFFERENCE -> "";
            case MEDIAN, P90, MEAN -> "of " + numerator;
            case RATE -> inHundreds(figure, numerator);
            case SHARE ->
                figure.denominator().map(of -> numerator + " of " + one(of)).orElse(numerator) + " " + figure.unit();
        };
    }

    /** "3 half days in 120 sessions" of "half days per 100 sessions" */
    private static String inHundreds(MeasureFigure figure, String numerator) {
        String[] units = figure.unit().split(" per 100 ", 2);
        return figure.denominator()
                .map(of -> numerator + " " + units[0] + " in " + one(of) + " " + units[units.length - 1])
                .orElse(numerator + " " + units[0]);
    }

    /** "1,203", "2.5", "−3" */
    static String one(BigDecimal value) {
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.UK, "%,.1f", rounded)
                .replaceAll("\\.0$", "")
                .replace('-', '−');
    }
}
