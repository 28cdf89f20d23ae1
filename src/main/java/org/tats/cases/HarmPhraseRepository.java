package org.tats.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;

/** The dated list of words that may describe significant harm. */
@Repository
class HarmPhraseRepository {

    private final JdbcClient database;

    HarmPhraseRepository(JdbcClient database) {
        this.database = database;
    }

    HarmPhrases on(LocalDate day) {
        return new HarmPhrases(
                database.sql("""
                        select phrase from cases.harm_phrase
                        where valid_from <= :on and (valid_to is null or valid_to >= :on) order by phrase""").param("on", day).query(String.class).list());
    }

    /** Every one that counts or counted, by phrase and day. */
    List<HarmPhraseRow> all() {
        return database.sql("""
                        select h.harm_phrase_id, h.phrase, h.valid_from, h.valid_to, coalesce(a.name, '') as added,
                               coalesce(e.name, '') as ended
                        from cases.harm_phrase h
                        left join access.person_name a on a.person_id = h.added_by
                        left join access.person_name e on e.person_id = h.ended_by
                        order by h.phrase, h.valid_from
                        """)
                .query((row, number) -> new HarmPhraseRow(
                        row.getObject("harm_phrase_id", UUID.class),
                        row.getString("phrase"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("added"),
                        row.getString("ended")))
                .list();
    }

    void insert(UUID id, String phrase, LocalDate from, PersonId by) {
        database.sql("""
                insert into cases.harm_phrase (harm_phrase_id, phrase, source, valid_from, added_by)
                values (:id, :phrase, 'local', :from, :by)
                """)
                .param("id", id)
                .param("phrase", phrase)
                .param("from", from)
                .param("by", by.value())
                .update();
    }

    /** False when there is none, or it has an end already. */
    boolean end(UUID id, LocalDate lastDay, PersonId by) {
        return database.sql("""
                        update cases.harm_phrase set valid_to = greatest(:lastDay, valid_from), ended_by = :by
                        where harm_phrase_id = :id and valid_to is null
                        """)
                        .param("id", id)
                        .param("lastDay", lastDay)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Takes back the end of one that still counts. */
    void reopen(UUID id) {
        database.sql("update cases.harm_phrase set valid_to = null, ended_by = null where harm_phrase_id = :id")
                .param("id", id)
                .update();
    }
}
