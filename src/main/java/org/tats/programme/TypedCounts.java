package org.tats.programme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of children that somebody typed into a programme, held against the threshold of what is published. Which children they
 * count is not known, so nothing beside a small one could be hidden: it is refused. A percentage, a rate and a time cannot be
 * checked, and a target counts nobody. Pure.
 */
final class TypedCounts {

    /** What is wrong, and what to do about it; both without their full stop. */
    record Problem(String wrong, String way) {

        String sentence() {
            return wrong + ". " + way + ".";
        }
    }

    /** "%", "per cent of pupils", "percentage points"; not "pupils (7.5% of 40)". */
    private static final Pattern PERCENT = Pattern.compile("(?i)^(?:%|per ?cent)");

    /** "per 100 pupils", "suspensions per pupil", "in 1,000"; not "pupils in 100 schools". */
    private static final Pattern RATE =
            Pattern.compile("(?i)^(?:(?:[\\p{L}-]+ )*per (?:(?:100|10{0,2},?000)\\b|pupil\\b|child\\b)"
                    + "|in (?:100|10{0,2},?000)\\b)(?! (?:\\p{L}+ )?(?:schools|settings))");

    /** "days", "half days per 100 sessions", "points"; not "day pupils". */
    private static final Pattern TIME_OR_POINTS = Pattern.compile(
            "(?i)^(?:half[ -]|school |working )?(?:minutes|hours|days|weeks|months|sessions|points)\\b");

    private final Function<PartId, Optional<Measure>> measures;
    private final int threshold;

    /**
     * @param measures of the programme
     * @param threshold counts from 1 to one less are small
     */
    TypedCounts(Function<PartId, Optional<Measure>> measures, int threshold) {
        this.measures = measures;
        this.threshold = threshold;
    }

    /** What is wrong with a figure, a measure or what it reached; empty for nothing, and for every other part. */
    Optional<Problem> problem(Part part) {
        return switch (part) {
            case Figure figure -> figure(figure);
            case Measure measure -> measure(measure);
            case Actual actual -> measures.apply(actual.measure()).flatMap(measure -> actual(actual, measure));
            default -> Optional.empty();
        };
    }

    private Optional<Problem> figure(Figure figure) {
        String called = "“" + figure.what() + "”";
        return switch (figure.children()) {
            case NO -> Optional.empty();
            case NOT_ANSWERED -> Optional.of(unanswered(called));
            case YES ->
                words(called, figure.what())
                        .or(() -> words("The source of " + called, figure.source()))
                        .or(() -> {
                            Integer number = figure.number();
                            if (number == null) {
                                return Optional.empty();
                            }
                            Integer whole = figure.whole();
                            return count(called, BigDecimal.valueOf(number), figure.fewer())
                                    .or(() -> whole == null
                                            ? Optional.empty()
                                            : share(called, figure.fewer() ? null : number, whole));
                        });
        };
    }

    private Optional<Problem> measure(Measure measure) {
        String called = "“" + measure.name() + "”";
        return switch (measure.children()) {
            case NO -> Optional.empty();
            case NOT_ANSWERED -> Optional.of(unanswered(called));
            case YES ->
                words(called, measure.name())
                        .or(() -> words("The unit of " + called, measure.unit()))
                        .or(() -> words("The definition of " + called, measure.definition()))
                        .or(() -> words("The source of " + called, measure.source()))
                        .or(() -> value(
                                "The baseline of " + called,
                                measure.baseline(),
                                measure.baselineFewer(),
                                measure.unit()));
        };
    }

    private Optional<Problem> actual(Actual actual, Measure measure) {
        String called = "“" + measure.name() + "”";
        return switch (measure.children()) {
            case NO -> Optional.empty();
            case NOT_ANSWERED ->
                Optional.of(new Problem(
                        "The measure " + called + " does not say whether it counts children",
                        "Change the measure and answer it, then enter what was reached"));
            case YES -> value(called + ", " + title(actual) + ",", actual.reached(), actual.fewer(), measure.unit());
        };
    }

    /** "reached to 31 December 2026". */
    private static String title(Actual actual) {
        return actual.title().replaceFirst("^R", "r");
    }

    /** In its unit: "of 40 pupils" makes a share of it. What cannot be checked may be small; numbers in its unit may not. */
    private Optional<Problem> value(String called, @Nullable BigDecimal value, boolean fewer, String unit) {
        if (value == null) {
            return Optional.empty();
        }
        if (noCount(unit)) {
            return words(called, unit);
        }
        return count(called, value, fewer).or(() -> words(called, fewer ? unit : Measures.words(value, false, unit)));
    }

    /** Whether a value in this unit is no number of children, though it is of children. */
    private static boolean noCount(String unit) {
        return Stream.of(PERCENT, RATE, TIME_OR_POINTS)
                .anyMatch(pattern -> pattern.matcher(unit).find());
    }

    private Optional<Problem> count(String called, BigDecimal number, boolean fewer) {
        if (number.signum() < 0) {
            return Optional.of(new Problem(
                    called + " is below 0, and no number of children is",
                    "Write how many there were, or “fewer than " + threshold + "” of fewer"));
        }
        if (!small(number)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                fewer
                        ? called + " says “fewer than " + number.toPlainString()
                                + "”, which tells more than “fewer than " + threshold + "”"
                        : called + " is a number of fewer than " + threshold + " children",
                "Write “fewer than " + threshold + "” in its place" + otherwise()));
    }

    /** @param number null for one that is not told */
    private Optional<Problem> share(String called, @Nullable Integer number, int whole) {
        if (small(BigDecimal.valueOf(whole))) {
            return Optional.of(new Problem(
                    called + " is of fewer than " + threshold + " children in all", "Take it out" + otherwise()));
        }
        if (number == null) {
            return Optional.empty();
        }
        String without = "Write the number without out of how many" + otherwise();
        if (number == whole) {
            return Optional.of(new Problem(called + " says of every child of a group what it counts", without));
        }
        return small(BigDecimal.valueOf(whole - number))
                ? Optional.of(new Problem(
                        called + " leaves fewer than " + threshold
                                + " children of the whole, whom everybody can work out",
                        without))
                : Optional.empty();
    }

    /** What is printed beside a value may hold the number that is not printed as one. */
    private Optional<Problem> words(String called, String words) {
        boolean small = CountsInWords.of(words).anyMatch(found -> {
            int number = found.number();
            Integer whole = found.whole();
            return small(BigDecimal.valueOf(number))
                    || whole != null
                            && whole >= number
                            && share(called, number, whole).isPresent();
        });
        return small
                ? Optional.of(new Problem(
                        called + " has a number of fewer than " + threshold + " children in its words",
                        "Take the number out of the words, or write “fewer than " + threshold + "” there"))
                : Optional.empty();
    }

    private boolean small(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    private static Problem unanswered(String called) {
        return new Problem(called + " does not say whether it counts children", "Say whether it does");
    }

    private static String otherwise() {
        return ", or publish it from the counts of TATS, where the check hides what has to be hidden";
    }
}
