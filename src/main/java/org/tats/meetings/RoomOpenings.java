package org.tats.meetings;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.cases.DiscussionField;
import org.tats.common.PersonId;

/** Which sections were opened to the room, and after whose leaving. */
@Repository
class RoomOpenings {

    private final JdbcClient jdbc;

    RoomOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields of the item that are open to the room now, as far as the recorder opened them. */
    Set<DiscussionField> open(AgendaItemId item) {
        return new HashSet<>(jdbc.sql("""
                        select field from meetings.room_opening where agenda_item_id = :item and ended_at is null
                        """)
                .param("item", item.value())
                .query((row, number) -> new DiscussionField(row.getString("field")))
                .list());
    }

    void insert(
            UUID id,
            MeetingId meeting,
            AgendaItemId item,
            DiscussionField field,
            List<AttendeeId> leftOut,
            PersonId by,
            Instant at) {
        jdbc.sql("""
                insert into meetings.room_opening
                  (room_opening_id, meeting_id, agenda_item_id, field, left_out, opened_by, opened_at)
                values (:id, :meeting, :item, :field, :leftOut, :by, :at)
                """)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("item", item.value())
                .param("field", field.key())
                .param("leftOut", leftOut.stream().map(AttendeeId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .param("at", Sql.at(at))
                .update();
    }

    void end(AgendaItemId item, DiscussionField field, Instant at) {
        jdbc.sql("""
                update meetings.room_opening set ended_at = :at
                where agenda_item_id = :item and field = :field and ended_at is null
                """)
                .param("item", item.value())
                .param("field", field.key())
                .param("at", Sql.at(at))
                .update();
    }

    /** The meeting is at another place: what was opened for an item is closed, and whoever was out for it is back. */
    void moved(MeetingId meeting, @Nullable AgendaItemId to, Instant at) {
        jdbc.sql("""
                update meetings.room_opening set ended_at = :at
                where meeting_id = :meeting and agenda_item_id is distinct from :to::uuid and ended_at is null
                """)
                .param("meeting", meeting.value())
                .param("to", Sql.text(to))
                .param("at", Sql.at(at))
                .update();
        jdbc.sql("""
                update meetings.attendee set out_for_item_id = null, version = version + 1
                where meeting_id = :meeting and out_for_item_id is not null
                  and out_for_item_id is distinct from :to::uuid
                """)
                .param("meeting", meeting.value())
                .param("to", Sql.text(to))
                .update();
    }

    /** Somebody is back, or came: what was opened after this person had left is closed again. */
    void endFor(AttendeeId back, Instant at) {
        jdbc.sql("""
                update meetings.room_opening set ended_at = :at where :back = any (left_out) and ended_at is null
                """).param("back", back.value()).param("at", Sql.at(at)).update();
    }
}
