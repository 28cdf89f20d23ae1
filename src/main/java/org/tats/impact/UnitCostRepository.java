package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Unit costs, versioned and dated. */
@Repository
class UnitCostRepository {

    private final JdbcClient jdbc;

    UnitCostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version, the latest of each place first. */
    List<UnitCost> all() {
        return jdbc.sql("""
                        select place, version, pounds, source, valid_from, valid_to from impact.unit_cost
                        order by place, version desc""").query((row, number) -> cost(row)).list();
    }

    /** As they stood at a moment: what was entered later, also for earlier days, is not among them and ends none of them. */
    List<UnitCost> knownAt(Instant moment) {
        return jdbc.sql("""
                        select place, version, pounds, source, valid_from,
                               lead(valid_from) over (partition by place order by version) - 1 as valid_to
                        from impact.unit_cost where changed_at <= :moment
                        order by place, version desc""")
                .param("moment", Column.at(moment))
                .query((row, number) -> cost(row))
                .list();
    }

    private static UnitCost cost(ResultSet row) throws SQLException {
        return new UnitCost(
                Place.valueOf(row.getString("place")),
                row.getInt("version"),
                row.getInt("pounds"),
                row.getString("source"),
                Column.date(row, "valid_from"),
                Column.dateOrNull(row, "valid_to"));
    }

    /** Ends the version before, if there is one, and begins this. @return false when somebody else did so, or it begins too early */
    boolean add(UnitCost next, PersonId by, Instant at) {
        int ended = jdbc.sql("""
                        update impact.unit_cost set valid_to = :lastDay
                        where place = :place and version = :version and valid_to is null and valid_from < :from""")
                .param("lastDay", next.validFrom().minusDays(1))
                .param("place", next.place().name())
                .param("version", next.version() - 1)
                .param("from", next.validFrom())
                .update();
        if (ended == 0 && next.version() > 1) {
            return false;
        }
        return jdbc.sql("""
                                insert into impact.unit_cost (place, version, pounds, source, valid_from, changed_by, changed_at)
                                values (:place, :version, :pounds, :source, :from, :by, :at) on conflict do nothing""")
                        .param("place", next.place().name())
                        .param("version", next.version())
                        .param("pounds", next.pounds())
                        .param("source", next.source())
                        .param("from", next.validFrom())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                > 0;
    }
}
