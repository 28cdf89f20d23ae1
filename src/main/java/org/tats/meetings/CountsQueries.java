package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.SqlFilter;

/** Counts over meetings of a period: one statement each. */
@Repository
class CountsQueries {

    private final JdbcClient jdbc;

    CountsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int meetings(Optional<String> forum, LocalDate from, LocalDate to) {
        SqlFilter held = held(forum, from, to);
        return jdbc.sql(
                        "select count(*) from meetings.meeting m join meetings.forum f on f.forum_id = m.forum_id where "
                                + held.where())
                .params(held.params())
                .query(Integer.class)
                .single();
    }

    /** @param forum its code; empty for all together */
    private static SqlFilter held(Optional<String> forum, LocalDate from, LocalDate to) {
        SqlFilter held = new SqlFilter()
                .and("m.status in ('DRAFT_MINUTES', 'APPROVED')")
                .and("m.held_on between :from and :to", Map.of("from", from, "to", to));
        forum.ifPresent(code -> held.and("f.code = :forum", "forum", code));
        return held;
    }

    List<Counts.AgencyAttendees> attendees(Optional<String> forum, LocalDate from, LocalDate to) {
        SqlFilter held = held(forum, from, to).and("a.agenda_item_id is null");
        return jdbc.sql("""
                        select a.agency_name,
                               count(*) as invited,
                               count(*) filter (where a.state = 'PRESENT') as present,
                               count(*) filter (where a.state = 'DEPUTY') as deputies,
                               count(*) filter (where a.state = 'APOLOGIES') as apologies,
                               count(*) filter (where a.state = 'ABSENT') as absent
                        from meetings.attendee a
                        join meetings.meeting m on m.meeting_id = a.meeting_id
                        join meetings.forum f on f.forum_id = m.forum_id
                        where\s""" + held.where() + """

                        group by a.agency_name
                        order by a.agency_name
                        """)
                .params(held.params())
                .query((row, number) -> new Counts.AgencyAttendees(
                        row.getString("agency_name"),
                        row.getInt("invited"),
                        row.getInt("present"),
                        row.getInt("deputies"),
                        row.getInt("apologies"),
                        row.getInt("absent")))
                .list();
    }
}
