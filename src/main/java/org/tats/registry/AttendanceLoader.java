package org.tats.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;
import org.tats.registry.AttendanceSheets.Sheet;

/**
 * Loads validated marks; key: UPN, school, date and session. The marks are packed here, laid over the strings that are
 * held, and only strings that differ are written. Runs inside the caller's transaction.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AttendanceLoader {

    /** About 200 MB of marks at a time, whatever the size of the file. */
    private static final int MOST_SHEETS = 400_000;

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;
    private final StagingCopy staging;
    private final RegisterDayRepository registerDays;
    private final FreshnessRepository freshness;
    private final Changes changes;

    AttendanceLoader(
            JdbcClient jdbc,
            StagingCopy staging,
            RegisterDayRepository registerDays,
            FreshnessRepository freshness,
            Changes changes) {
        this.jdbc = jdbc;
        this.staging = staging;
        this.registerDays = registerDays;
        this.freshness = freshness;
        this.changes = changes;
    }

    /** Marks are added or replaced. Of two rows with one key the later one holds; the other counts as unchanged. */
    public LoadResult load(Iterator<MarkRow> rows) {
        var sheets = new AttendanceSheets();
        Set<PupilId> changed = new HashSet<>();
        int read = 0;
        int loaded = 0;
        while (rows.hasNext()) {
            MarkRow row = rows.next();
            read++;
            if (row.code() != MarkCode.NOT_RECEIVED) {
                sheets.add(row);
            }
            if (sheets.size() >= MOST_SHEETS) {
                loaded += write(sheets, changed);
                sheets.clear();
            }
        }
        loaded += write(sheets, changed);
        changed.addAll(registerDays.update(sheets.schools()));
        freshness.note("attendance", dataTo(sheets));
        return changes.publish("attendance", read, loaded, changed);
    }

    private int write(AttendanceSheets sheets, Set<PupilId> changed) {
        if (sheets.size() == 0) {
            return 0;
        }
        int differences = overlay(sheets);
        if (differences > 0) {
            staging.fill("registry.staging_attendance (pupil_id, urn, window_start, marks)", out -> {
                for (Sheet sheet : sheets.all()) {
                    if (sheet.changed()) {
                        changed.add(sheet.pupil);
                        out.cell(sheet.pupil).cell(sheet.urn).cell(sheet.windowStart);
                        out.cell(sheet.text()).end();
                    }
                }
            });
            jdbc.sql("""
                            insert into registry.attendance (pupil_id, urn, window_start, marks)
                            select pupil_id, urn, window_start, marks from registry.staging_attendance
                            on conflict (pupil_id, urn, window_start) do update set marks = excluded.marks""").update();
            jdbc.sql("delete from registry.staging_attendance").update();
        }
        return differences;
    }

    private int overlay(AttendanceSheets sheets) {
        int[] differences = {0};
        Set<Sheet> held = new HashSet<>();
        jdbc.sql("""
                        select a.pupil_id, a.urn, a.window_start, a.marks
                        from unnest(:pupils) as came (pupil_id)
                        join registry.attendance a on a.pupil_id = came.pupil_id
                        where a.window_start = any (:windows)""")
                .param("pupils", sheets.pupils().stream().map(PupilId::value).toArray(UUID[]::new))
                .param("windows", sheets.windows().stream().map(Date::valueOf).toArray(Date[]::new))
                .withFetchSize(FETCH)
                .query(row -> {
                    Sheet sheet = sheets.find(
                            new PupilId(row.getObject(1, UUID.class)),
                            row.getInt(2),
                            row.getObject(3, LocalDate.class));
                    if (sheet != null) {
                        differences[0] += sheet.overlay(row.getString(4), sheets);
                        held.add(sheet);
                    }
                });
        for (Sheet sheet : sheets.all()) {
            if (!held.contains(sheet)) {
                differences[0] += sheet.overlay("", sheets);
            }
        }
        return differences[0];
    }

    private static Map<SchoolUrn, LocalDate> dataTo(AttendanceSheets sheets) {
        Map<SchoolUrn, LocalDate> dataTo = new HashMap<>();
        sheets.schools().forEach((urn, dates) -> dataTo.put(new SchoolUrn(urn), LocalDate.ofEpochDay(dates.last)));
        return dataTo;
    }
}
