package org.tats.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Handling;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.Column;
import org.tats.common.PupilId;

/** What whoever looks after privacy asks of cases: never what they say. */
@Repository
@Transactional
public class CaseLookup {

    private final JdbcClient jdbc;

    CaseLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contribution or note that an agency keeps to itself or to some, without its text. */
    public record Kept(String agencyName, Section section) {}

    /** The pupil of a case reference such as {@code C-00042}; empty also where the database's policies show none. */
    public Optional<PupilId> pupil(String reference) {
        return jdbc.sql("select pupil_id from cases.case_file where reference = :reference")
                .param("reference", reference.strip().toUpperCase(Locale.UK))
                .query((row, number) -> Column.pupil(row))
                .optional();
    }

    /** The pupil's open case, else the one closed last, as far as the database's policies show it. */
    public Optional<CaseId> latest(PupilId pupil) {
        return jdbc.sql("""
                        select case_file_id from cases.case_file where pupil_id = :pupil
                        order by status = 'OPEN' desc, opened_on desc, reference desc limit 1""")
                .param("pupil", pupil.value())
                .query((row, number) -> new CaseId(Column.uuid(row, "case_file_id")))
                .optional();
    }

    /** The pupil's contributions and notes that not everyone at the item may read, by agency; none for those who read no text. */
    public List<Kept> kept(PupilId pupil) {
        return jdbc.sql("""
                        select distinct n.name, m.keeper_agency_id, m.written_by, m.handling, m.named, m.guarded
                        from cases.discussion d
                        cross join lateral cases.section_marks(d.discussion_id) m
                        join access.agency_name n on n.agency_id = m.keeper_agency_id
                        where d.pupil_id = :pupil and m.filled and m.handling in ('NAMED_AGENCIES', 'WRITERS_AGENCY')
                        union
                        select n.name, m.keeper_agency_id, m.written_by, m.handling, m.named, m.guarded
                        from cases.case_file f
                        cross join lateral cases.note_marks(f.case_file_id) m
                        join access.agency_name n on n.agency_id = m.keeper_agency_id
                        where f.pupil_id = :pupil and m.handling in ('NAMED_AGENCIES', 'WRITERS_AGENCY')
                        order by name, keeper_agency_id""")
                .param("pupil", pupil.value())
                .query((row, number) -> new Kept(
                        row.getString("name"),
                        new Section(
                                new AgencyId(Column.uuid(row, "keeper_agency_id")),
                                Column.person(row, "written_by"),
                                Handling.valueOf(row.getString("handling")),
                                Arrays.stream((UUID[]) row.getArray("named").getArray())
                                        .map(AgencyId::new)
                                        .collect(Collectors.toSet()),
                                row.getBoolean("guarded"))))
                .list();
    }
}
