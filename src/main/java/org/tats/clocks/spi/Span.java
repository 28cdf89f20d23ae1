package org.tats.clocks.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running of a clock that starts with a fact.
 *
 * @param key what tells it from every other running of the same clock for the same child
 * @param start the day of the fact that started it
 * @param stop the day on which what is owed was done; null while it is not
 * @param ended the day from which it was owed no more (cancelled, returned to school); null while it is
 */
public record Span(
        String key,
        LocalDate start,
        @Nullable LocalDate stop,
        @Nullable LocalDate ended,
        List<Pause> pauses) {

    public Span {
        pauses = List.copyOf(pauses);
    }

    /** Never paused and owed to this day. */
    public Span(String key, LocalDate start, @Nullable LocalDate stop) {
        this(key, start, stop, null, List.of());
    }

    /**
     * The runnings of a clock that begins anew with every review: from the start to the first review, from there to the
     * next, and the last one until it ends. A review on the day of the start or of another one begins nothing.
     *
     * @param record what tells the record from every other one
     * @param reviews in order of time; those before the start or after the end are passed over
     * @param ended the last day, from which nothing is owed; null while it goes on
     */
    public static List<Span> fromReviewToReview(
            String record, LocalDate start, List<LocalDate> reviews, @Nullable LocalDate ended) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = start;
        for (LocalDate review : reviews) {
            if (review.isAfter(from) && (ended == null || !review.isAfter(ended))) {
                spans.add(new Span(record + ":" + from, from, review));
                from = review;
            }
        }
        spans.add(new Span(record + ":" + from, from, null, ended, List.of()));
        return spans;
    }

    /** Whether that day does not count, as known on the as-of date: a pause that lasts is not taken to last longer. */
    public boolean paused(LocalDate date, LocalDate asOf) {
        return pauses.stream().anyMatch(pause -> pause.covers(date) && (pause.to() != null || !date.isAfter(asOf)));
    }
}
