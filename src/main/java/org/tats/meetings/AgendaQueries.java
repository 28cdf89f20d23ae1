package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/** Agenda items as a person may see them: who is outside the scope stays in the database. */
@Repository
class AgendaQueries {

    private final JdbcClient jdbc;

    AgendaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The live items of a meeting in order, numbered from 1. */
    List<AgendaItemRow> live(MeetingId meeting, Scope scope) {
        return items(meeting, "s.state in ('WAITING', 'OPEN', 'DISCUSSED')", scope);
    }

    /** What was carried to a later meeting. */
    List<AgendaItemRow> carried(MeetingId meeting, Scope scope) {
        return items(meeting, "s.state = 'CARRIED'", scope);
    }

    private List<AgendaItemRow> items(MeetingId meeting, String states, Scope scope) {
        return jdbc.sql("""
                        select s.*, m.meeting_id, k.label as kind_label, i.agenda_item_id is not null as visible,
                               p.forename || ' ' || p.surname as name, p.ncyear,
                               coalesce(p.school_name, '') as school_name, i.pupil_id, i.origin, i.referral_id,
                               i.asked_on, i.reasons, i.discussion_id, i.carried_reason, i.carried_from,
                               row_number() over (order by s.position, s.agenda_item_id) as number
                        from meetings.meeting m
                        cross join meetings.slots(m.meeting_id) s
                        join meetings.forum_item_kind k on k.forum_id = m.forum_id and k.kind = s.kind
                        left join meetings.agenda_item i on i.agenda_item_id = s.agenda_item_id and %s
                        left join registry.pupil_card p on p.pupil_id = i.pupil_id
                        where m.meeting_id = :meeting and %s
                        order by s.position, s.agenda_item_id
                        """.formatted(scope.filter("i.pupil_id"), states))
                .param("meeting", meeting.value())
                .params(scope.params())
                .query(AgendaQueries::item)
                .list();
    }

    /** Name, year group and school of pupils, for proposals. */
    Map<PupilId, PupilLine> pupils(Collection<PupilId> pupils) {
        Map<PupilId, PupilLine> lines = new HashMap<>();
        jdbc.sql("""
                select pupil_id, forename || ' ' || surname as name, ncyear, coalesce(school_name, '') as school_name
                from registry.pupil_card
                where pupil_id = any (:pupils)
                """)
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    lines.put(
                            new PupilId(row.getObject("pupil_id", UUID.class)),
                            new PupilLine(
                                    row.getString("name"), row.getString("ncyear"), row.getString("school_name")));
                });
        return lines;
    }

    record PupilLine(String name, String yearGroup, String schoolName) {}

    /** Pupils who have a live item at a meeting of the forum still to be held or in progress. */
    List<PupilId> onAnAgenda(ForumId forum) {
        return new ArrayList<>(jdbc.sql("""
                        select distinct i.pupil_id
                        from meetings.agenda_item i
                        join meetings.meeting m on m.meeting_id = i.meeting_id
                        where m.status in ('PLANNED', 'IN_PROGRESS') and i.state in ('WAITING', 'OPEN', 'DISCUSSED')
                          and m.forum_id = :forum
                        """)
                .param("forum", forum.value())
                .query((row, number) -> new PupilId(row.getObject(1, UUID.class)))
                .list());
    }

    private static AgendaItemRow item(ResultSet row, int number) throws SQLException {
        return new AgendaItemRow(
                new AgendaItemId(row.getObject("agenda_item_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("number"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("kind_label"),
                row.getInt("planned_minutes"),
                ItemState.valueOf(row.getString("state")),
                row.getInt("spent_seconds"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "finished_at"),
                row.getBoolean("visible") ? about(row) : null,
                row.getInt("version"));
    }

    private static AgendaItemRow.About about(ResultSet row) throws SQLException {
        return new AgendaItemRow.About(
                new PupilId(row.getObject("pupil_id", UUID.class)),
                Optional.ofNullable(row.getString("name")).orElse(""),
                row.getString("ncyear"),
                row.getString("school_name"),
                DiscussionOrigin.valueOf(row.getString("origin")),
                Sql.id(row, "referral_id", ReferralId::new),
                row.getObject("asked_on", LocalDate.class),
                row.getString("reasons"),
                Sql.id(row, "discussion_id", DiscussionId::new),
                row.getString("carried_reason"),
                Sql.id(row, "carried_from", AgendaItemId::new));
    }
}
