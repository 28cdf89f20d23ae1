package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** The rows of meetings. */
@Repository
class MeetingRepository {

    static final String MEETING = """
            select m.meeting_id, m.forum_id, f.code as forum_code, f.name as forum_name, m.held_on, m.starts_at, m.slot_minutes,
                   m.actions_minutes, m.place, m.status, m.chair_id, m.minute_taker_id, m.started_at, m.ended_at,
                   m.approved_at, m.approved_by, m.current_item_id, m.at_item_since, m.actions_seconds, m.version,
                   i.items, m.actions_minutes + i.minutes as planned_minutes
            from meetings.meeting m
            join meetings.forum f on f.forum_id = m.forum_id
            cross join lateral (
              select count(*) as items, coalesce(sum(planned_minutes), 0) as minutes
              from meetings.slots(m.meeting_id) i
              where i.state in ('WAITING', 'OPEN', 'DISCUSSED')) i
            """;

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MeetingRow> find(MeetingId id) {
        return jdbc.sql(MEETING + "where m.meeting_id = :id")
                .param("id", id.value())
                .query(MeetingRepository::meeting)
                .optional();
    }

    /** The meeting, held against changes by others until the transaction ends. */
    Optional<MeetingRow> lock(MeetingId id) {
        jdbc.sql("select 1 from meetings.meeting where meeting_id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return find(id);
    }

    boolean insert(MeetingId id, ForumRow forum, LocalDate date) {
        return jdbc.sql("""
                        insert into meetings.meeting
                          (meeting_id, forum_id, held_on, starts_at, slot_minutes, actions_minutes, place, status)
                        values (:id, :forum, :date, :startsAt, :slot, :actionsMinutes, :place, 'PLANNED')
                        on conflict (forum_id, held_on) where status <> 'CANCELLED' do nothing
                        """)
                        .param("id", id.value())
                        .param("forum", forum.id().value())
                        .param("date", date)
                        .param("startsAt", forum.startsAt())
                        .param("slot", forum.slotMinutes())
                        .param("actionsMinutes", forum.actionsMinutes())
                        .param("place", forum.place())
                        .update()
                == 1;
    }

    /** The latest date of the series, whatever became of that meeting. */
    Optional<LocalDate> lastDate(ForumId forum) {
        return jdbc.sql("select max(held_on) from meetings.meeting where forum_id = :forum")
                .param("forum", forum.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Meetings that wait to be held from this day on, the next first. */
    List<MeetingRow> planned(ForumId forum, LocalDate from) {
        return jdbc.sql(MEETING + """
                        where m.forum_id = :forum and m.status = 'PLANNED' and m.held_on >= :from
                        order by m.held_on, m.meeting_id
                        """)
                .param("forum", forum.value())
                .param("from", from)
                .query(MeetingRepository::meeting)
                .list();
    }

    void lead(MeetingId id, @Nullable PersonId chair, @Nullable PersonId minuteTaker) {
        jdbc.sql("""
                update meetings.meeting
                set chair_id = :chair::uuid, minute_taker_id = :minuteTaker::uuid, version = version + 1
                where meeting_id = :id
                """)
                .param("id", id.value())
                .param("chair", Sql.text(chair))
                .param("minuteTaker", Sql.text(minuteTaker))
                .update();
    }

    void moveTo(MeetingId id, LocalDate date) {
        jdbc.sql("update meetings.meeting set held_on = :date, version = version + 1 where meeting_id = :id")
                .param("id", id.value())
                .param("date", date)
                .update();
    }

    boolean taken(ForumId forum, LocalDate date) {
        return jdbc.sql("""
                        select exists (select 1 from meetings.meeting
                                       where forum_id = :forum and held_on = :date and status <> 'CANCELLED')
                        """)
                .param("forum", forum.value())
                .param("date", date)
                .query(Boolean.class)
                .single();
    }

    void become(MeetingRow meeting, MeetingStatus status, Instant now, PersonId by) {
        String stamp = switch (status) {
            case IN_PROGRESS -> ", started_at = :now, at_item_since = :now";
            case DRAFT_MINUTES -> ", ended_at = :now, at_item_since = null";
            case APPROVED -> ", approved_at = :now, approved_by = :by";
            case PLANNED, CANCELLED -> "";
        };
        jdbc.sql("update meetings.meeting set status = :status, version = version + 1" + stamp
                        + " where meeting_id = :id")
                .param("id", meeting.id().value())
                .param("status", status.name())
                .param("now", Sql.at(now))
                .param("by", by.value())
                .update();
    }

    /** Puts the meeting at an item, or at the unfinished actions when it is null; what ran so far is added up. */
    void goTo(MeetingRow meeting, @Nullable AgendaItemId item, Instant now) {
        jdbc.sql("""
                update meetings.agenda_item i
                set spent_seconds = i.spent_seconds + extract(epoch from :now - m.at_item_since)::integer
                from meetings.meeting m
                where m.meeting_id = :id and i.agenda_item_id = m.current_item_id and m.at_item_since is not null
                """)
                .param("id", meeting.id().value())
                .param("now", Sql.at(now))
                .update();
        jdbc.sql("""
                update meetings.meeting
                set actions_seconds = case when current_item_id is null and at_item_since is not null
                      then actions_seconds + extract(epoch from :now - at_item_since)::integer
                      else actions_seconds end,
                    current_item_id = :item::uuid, at_item_since = :now, version = version + 1
                where meeting_id = :id
                """)
                .param("id", meeting.id().value())
                .param("item", Sql.text(item))
                .param("now", Sql.at(now))
                .update();
    }

    static MeetingRow meeting(ResultSet row, int number) throws SQLException {
        return new MeetingRow(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new ForumId(row.getObject("forum_id", UUID.class)),
                row.getString("forum_code"),
                row.getString("forum_name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("slot_minutes"),
                row.getInt("actions_minutes"),
                row.getString("place"),
                MeetingStatus.valueOf(row.getString("status")),
                Sql.id(row, "chair_id", PersonId::new),
                Sql.id(row, "minute_taker_id", PersonId::new),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                Sql.instant(row, "approved_at"),
                Sql.id(row, "approved_by", PersonId::new),
                Sql.id(row, "current_item_id", AgendaItemId::new),
                Sql.instant(row, "at_item_since"),
                row.getInt("actions_seconds"),
                row.getInt("items"),
                row.getInt("planned_minutes"),
                row.getInt("version"));
    }
}
