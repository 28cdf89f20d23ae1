package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Contacts of plans, planned and past. */
@Repository
class ContactLogRepository {

    private static final String ROWS = """
            select e.*, w.name as person_name from ebsna.contact_entry e
            join access.person_name w on w.person_id = e.person_id
            where\s""";

    private final JdbcClient jdbc;

    ContactLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, planned ones among them. */
    List<ContactEntry> of(PlanId plan) {
        Map<UUID, List<FormerContact>> former = former(plan);
        return jdbc
                .sql(ROWS + "e.plan_id = :plan order by e.at desc, e.contact_entry_id")
                .param("plan", plan.value())
                .query(ContactLogRepository::row)
                .stream()
                .map(entry -> entry.with(former.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** By contact, the newest correction first. */
    private Map<UUID, List<FormerContact>> former(PlanId plan) {
        Map<UUID, List<FormerContact>> former = new HashMap<>();
        jdbc.sql("""
                        select f.*, c.name as corrector from ebsna.contact_former f
                        join access.person_name c on c.person_id = f.corrected_by
                        where f.plan_id = :plan order by f.version desc, f.contact_entry_id""").param("plan", plan.value()).query(row -> {
            former.computeIfAbsent(Column.uuid(row, "contact_entry_id"), id -> new ArrayList<>())
                    .add(former(row));
        });
        return former;
    }

    /** One person's of a stretch of time, in order. */
    List<ContactEntry> of(PersonId person, Instant from, Instant before) {
        return jdbc.sql(ROWS + """
                        e.person_id = :person and e.at >= :from and e.at < :before
                        order by e.at, e.contact_entry_id""")
                .param("person", person.value())
                .param("from", Column.at(from))
                .param("before", Column.at(before))
                .query(ContactLogRepository::row)
                .list();
    }

    Optional<ContactEntry> find(UUID id) {
        return jdbc.sql(ROWS + "e.contact_entry_id = :id")
                .param("id", id)
                .query(ContactLogRepository::row)
                .optional();
    }

    /** False when it was there already. */
    boolean insert(PlanRow plan, WriteContact entry, PersonId by, int warnings, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.contact_entry (contact_entry_id, plan_id, pupil_id, at, with_whom, how, state,
                                  words, person_id, warnings, written_by, written_at)
                                values (:id, :plan, :pupil, :when, :with, :how, :state, :words, :by, :warnings, :by, :at)
                                on conflict (contact_entry_id) do nothing""")
                        .param("id", entry.id())
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("when", Column.at(entry.at()))
                        .param("with", entry.with().name())
                        .param("how", entry.how().name())
                        .param("state", entry.state().name())
                        .param("words", entry.words().strip())
                        .param("by", by.value())
                        .param("warnings", warnings)
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    /** Says what became of a planned one. False when it is not planned any more, or somebody else said so meanwhile. */
    boolean finish(UUID id, ContactState state, String words, Instant when, PersonId by, int version, Instant at) {
        return jdbc.sql("""
                                update ebsna.contact_entry set state = :state, words = :words, at = :when, written_by = :by,
                                  written_at = :at, version = version + 1
                                where contact_entry_id = :id and state = 'PLANNED' and version = :version""")
                        .param("id", id)
                        .param("state", state.name())
                        .param("words", words.strip())
                        .param("when", Column.at(when))
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps what it said and lets it say what is right. False when somebody else changed it meanwhile. */
    boolean correct(CorrectContact right, PersonId by, Instant at) {
        return jdbc.sql("""
                                with former as (
                                  insert into ebsna.contact_former (contact_entry_id, version, plan_id, pupil_id, at, with_whom,
                                    how, state, words, written_by, written_at, reason, corrected_by, corrected_at)
                                  select contact_entry_id, version, plan_id, pupil_id, at, with_whom, how, state, words,
                                         written_by, written_at, :reason, :by, :at
                                  from ebsna.contact_entry where contact_entry_id = :id and version = :version
                                  on conflict do nothing)
                                update ebsna.contact_entry set at = :when, with_whom = :with, how = :how, state = :state,
                                  words = :words, written_by = :by, written_at = :at, version = version + 1
                                where contact_entry_id = :id and version = :version""")
                        .param("id", right.contact())
                        .param("version", right.version())
                        .param("reason", right.reason().strip())
                        .param("when", Column.at(right.at()))
                        .param("with", right.with().name())
                        .param("how", right.how().name())
                        .param("state", right.state().name())
                        .param("words", right.words().strip())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    private static FormerContact former(ResultSet row) throws SQLException {
        return new FormerContact(
                Column.instant(row, "at"),
                ContactWith.valueOf(row.getString("with_whom")),
                ContactHow.valueOf(row.getString("how")),
                ContactState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getString("reason"),
                row.getString("corrector"),
                Column.instant(row, "corrected_at"));
    }

    private static ContactEntry row(ResultSet row, int number) throws SQLException {
        return new ContactEntry(
                Column.uuid(row, "contact_entry_id"),
                new PlanId(Column.uuid(row, "plan_id")),
                Column.pupil(row),
                Column.instant(row, "at"),
                ContactWith.valueOf(row.getString("with_whom")),
                ContactHow.valueOf(row.getString("how")),
                ContactState.valueOf(row.getString("state")),
                row.getString("words"),
                Column.person(row, "person_id"),
                row.getString("person_name"),
                row.getInt("warnings"),
                row.getInt("version"),
                List.of());
    }
}
