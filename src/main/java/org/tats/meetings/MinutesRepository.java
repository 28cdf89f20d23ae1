package org.tats.meetings;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** Corrections to approved minutes: once released they change no more. The database shows waiting ones to few. */
@Repository
class MinutesRepository {

    /** A correction with its author's id; names belong to {@code access}. @param released null while it waits */
    record Written(
            UUID id,
            @Nullable AgendaItemId item,
            String text,
            PersonId by,
            Instant at,
            @Nullable Instant released) {

        boolean waits() {
            return released == null;
        }

        Written reworded(String words, Instant now, @Nullable Instant releasedAt) {
            return new Written(id, item, words, by, now, releasedAt);
        }
    }

    private final JdbcClient jdbc;

    MinutesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Written> addenda(MeetingId meeting) {
        return jdbc.sql("""
                        select minutes_addendum_id, agenda_item_id, text, person_id, added_at, released_at
                        from meetings.minutes_addendum
                        where meeting_id = :meeting
                        order by added_at, minutes_addendum_id
                        """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Written(
                        row.getObject("minutes_addendum_id", UUID.class),
                        Sql.id(row, "agenda_item_id", AgendaItemId::new),
                        row.getString("text"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Objects.requireNonNull(Sql.instant(row, "added_at")),
                        Sql.instant(row, "released_at")))
                .list();
    }

    Optional<Written> find(MeetingId meeting, UUID id) {
        return addenda(meeting).stream()
                .filter(written -> written.id().equals(id))
                .findFirst();
    }

    void add(MeetingId meeting, Written addendum) {
        jdbc.sql("""
                insert into meetings.minutes_addendum
                  (minutes_addendum_id, meeting_id, agenda_item_id, text, person_id, added_at, released_at)
                values (:id, :meeting, :item::uuid, :text, :person, :at, :released)
                """)
                .param("id", addendum.id())
                .param("meeting", meeting.value())
                .param("item", Sql.text(addendum.item()))
                .param("text", addendum.text())
                .param("person", addendum.by().value())
                .param("at", Sql.at(addendum.at()))
                .param("released", at(addendum.released()), Types.TIMESTAMP)
                .update();
    }

    /** Another wording, or the release, of one that waits; nothing happens to one that does not. */
    void change(Written addendum) {
        jdbc.sql("select meetings.change_waiting(:id, :text, :at, :released)")
                .param("id", addendum.id())
                .param("text", addendum.text())
                .param("at", Sql.at(addendum.at()))
                .param("released", at(addendum.released()), Types.TIMESTAMP)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : Sql.at(instant);
    }
}
