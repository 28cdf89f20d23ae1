package org.tats.flags;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;

/** For whom a rule holds, of all children at once. Nobody's permission is asked: for what counts with TATS's own rights. */
@Repository
public class HeldFlagQueries {

    private final JdbcClient jdbc;

    HeldFlagQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when the rule holds, by pupil; whatever people decided about the flag. */
    public Map<PupilId, LocalDate> since(String rule) {
        Map<PupilId, LocalDate> since = new HashMap<>();
        jdbc.sql("""
                        select pupil_id, min(since) as since from flags.flag
                        where rule = :rule and ended_on is null group by pupil_id""").param("rule", rule).query(row -> {
            since.put(new PupilId(row.getObject("pupil_id", UUID.class)), row.getObject("since", LocalDate.class));
        });
        return since;
    }
}
