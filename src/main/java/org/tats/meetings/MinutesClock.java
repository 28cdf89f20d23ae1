package org.tats.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.clocks.Clocks;
import org.tats.clocks.spi.ClockSource;
import org.tats.clocks.spi.RecordSpan;
import org.tats.clocks.spi.Span;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** What meetings tell the clocks: minutes are approved some working days after the meeting. About the meeting, no child. */
@Repository
class MinutesClock implements ClockSource {

    private static final String APPROVED = "MINUTES-5";
    /** Meetings of the last year: older minutes are in no list of what is due. */
    private static final int DAYS = 365;

    private final JdbcClient jdbc;
    private final Clocks clocks;

    /** @param clocks only when something happens; they ask this one in turn */
    MinutesClock(JdbcClient jdbc, @Lazy Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    @EventListener
    void on(MeetingChanged changed) {
        if (changed.action().equals("MeetingEnded") || changed.action().equals("MinutesApproved")) {
            clocks.recount(Set.of(), "minutes");
        }
    }

    @Override
    public void read(Optional<Collection<PupilId>> pupils, LocalDate asOf, Consumer<RecordSpan> each) {
        jdbc.sql("""
                        select meeting_id, held_on, chair_id, approved_at from meetings.meeting
                        where status in ('DRAFT_MINUTES', 'APPROVED') and held_on between :first and :asOf""").param("first", asOf.minusDays(DAYS)).param("asOf", asOf).query(row -> {
            UUID meeting = row.getObject("meeting_id", UUID.class);
            UUID chair = row.getObject("chair_id", UUID.class);
            LocalDate approved = Optional.ofNullable(row.getTimestamp("approved_at"))
                    .map(at -> Dates.date(at.toInstant()))
                    .orElse(null);
            each.accept(new RecordSpan(
                    meeting,
                    null,
                    APPROVED,
                    new Span("minutes", row.getObject("held_on", LocalDate.class), approved),
                    chair == null ? null : new PersonId(chair)));
        });
    }
}
