package org.tats.clocks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;

/** Open runnings of many children at once. Nobody's permission is asked: for what counts with the rights of TATS itself. */
@Repository
public class OpenRunningQueries {

    private static final String OPEN =
            "r.gone_on is null and r.state in ('GOING', 'AMBER', 'RED', 'PAUSED', 'UNKNOWN')";

    private final JdbcClient jdbc;

    OpenRunningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is owed next. @param owed in the words of the clock's definition */
    public record Due(LocalDate on, String owed) {}

    /** Since when this clock runs and is not done, by pupil; what another authority owes is left out. */
    public Map<PupilId, LocalDate> begun(String clock) {
        Map<PupilId, LocalDate> begun = new HashMap<>();
        jdbc.sql("""
                        select r.pupil_id, min(r.started_on) as started from clocks.running r
                        where r.clock = :clock and r.pupil_id is not null and r.started_on is not null and %s
                        group by r.pupil_id""".formatted(OPEN)).param("clock", clock).query(row -> {
            begun.put(pupil(row.getObject("pupil_id", UUID.class)), row.getObject("started", LocalDate.class));
        });
        return begun;
    }

    /** The earliest deadline of each of these children, past ones too; days added up are no deadlines. */
    public Map<PupilId, Due> next(Collection<PupilId> pupils) {
        Map<PupilId, Due> next = new HashMap<>();
        jdbc.sql("""
                        select distinct on (r.pupil_id) r.pupil_id, r.due_on, d.owed
                        from clocks.running r
                        join clocks.definition d on d.clock = r.clock and d.version = r.version
                        where r.pupil_id = any (:pupils) and r.due_on is not null and r.clock <> all (:totals) and %s
                        order by r.pupil_id, r.due_on, r.running_id""".formatted(OPEN))
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .param("totals", ClockRules.TOTALS.toArray(String[]::new))
                .query(row -> {
                    next.put(
                            pupil(row.getObject("pupil_id", UUID.class)),
                            new Due(row.getObject("due_on", LocalDate.class), row.getString("owed")));
                });
        return next;
    }

    private static PupilId pupil(UUID id) {
        return new PupilId(id);
    }
}
