package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.clocks.spi.ClockSource;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.Span;
import org.tats.common.PupilId;

/** EBSNA-REVIEW: from the opening of a plan, or its last review, to the next. The attendance support officer answers for it. */
@Component
class ReviewClock implements ClockSource {

    static final String CLOCK = "EBSNA-REVIEW";

    private static final String LATER = "A later review was agreed; the plan says why";

    private final ReviewClockQueries queries;

    ReviewClock(ReviewClockQueries queries) {
        this.queries = queries;
    }

    @Override
    public void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        queries.read(
                pupils,
                asOf,
                waiting -> each.accept(new RecordSpan(waiting.pupil(), CLOCK, span(waiting, asOf), waiting.owner())));
    }

    static Span span(ReviewClockQueries.Waiting waiting, LocalDate asOf) {
        LocalDate reviewed = known(waiting.reviewed(), asOf);
        LocalDate ended = reviewed == null ? known(waiting.closed(), asOf) : null;
        return new Span(waiting.plan() + ":" + waiting.number(), waiting.from(), reviewed, ended, pauses(waiting));
    }

    /** The days by which a later review was agreed do not count. */
    private static List<Pause> pauses(ReviewClockQueries.Waiting waiting) {
        LocalDate agreed = waiting.agreed();
        LocalDate usual = ReviewRule.latest(waiting.from());
        return agreed == null || !agreed.isAfter(usual)
                ? List.of()
                : List.of(new Pause(
                        waiting.from().plusDays(1),
                        waiting.from().plusDays(agreed.toEpochDay() - usual.toEpochDay()),
                        LATER));
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate asOf) {
        return day == null || day.isAfter(asOf) ? null : day;
    }
}
