package org.tats.publishing;

import org.tats.common.Words;

/** A figure as readers get it. */
final class FigureText {

    private FigureText() {}

    static String of(FigureCell cell, PublishingRules rules) {
        return switch (cell) {
            case FigureCell.Count count -> "%,d".formatted(rounded(count.units().size(), rules.rounding()));
            case FigureCell.Share share -> share(share, rules.rounding());
            case FigureCell.Mean mean ->
                mean.of().isEmpty() ? "–" : mean.value().toPlainString();
            case FigureCell.Words words -> words.text();
        };
    }

    /** Out of rounded counts where counts are rounded: the exact percentage would tell them. */
    private static String share(FigureCell.Share share, int to) {
        int of = rounded(share.of().size(), to);
        return of == 0 ? "–" : Words.percent(Math.min(of, rounded(share.part().size(), to)), of);
    }

    /** To the nearest, halves up. */
    private static int rounded(int count, int to) {
        return (count + to / 2) / to * to;
    }
}
