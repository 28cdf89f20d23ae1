package org.tats.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.OutgoingText;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/** The rows of agenda items. */
@Repository
class AgendaRepository {

    private static final String ITEM = """
            select agenda_item_id, meeting_id, position, kind, pupil_id, origin, referral_id, asked_on, reasons,
                   planned_minutes, discussion_id, state, carried_from, version
            from meetings.agenda_item
            """;

    /** An item as it is kept, for services; screens get {@link AgendaItemRow}. */
    record Item(
            AgendaItemId id,
            MeetingId meeting,
            int position,
            ItemKind kind,
            PupilId pupil,
            DiscussionOrigin origin,
            @Nullable ReferralId referral,
            @Nullable LocalDate askedOn,
            String reasons,
            int plannedMinutes,
            @Nullable DiscussionId discussion,
            ItemState state,
            @Nullable AgendaItemId carriedFrom) {}

    private final JdbcClient jdbc;

    AgendaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Item> find(AgendaItemId id) {
        return jdbc.sql(ITEM + "where agenda_item_id = :id")
                .param("id", id.value())
                .query(AgendaRepository::item)
                .optional();
    }

    /** The items still on the agenda, in order. */
    List<Item> live(MeetingId meeting) {
        return jdbc.sql(ITEM + """
                        where meeting_id = :meeting and state in ('WAITING', 'OPEN', 'DISCUSSED')
                        order by position, agenda_item_id
                        """)
                .param("meeting", meeting.value())
                .query(AgendaRepository::item)
                .list();
    }

    /** What the minutes say of each item besides its discussion: why it was on the agenda, and why it was carried. */
    List<OutgoingText> words(MeetingId meeting) {
        return jdbc.sql("""
                        select agenda_item_id, discussion_id, pupil_id, concat_ws(' ', reasons, carried_reason) as words
                        from meetings.agenda_item
                        where meeting_id = :meeting and state <> 'REMOVED' and (reasons <> '' or carried_reason <> '')
                        """)
                .param("meeting", meeting.value())
                .query((row, number) -> new OutgoingText(
                        "item:" + row.getString("agenda_item_id"),
                        Sql.id(row, "discussion_id", DiscussionId::new),
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        row.getString("words"),
                        null))
                .list();
    }

    Map<AgendaItemId, PupilId> pupils(MeetingId meeting) {
        Map<AgendaItemId, PupilId> pupils = new LinkedHashMap<>();
        live(meeting).forEach(item -> pupils.put(item.id(), item.pupil()));
        return pupils;
    }

    /** The live item for this pupil at a meeting of the forum that is still to be held or is in progress. */
    Optional<Item> waiting(PupilId pupil, ForumId forum) {
        return jdbc.sql(ITEM + """
                        where pupil_id = :pupil and state in ('WAITING', 'OPEN')
                          and meeting_id in (select meeting_id from meetings.meeting
                                             where status in ('PLANNED', 'IN_PROGRESS') and forum_id = :forum)
                        order by agenda_item_id
                        limit 1
                        """)
                .param("pupil", pupil.value())
                .param("forum", forum.value())
                .query(AgendaRepository::item)
                .optional();
    }

    void insert(Item item) {
        jdbc.sql("""
                insert into meetings.agenda_item
                  (agenda_item_id, meeting_id, position, kind, pupil_id, origin, referral_id, asked_on, reasons,
                   planned_minutes, state, carried_from)
                values (:id, :meeting, :position, :kind, :pupil, :origin, :referral::uuid, :askedOn::date, :reasons,
                        :minutes, :state, :carriedFrom::uuid)
                """)
                .param("id", item.id().value())
                .param("meeting", item.meeting().value())
                .param("position", item.position())
                .param("kind", item.kind().name())
                .param("pupil", item.pupil().value())
                .param("origin", item.origin().name())
                .param("referral", Sql.text(item.referral()))
                .param("askedOn", item.askedOn() == null ? null : item.askedOn().toString())
                .param("reasons", item.reasons())
                .param("minutes", item.plannedMinutes())
                .param("state", item.state().name())
                .param("carriedFrom", Sql.text(item.carriedFrom()))
                .update();
    }

    void place(AgendaItemId id, int position) {
        jdbc.sql("""
                update meetings.agenda_item set position = :position, version = version + 1
                where agenda_item_id = :id and position <> :position
                """).param("id", id.value()).param("position", position).update();
    }

    void planMinutes(AgendaItemId id, int minutes) {
        jdbc.sql("""
                update meetings.agenda_item set planned_minutes = :minutes, version = version + 1
                where agenda_item_id = :id
                """).param("id", id.value()).param("minutes", minutes).update();
    }

    void opened(AgendaItemId id, DiscussionId discussion, Instant now) {
        jdbc.sql("""
                update meetings.agenda_item
                set state = 'OPEN', discussion_id = :discussion, opened_at = :now, version = version + 1
                where agenda_item_id = :id
                """)
                .param("id", id.value())
                .param("discussion", discussion.value())
                .param("now", Sql.at(now))
                .update();
    }

    void discussed(AgendaItemId id, Instant now) {
        jdbc.sql("""
                update meetings.agenda_item set state = 'DISCUSSED', finished_at = :now, version = version + 1
                where agenda_item_id = :id and state = 'OPEN'
                """).param("id", id.value()).param("now", Sql.at(now)).update();
    }

    void removed(AgendaItemId id) {
        jdbc.sql("""
                update meetings.agenda_item set state = 'REMOVED', version = version + 1 where agenda_item_id = :id
                """).param("id", id.value()).update();
    }

    void carried(AgendaItemId id, String reason) {
        jdbc.sql("""
                update meetings.agenda_item
                set state = 'CARRIED', carried_reason = :reason, version = version + 1
                where agenda_item_id = :id
                """).param("id", id.value()).param("reason", reason).update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                new AgendaItemId(row.getObject("agenda_item_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getInt("position"),
                ItemKind.valueOf(row.getString("kind")),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                DiscussionOrigin.valueOf(row.getString("origin")),
                Sql.id(row, "referral_id", ReferralId::new),
                row.getObject("asked_on", LocalDate.class),
                row.getString("reasons"),
                row.getInt("planned_minutes"),
                Sql.id(row, "discussion_id", DiscussionId::new),
                ItemState.valueOf(row.getString("state")),
                Sql.id(row, "carried_from", AgendaItemId::new));
    }
}
