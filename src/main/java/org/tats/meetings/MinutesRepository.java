package org.tats.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Corrections to approved minutes: written once. */
@Repository
class MinutesRepository {

    /** A correction with its author's id; names belong to {@code access}. */
    record Written(@Nullable AgendaItemId item, String text, PersonId by, Instant at) {}

    private final JdbcClient jdbc;

    MinutesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Written> addenda(MeetingId meeting) {
        return jdbc.sql("""
                        select agenda_item_id, text, person_id, added_at
                        from meetings.minutes_addendum
                        where meeting_id = :meeting
                        order by added_at, minutes_addendum_id
                        """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Written(
                        Sql.id(row, "agenda_item_id", AgendaItemId::new),
                        row.getString("text"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Objects.requireNonNull(Sql.instant(row, "added_at"))))
                .list();
    }

    void add(UUID id, MeetingId meeting, Written addendum) {
        jdbc.sql("""
                insert into meetings.minutes_addendum
                  (minutes_addendum_id, meeting_id, agenda_item_id, text, person_id, added_at)
                values (:id, :meeting, :item::uuid, :text, :person, :at)
                """)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("item", Sql.text(addendum.item()))
                .param("text", addendum.text())
                .param("person", addendum.by().value())
                .param("at", Sql.at(addendum.at()))
                .update();
    }
}
