package org.tats.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Dates;
import org.tats.common.PupilId;

/** Finds exactly one pupil, whoever asks: for emergency access, which decides itself and audits. */
@Repository
@Transactional
public class PupilLookup {

    private final JdbcClient jdbc;

    PupilLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By a UPN, a former one or our own reference, such as L-00042. Empty when either does not fit. */
    public Optional<PupilId> find(String upn, LocalDate dateOfBirth) {
        return jdbc.sql("""
                        select p.pupil_id from registry.pupil p
                        left join registry.former_upn f on f.pupil_id = p.pupil_id and f.upn = :upn
                        where p.date_of_birth = :born and (p.upn = :upn or p.local_reference = :upn or f.upn is not null)""")
                .param("upn", upn.strip().toUpperCase(Locale.UK))
                .param("born", dateOfBirth)
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .optional();
    }

    /** "Forename Surname, born 15 January 2014". */
    public Optional<String> whoIs(PupilId pupil) {
        return jdbc.sql("select forename, surname, date_of_birth from registry.pupil where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .query((row, number) -> row.getString("forename") + " " + row.getString("surname") + ", born "
                        + Dates.full(row.getObject("date_of_birth", LocalDate.class)))
                .optional();
    }
}
