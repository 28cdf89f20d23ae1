package org.tats.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount of money in whole pence. */
public record Pence(long value) implements Comparable<Pence> {

    public static final Pence NONE = new Pence(0);

    private static final Pattern TYPED = Pattern.compile("£?(\\d{1,3}(,\\d{3})+|\\d{1,11})(\\.\\d{2})?");

    public static Pence pounds(long pounds) {
        return new Pence(Math.multiplyExact(pounds, 100));
    }

    /** What was typed: "326,240", "£326240.50"; empty when it is no amount. */
    public static Optional<Pence> typed(String text) {
        String plain = text.strip().replace(" ", "");
        if (!TYPED.matcher(plain).matches()) {
            return Optional.empty();
        }
        var pounds = new BigDecimal(plain.replace("£", "").replace(",", ""));
        return Optional.of(new Pence(pounds.movePointRight(2).longValueExact()));
    }

    public Pence plus(Pence other) {
        return new Pence(Math.addExact(value, other.value));
    }

    public Pence minus(Pence other) {
        return new Pence(Math.subtractExact(value, other.value));
    }

    /** How much of a whole this is, "73.8%"; empty when the whole is nothing. */
    public Optional<String> percentOf(Pence whole) {
        return whole.value <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole.value), 1, RoundingMode.HALF_UP)
                        + "%");
    }

    /** "£326,240", "£326,240.50", "−£1,200". */
    public String words() {
        long size = Math.abs(value);
        String pence = size % 100 == 0 ? "" : String.format(Locale.UK, ".%02d", size % 100);
        return (value < 0 ? "−£" : "£") + String.format(Locale.UK, "%,d", size / 100) + pence;
    }

    @Override
    public int compareTo(Pence other) {
        return Long.compare(value, other.value);
    }
}
