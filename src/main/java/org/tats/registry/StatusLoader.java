package org.tats.registry;

import java.time.Clock;
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
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;

/** Loads validated statuses; key: UPN, status and start. Runs inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StatusLoader {

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final FreshnessRepository freshness;
    private final Changes changes;
    private final Clock clock;

    StatusLoader(JdbcClient jdbc, StagingCopy staging, FreshnessRepository freshness, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.freshness = freshness;
        this.changes = changes;
        this.clock = clock;
    }

    /** Statuses are added or updated; a status that no longer comes stays until a row ends it. */
    public LoadResult load(Iterator<StatusRow> rows) {
        int[] read = {0};
        staging.fill("registry.staging_status_spell (row_no, pupil_id, status, from_date, to_date, worker)", out -> {
            while (rows.hasNext()) {
                StatusRow row = rows.next();
                out.cell(read[0]++).cell(row.pupil()).cell(row.status()).cell(row.from());
                out.cell(row.to()).cell(row.worker()).end();
            }
        });
        List<UUID> changed = merge();
        freshness.note("statuses", schools());
        jdbc.sql("delete from registry.staging_status_spell").update();
        return changes.publish(
                "statuses",
                read[0],
                changed.size(),
                changed.stream().map(PupilId::new).toList());
    }

    private List<UUID> merge() {
        return jdbc.sql("""
                        insert into registry.status_spell as held
                          (status_spell_id, pupil_id, status, from_date, to_date, worker)
                        select distinct on (pupil_id, status, from_date)
                          gen_random_uuid(), pupil_id, status, from_date, to_date, worker
                        from registry.staging_status_spell
                        order by pupil_id, status, from_date, row_no desc
                        on conflict (pupil_id, status, from_date) do update
                        set to_date = excluded.to_date, worker = excluded.worker
                        where (held.to_date, held.worker) is distinct from (excluded.to_date, excluded.worker)
                        returning pupil_id""").query(UUID.class).list();
    }

    /** The schools of the pupils in the file: their statuses are as fresh as the file. */
    private Map<SchoolUrn, LocalDate> schools() {
        LocalDate today = Dates.today(clock);
        Map<SchoolUrn, LocalDate> schools = new HashMap<>();
        jdbc.sql("""
                        select distinct e.urn from registry.staging_status_spell s
                        join registry.enrolment e on e.pupil_id = s.pupil_id and e.leaving_date is null""").query(row -> {
            schools.put(new SchoolUrn(row.getInt("urn")), today);
        });
        return schools;
    }
}
