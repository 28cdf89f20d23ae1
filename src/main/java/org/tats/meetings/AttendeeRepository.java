package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/** The rows of who is invited and who was there. */
@Repository
class AttendeeRepository {

    private static final String ATTENDEE = """
            select attendee_id, meeting_id, agenda_item_id, person_id, name, agency_id, agency_name, role_name, state,
                   deputy_name, whereabouts, out_for_item_id, out_until_asked, proposed_because, version
            from meetings.attendee
            """;

    private final JdbcClient jdbc;

    AttendeeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone invited, those of the whole meeting first, by agency and name. */
    List<AttendeeRow> of(MeetingId meeting) {
        return jdbc.sql(ATTENDEE + """
                        where meeting_id = :meeting
                        order by agenda_item_id is not null,
                                 coalesce(array_position(array['Chair', 'Minute-taker'], role_name), 3),
                                 agency_name, name, attendee_id
                        """)
                .param("meeting", meeting.value())
                .query(AttendeeRepository::attendee)
                .list();
    }

    Optional<AttendeeRow> find(AttendeeId id) {
        return jdbc.sql(ATTENDEE + "where attendee_id = :id")
                .param("id", id.value())
                .query(AttendeeRepository::attendee)
                .optional();
    }

    void insert(AttendeeRow attendee) {
        jdbc.sql("""
                insert into meetings.attendee
                  (attendee_id, meeting_id, agenda_item_id, person_id, name, agency_id, agency_name, role_name, state,
                   deputy_name, proposed_because)
                values (:id, :meeting, :item::uuid, :person::uuid, :name, :agency, :agencyName, :roleName, :state,
                        :deputy, :because)
                on conflict do nothing
                """)
                .param("id", attendee.id().value())
                .param("meeting", attendee.meeting().value())
                .param("item", Sql.text(attendee.item()))
                .param("person", Sql.text(attendee.person()))
                .param("name", attendee.name())
                .param("agency", attendee.agency().value())
                .param("agencyName", attendee.agencyName())
                .param("roleName", attendee.roleName())
                .param("state", attendee.state().name())
                .param("deputy", attendee.deputyName())
                .param("because", attendee.because())
                .update();
    }

    void record(AttendeeId id, AttendeeState state, String deputyName) {
        jdbc.sql("""
                update meetings.attendee
                set state = :state, deputy_name = :deputy, version = version + 1
                where attendee_id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("deputy", deputyName)
                .update();
    }

    /** Where the person is from now on, and for which item only they are out. */
    void place(AttendeeId id, Whereabouts whereabouts, @Nullable AgendaItemId outFor) {
        jdbc.sql("""
                update meetings.attendee
                set whereabouts = :whereabouts, out_for_item_id = :item::uuid, out_until_asked = false,
                    version = version + 1
                where attendee_id = :id
                """)
                .param("id", id.value())
                .param("whereabouts", whereabouts.name())
                .param("item", Sql.text(outFor))
                .update();
    }

    /** Whether the person is out until the meeting is at an item to which they are asked. */
    void outUntilAsked(AttendeeId id, boolean out) {
        jdbc.sql("""
                update meetings.attendee set out_until_asked = :out, version = version + 1 where attendee_id = :id
                """).param("id", id.value()).param("out", out).update();
    }

    /** Whoever was not recorded when the meeting ended was not seen. */
    int recordRest(MeetingId meeting) {
        return jdbc.sql("""
                        update meetings.attendee a
                        set state = 'ABSENT', version = version + 1
                        where meeting_id = :meeting and state = 'INVITED'
                        """).param("meeting", meeting.value()).update();
    }

    void delete(AttendeeId id) {
        jdbc.sql("delete from meetings.attendee where attendee_id = :id")
                .param("id", id.value())
                .update();
    }

    boolean invited(MeetingId meeting, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from meetings.attendee
                                       where meeting_id = :meeting and person_id = :person)
                        """)
                .param("meeting", meeting.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static AttendeeRow attendee(ResultSet row, int number) throws SQLException {
        return new AttendeeRow(
                new AttendeeId(row.getObject("attendee_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                Sql.id(row, "agenda_item_id", AgendaItemId::new),
                Sql.id(row, "person_id", PersonId::new),
                row.getString("name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                row.getString("role_name"),
                AttendeeState.valueOf(row.getString("state")),
                row.getString("deputy_name"),
                Whereabouts.valueOf(row.getString("whereabouts")),
                Sql.id(row, "out_for_item_id", AgendaItemId::new),
                row.getBoolean("out_until_asked"),
                row.getString("proposed_because"),
                row.getInt("version"));
    }
}
