package org.tats.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.StaleSave;

/** Case files, one row each. */
@Repository
class CaseFileRepository {

    private static final String COLUMNS = """
            case_file_id, reference, pupil_id, status, lead_person_id, next_review, opened_on, closed_on, close_reason,
            version""";

    private final JdbcClient database;

    CaseFileRepository(JdbcClient database) {
        this.database = database;
    }

    CaseFile insert(CaseId id, PupilId pupil, PersonId lead, LocalDate openedOn) {
        return database.sql("""
                        insert into cases.case_file (case_file_id, pupil_id, status, lead_person_id, opened_on)
                        values (:id, :pupil, 'OPEN', :lead, :openedOn)
                        returning
                        """ + COLUMNS)
                .param("id", id.value())
                .param("pupil", pupil.value())
                .param("lead", lead.value())
                .param("openedOn", openedOn)
                .query(CaseFileRepository::caseFile)
                .single();
    }

    Optional<CaseFile> find(CaseId id) {
        return database.sql("select " + COLUMNS + " from cases.case_file where case_file_id = :id")
                .param("id", id.value())
                .query(CaseFileRepository::caseFile)
                .optional();
    }

    Optional<CaseFile> findOpen(PupilId pupil) {
        return database.sql("select " + COLUMNS + " from cases.case_file where pupil_id = :pupil and status = 'OPEN'")
                .param("pupil", pupil.value())
                .query(CaseFileRepository::caseFile)
                .optional();
    }

    /** The day the pupil's last case before this date was closed. */
    Optional<LocalDate> lastClosed(PupilId pupil, LocalDate upTo) {
        return database.sql("""
                        select closed_on from cases.case_file
                        where pupil_id = :pupil and status = 'CLOSED' and closed_on <= :upTo
                        order by closed_on desc limit 1
                        """)
                .param("pupil", pupil.value())
                .param("upTo", upTo)
                .query(LocalDate.class)
                .optional();
    }

    long openActions(CaseId id) {
        return database.sql("select count(*) from cases.agreed_action where case_file_id = :id and status = 'OPEN'")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Keeps the case as it is now. @throws StaleSave when somebody else changed it since it was read */
    CaseFile update(CaseFile file) {
        CloseReason reason = file.closeReason();
        return database.sql("""
                        update cases.case_file
                        set status = :status, lead_person_id = :lead, next_review = :nextReview, closed_on = :closedOn,
                            close_reason = :closeReason, version = version + 1
                        where case_file_id = :id and version = :version
                        returning
                        """ + COLUMNS)
                .param("id", file.id().value())
                .param("status", file.status().name())
                .param("lead", file.lead().value())
                .param("nextReview", file.nextReview(), Types.DATE)
                .param("closedOn", file.closedOn(), Types.DATE)
                .param("closeReason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("version", file.version())
                .query(CaseFileRepository::caseFile)
                .optional()
                .orElseThrow(() -> new StaleSave(
                        file.status().words(),
                        find(file.id()).map(now -> now.status().words()).orElse("")));
    }

    private static CaseFile caseFile(ResultSet row, int number) throws SQLException {
        String reason = row.getString("close_reason");
        return new CaseFile(
                new CaseId(Column.uuid(row, "case_file_id")),
                row.getString("reference"),
                Column.pupil(row),
                CaseStatus.valueOf(row.getString("status")),
                Column.person(row, "lead_person_id"),
                Column.dateOrNull(row, "next_review"),
                Column.date(row, "opened_on"),
                Column.dateOrNull(row, "closed_on"),
                reason == null ? null : CloseReason.valueOf(reason),
                row.getInt("version"));
    }
}
