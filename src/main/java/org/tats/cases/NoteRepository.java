package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.Column;
import org.tats.common.PupilId;

/**
 * Notes of cases, written once. The database returns only what the acting person may read, by the same policy as the
 * sections of an item; {@link #marks} also tells of the rest that it is there.
 */
@Repository
class NoteRepository {

    /** A note that the acting person may read. @param addsTo null for what is no addition */
    record Written(
            NoteId id,
            CaseId caseFile,
            PupilId pupil,
            @Nullable NoteId addsTo,
            String agencyName,
            String writerName,
            String text,
            Instant at,
            Section section,
            Keeping keeping) {}

    /** That a note is there and how it is handled. */
    record Mark(NoteId id, String agencyName, Section section) {}

    private static final String ROWS = """
            select n.*, coalesce(a.name, '') as agency_name, w.name as writer_name,
                   access.guarded(n.keeper_agency_id)
                     and not access.glass_allowed(n.pupil_id, n.keeper_agency_id) as guarded
            from cases.note n
            join access.person_name w on w.person_id = n.written_by
            left join access.agency_name a on a.agency_id = n.keeper_agency_id
            where\s""";

    private final JdbcClient database;

    NoteRepository(JdbcClient database) {
        this.database = database;
    }

    /** False when this note was written before. */
    boolean insert(WriteNote note, PupilId pupil, Section section, Instant at) {
        NoteId addsTo = note.addsTo();
        AgencyId keeper = section.keeper();
        return database.sql("""
                                insert into cases.note (note_id, case_file_id, pupil_id, adds_to, keeper_agency_id, handling,
                                    named, relevance, not_for_parent, not_for_parent_reason, text, written_by, written_at)
                                values (:id, :caseFile, :pupil, :addsTo, :keeper, :handling, :named, :relevance,
                                    :notForParent, :reason, :text, :author, :at)
                                on conflict (note_id) do nothing
                                """)
                        .param("id", note.id().value())
                        .param("caseFile", note.caseFile().value())
                        .param("pupil", pupil.value())
                        .param("addsTo", addsTo == null ? null : addsTo.value(), Types.OTHER)
                        .param("keeper", keeper == null ? null : keeper.value(), Types.OTHER)
                        .params(KeepingColumns.values(note.keeping()))
                        .param("text", note.text())
                        .param("author", section.writtenBy().value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    Optional<Written> find(NoteId id) {
        return database.sql(ROWS + "n.note_id = :id")
                .param("id", id.value())
                .query(NoteRepository::written)
                .optional();
    }

    /** The newest first. */
    List<Written> of(CaseId caseFile) {
        return database.sql(ROWS + "n.case_file_id = :id order by n.written_at desc, n.note_id")
                .param("id", caseFile.value())
                .query(NoteRepository::written)
                .list();
    }

    /** Every note of the case that is no addition; none for a person who may not read the pupil's case text. */
    List<Mark> marks(CaseId caseFile) {
        return database.sql("""
                        select m.*, coalesce(a.name, '') as agency_name
                        from cases.note_marks(:id) m
                        left join access.agency_name a on a.agency_id = m.keeper_agency_id
                        order by agency_name, m.note_id""")
                .param("id", caseFile.value())
                .query((row, number) -> new Mark(
                        new NoteId(Column.uuid(row, "note_id")),
                        row.getString("agency_name"),
                        KeepingColumns.section(row)))
                .list();
    }

    /** The last day on which the pupil was discussed, as far as the acting person may know; empty before the first. */
    Optional<LocalDate> lastMeetingDay(PupilId pupil) {
        return database.sql("select max(held_on) from cases.discussion where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** What writers also give to the school. */
    List<Written> alsoForSchool(PupilId pupil) {
        return database.sql(
                        ROWS + "n.pupil_id = :pupil and n.handling = 'ALSO_SCHOOL' order by n.written_at, n.note_id")
                .param("pupil", pupil.value())
                .query(NoteRepository::written)
                .list();
    }

    /** Those written while the pupil was on the roll of the acting person's school. */
    List<Written> alsoForFormerSchool(PupilId pupil) {
        return database.sql(ROWS + "n.pupil_id = :pupil and n.handling = 'ALSO_SCHOOL'"
                        + " and access.had_on_roll(n.pupil_id, n.written_at) order by n.written_at, n.note_id")
                .param("pupil", pupil.value())
                .query(NoteRepository::written)
                .list();
    }

    /** Handles a note, and what was added to it, in another way from now on. */
    void keep(NoteId id, Keeping keeping) {
        database.sql("update cases.note set " + KeepingColumns.SET + " where note_id = :id or adds_to = :id")
                .param("id", id.value())
                .params(KeepingColumns.values(keeping))
                .update();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        Section section = KeepingColumns.section(row);
        UUID addsTo = row.getObject("adds_to", UUID.class);
        return new Written(
                new NoteId(Column.uuid(row, "note_id")),
                new CaseId(Column.uuid(row, "case_file_id")),
                Column.pupil(row),
                addsTo == null ? null : new NoteId(addsTo),
                row.getString("agency_name"),
                row.getString("writer_name"),
                row.getString("text"),
                Column.instant(row, "written_at"),
                section,
                KeepingColumns.keeping(row, section));
    }
}
