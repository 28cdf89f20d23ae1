package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** What a file's keys stand for: read once a file, inside its transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RegistryKeys {

    private final JdbcClient jdbc;

    RegistryKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Schools by the seven digits of their LAESTAB; where several share one, the open one (the newest). */
    public Map<Integer, SchoolRow> schools() {
        Map<Integer, SchoolRow> schools = new HashMap<>();
        // the one that is put last stays
        jdbc.sql("""
                        select urn, laestab, name, phase, type_code, open, low_age, high_age, open_date, close_date
                        from registry.school order by open, urn""").query(row -> {
            schools.put(row.getInt("laestab"), school(row));
        });
        return schools;
    }

    /** Pupils by UPN; by former ones too. */
    public Map<String, PupilId> pupils() {
        int pupils = jdbc.sql("select count(*) from registry.pupil")
                .query(Integer.class)
                .single();
        Map<String, PupilId> ids = HashMap.newHashMap(pupils);
        jdbc.sql("""
                        select upn, pupil_id from registry.pupil where upn is not null
                        union all select upn, pupil_id from registry.former_upn""").query(row -> {
            ids.put(row.getString("upn"), new PupilId(row.getObject("pupil_id", UUID.class)));
        });
        return ids;
    }

    static SchoolRow school(ResultSet row) throws SQLException {
        return new SchoolRow(
                new SchoolUrn(row.getInt("urn")),
                row.getInt("laestab"),
                row.getString("name"),
                SchoolPhase.valueOf(row.getString("phase")),
                row.getString("type_code"),
                row.getBoolean("open"),
                row.getObject("low_age", Integer.class),
                row.getObject("high_age", Integer.class),
                date(row, "open_date"),
                date(row, "close_date"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
