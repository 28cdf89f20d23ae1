package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.SqlFilter;

/** Lists of meetings for screens. */
@Repository
class MeetingQueries {

    private final JdbcClient jdbc;

    MeetingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Limits to meetings to which this person is invited, as a whole or for one child. */
    static SqlFilter invited(PersonId person) {
        return new SqlFilter().and("""
                        exists (select 1 from meetings.attendee a
                                where a.meeting_id = m.meeting_id and a.person_id = :viewer)""", "viewer", person.value());
    }

    /** What is still to be held, in progress ones first, then by date. */
    List<MeetingRow> ahead(SqlFilter filter) {
        return list(filter.and("m.status in ('PLANNED', 'IN_PROGRESS')"), """
                m.status = 'PLANNED', m.held_on, m.meeting_id
                limit 50""");
    }

    /** What was held, the latest first. */
    List<MeetingRow> held(SqlFilter filter, int offset, int limit) {
        return list(
                filter.and("m.status in ('DRAFT_MINUTES', 'APPROVED')", Map.of("offset", offset, "limit", limit)),
                "m.held_on desc, m.meeting_id limit :limit offset :offset");
    }

    List<MeetingRow> toApprove(SqlFilter filter) {
        return list(filter.and("m.status = 'DRAFT_MINUTES'"), "m.held_on, m.meeting_id limit 50");
    }

    int countHeld(SqlFilter filter) {
        filter.and("m.status in ('DRAFT_MINUTES', 'APPROVED')");
        return jdbc.sql("select count(*) from meetings.meeting m where " + filter.where())
                .params(filter.params())
                .query(Integer.class)
                .single();
    }

    /** The next meeting of the forum after this date that waits to be held. */
    List<MeetingRow> plannedAfter(ForumId forum, LocalDate date) {
        return list(
                new SqlFilter()
                        .and("m.status = 'PLANNED'")
                        .and("m.forum_id = :forum", "forum", forum.value())
                        .and("m.held_on > :date", "date", date),
                "m.held_on, m.meeting_id limit 1");
    }

    private List<MeetingRow> list(SqlFilter filter, String order) {
        return jdbc.sql(MeetingRepository.MEETING + " where " + filter.where() + " order by " + order)
                .params(filter.params())
                .query(MeetingRepository::meeting)
                .list();
    }
}
