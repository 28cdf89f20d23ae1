package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over meetings of a period: one statement each. */
@Repository
class CountsQueries {

    private final JdbcClient jdbc;

    CountsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int meetings(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*)
                        from meetings.meeting
                        where status in ('DRAFT_MINUTES', 'APPROVED') and held_on between :from and :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    List<Counts.AgencyAttendees> attendees(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select a.agency_name,
                               count(*) as invited,
                               count(*) filter (where a.state = 'PRESENT') as present,
                               count(*) filter (where a.state = 'DEPUTY') as deputies,
                               count(*) filter (where a.state = 'APOLOGIES') as apologies,
                               count(*) filter (where a.state = 'ABSENT') as absent
                        from meetings.attendee a
                        join meetings.meeting m on m.meeting_id = a.meeting_id
                        where m.status in ('DRAFT_MINUTES', 'APPROVED') and m.held_on between :from and :to
                          and a.agenda_item_id is null
                        group by a.agency_name
                        order by a.agency_name
                        """)
                .param("from", from)
                .param("to", to)
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
