package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;

/**
 * Who is elsewhere than in full-time school on a day, of all children at once. Nobody's permission is asked: for what counts
 * with the rights of TATS itself.
 */
@Repository
public class GoingArrangementQueries {

    private final JdbcClient jdbc;

    GoingArrangementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An arrangement that goes on.
     *
     * @param concern whether home education may not be suitable; what was written about it stays where it is
     */
    public record Going(PupilId pupil, Arrangement arrangement, boolean concern) {}

    /** All that go on, by pupil and start; events and what was recorded in error are left out. */
    public List<Going> on(LocalDate day) {
        return jdbc
                .sql("""
                        select f.*, coalesce(a.details ->> 'concern', '') <> '' as concern
                        from registry.arrangement_facts(null) f
                        join registry.arrangement a using (arrangement_id)
                        where f.from_date <= :day and (f.ended_on is null or f.ended_on >= :day)
                        order by f.pupil_id, f.from_date, f.arrangement_id""")
                .param("day", day)
                .query((row, number) -> new Going(
                        new PupilId(row.getObject("pupil_id", UUID.class)),
                        ArrangementRows.fact(row),
                        row.getBoolean("concern")))
                .list()
                .stream()
                .filter(going -> !going.arrangement().kind().event())
                .toList();
    }

    /** Whose register holds a mark of this code since a day, roughly: the whole register window is looked at. */
    public List<PupilId> withMark(MarkCode code, LocalDate since) {
        return jdbc.sql("""
                        select distinct pupil_id from registry.attendance
                        where window_start + length(marks) / 2 > :since and strpos(marks, :symbol) > 0""")
                .param("since", since)
                .param("symbol", String.valueOf(code.symbol()))
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .list();
    }
}
