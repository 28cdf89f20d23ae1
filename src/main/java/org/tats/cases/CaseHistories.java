package org.tats.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Column;
import org.tats.common.PupilId;
import org.tats.flags.spi.CaseHistory;

/** What meetings did with flagged pupils: the columns "open case" and "last discussed" of the at-risk list. */
@Repository
@Transactional
class CaseHistories implements CaseHistory {

    private final JdbcClient database;

    CaseHistories(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PupilId, History> of(Collection<PupilId> pupils) {
        UUID[] ids = pupils.stream().map(PupilId::value).toArray(UUID[]::new);
        var histories = new HashMap<PupilId, History>();
        database.sql("""
                        select p.pupil_id, f.reference, d.held_on
                        from unnest(:pupils) p (pupil_id)
                        left join cases.case_file f on f.pupil_id = p.pupil_id and f.status = 'OPEN'
                        left join (select pupil_id, max(held_on) as held_on from cases.discussion
                                   where finished_at is not null and pupil_id = any (:pupils)
                                   group by pupil_id) d on d.pupil_id = p.pupil_id
                        where f.reference is not null or d.held_on is not null
                        """)
                .param("pupils", ids)
                .query((row, number) -> histories.put(
                        Column.pupil(row),
                        new History(
                                Optional.ofNullable(row.getString("reference")),
                                Optional.ofNullable(Column.dateOrNull(row, "held_on")))))
                .list();
        return histories;
    }

    @Override
    public Map<PupilId, LocalDate> lastDiscussed() {
        var dates = new HashMap<PupilId, LocalDate>();
        database.sql("""
                        select pupil_id, max(held_on) as held_on from cases.discussion
                        where finished_at is not null
                        group by pupil_id
                        """)
                .query((row, number) -> dates.put(Column.pupil(row), Column.date(row, "held_on")))
                .list();
        return dates;
    }
}
