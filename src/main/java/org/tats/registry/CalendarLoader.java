package org.tats.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;

/** Loads validated rows of school calendars; key: school and date. Runs inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarLoader {

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final FreshnessRepository freshness;
    private final Changes changes;

    CalendarLoader(JdbcClient jdbc, StagingCopy staging, FreshnessRepository freshness, Changes changes) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.freshness = freshness;
        this.changes = changes;
    }

    /** The pupils of every school of which a day changed count as changed: their windows and terms may be others now. */
    public LoadResult load(Iterator<CalendarRow> rows) {
        int[] read = {0};
        Map<SchoolUrn, LocalDate> dataTo = new HashMap<>();
        staging.fill("registry.staging_calendar_day (row_no, urn, date, kind)", out -> {
            while (rows.hasNext()) {
                CalendarRow row = rows.next();
                out.cell(read[0]++)
                        .cell(row.school())
                        .cell(row.date())
                        .cell(row.kind())
                        .end();
                dataTo.merge(row.school(), row.date(), (one, two) -> one.isAfter(two) ? one : two);
            }
        });
        List<Integer> changed = merge();
        jdbc.sql("delete from registry.staging_calendar_day").update();
        freshness.note("calendars", dataTo);
        Integer[] schools = changed.stream().distinct().toArray(Integer[]::new);
        return changes.publish("calendars", read[0], changed.size(), pupilsOf(schools));
    }

    private List<Integer> merge() {
        return jdbc.sql("""
                        insert into registry.calendar_day as held (urn, date, kind)
                        select distinct on (urn, date) urn, date, kind from registry.staging_calendar_day
                        order by urn, date, row_no desc
                        on conflict (urn, date) do update set kind = excluded.kind where held.kind <> excluded.kind
                        returning urn""").query(Integer.class).list();
    }

    private List<PupilId> pupilsOf(Integer[] schools) {
        return jdbc.sql("select distinct pupil_id from registry.enrolment where urn = any (:schools)")
                .param("schools", schools)
                .query((row, number) -> new PupilId(row.getObject("pupil_id", UUID.class)))
                .list();
    }
}
