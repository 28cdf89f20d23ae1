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

/** Loads validated suspensions; key: UPN, school, category and start. Runs inside the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SuspensionLoader {

    private static final String STAGING = "registry.staging_suspension (row_no, pupil_id, urn, category, start_date,"
            + " sessions, reason1, reason2, reason3, notice_date, cancelled_on)";

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final FreshnessRepository freshness;
    private final Changes changes;

    SuspensionLoader(JdbcClient jdbc, StagingCopy staging, FreshnessRepository freshness, Changes changes) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.freshness = freshness;
        this.changes = changes;
    }

    /** As below, for rows that say all there is to say: a date that is missing is taken away. */
    public LoadResult load(Iterator<SuspensionRow> rows) {
        return load(rows, true, true);
    }

    /**
     * Events are added or updated.
     *
     * @param withNotice that the file has the column for the notice date; without it a date held stays
     * @param withCancelled that the file has the column for the cancellation; without it a date held stays
     */
    public LoadResult load(Iterator<SuspensionRow> rows, boolean withNotice, boolean withCancelled) {
        Map<SchoolUrn, LocalDate> dataTo = new HashMap<>();
        int read = stage(rows, dataTo);
        List<UUID> changed = merge(withNotice, withCancelled);
        jdbc.sql("delete from registry.staging_suspension").update();
        freshness.note("suspensions", dataTo);
        return changes.publish(
                "suspensions",
                read,
                changed.size(),
                changed.stream().map(PupilId::new).toList());
    }

    private int stage(Iterator<SuspensionRow> rows, Map<SchoolUrn, LocalDate> dataTo) {
        int[] read = {0};
        staging.fill(STAGING, out -> {
            while (rows.hasNext()) {
                SuspensionRow row = rows.next();
                out.cell(read[0]++).cell(row.pupil()).cell(row.school()).cell(row.category());
                out.cell(row.startDate()).cell(row.sessions());
                for (int i = 0; i < 3; i++) {
                    out.cell(i < row.reasons().size() ? row.reasons().get(i).name() : "");
                }
                out.cell(row.noticeDate()).cell(row.cancelledOn()).end();
                dataTo.merge(row.school(), row.startDate(), (one, two) -> one.isAfter(two) ? one : two);
            }
        });
        return read[0];
    }

    private List<UUID> merge(boolean withNotice, boolean withCancelled) {
        return jdbc.sql("""
                        insert into registry.suspension as held
                          (suspension_id, pupil_id, urn, category, start_date, sessions, reason1, reason2, reason3,
                           notice_date, cancelled_on)
                        select distinct on (s.pupil_id, s.urn, s.category, s.start_date)
                          gen_random_uuid(), s.pupil_id, s.urn, s.category, s.start_date, s.sessions,
                          s.reason1, s.reason2, s.reason3,
                          case when :withNotice then s.notice_date else old.notice_date end,
                          case when :withCancelled then s.cancelled_on else old.cancelled_on end
                        from registry.staging_suspension s
                        left join registry.suspension old
                          on (old.pupil_id, old.urn, old.category, old.start_date)
                           = (s.pupil_id, s.urn, s.category, s.start_date)
                        order by s.pupil_id, s.urn, s.category, s.start_date, s.row_no desc
                        on conflict (pupil_id, urn, category, start_date) do update
                        set sessions = excluded.sessions, reason1 = excluded.reason1, reason2 = excluded.reason2,
                            reason3 = excluded.reason3, notice_date = excluded.notice_date,
                            cancelled_on = excluded.cancelled_on
                        where (held.sessions, held.reason1, held.reason2, held.reason3, held.notice_date,
                               held.cancelled_on)
                          is distinct from
                              (excluded.sessions, excluded.reason1, excluded.reason2, excluded.reason3,
                               excluded.notice_date, excluded.cancelled_on)
                        returning pupil_id""")
                .param("withNotice", withNotice)
                .param("withCancelled", withCancelled)
                .query(UUID.class)
                .list();
    }
}
