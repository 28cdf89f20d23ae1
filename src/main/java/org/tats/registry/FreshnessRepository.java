package org.tats.registry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.SchoolUrn;

/** How far each school's data goes, by kind of file. */
@Repository
class FreshnessRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    FreshnessRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that a file about these schools came; a day held before never goes back. */
    void note(String kind, Map<SchoolUrn, LocalDate> dataTo) {
        if (dataTo.isEmpty()) {
            return;
        }
        var entries = List.copyOf(dataTo.entrySet());
        jdbc.sql("""
                        insert into registry.freshness (urn, kind, data_to, loaded_at)
                        select urn, :kind, data_to, :now from unnest(:urns, :dates) as came (urn, data_to)
                        on conflict (urn, kind) do update
                        set data_to = greatest(registry.freshness.data_to, excluded.data_to),
                            loaded_at = excluded.loaded_at""")
                .param("kind", kind)
                .param("now", Timestamp.from(clock.instant()))
                .param("urns", entries.stream().map(e -> e.getKey().value()).toArray(Integer[]::new))
                .param(
                        "dates",
                        entries.stream().map(e -> Date.valueOf(e.getValue())).toArray(Date[]::new))
                .update();
    }

    /** One row a school and kind, by school. */
    List<FreshnessRow> all() {
        return jdbc.sql("""
                        select f.urn, s.name, f.kind, f.data_to, f.loaded_at
                        from registry.freshness f join registry.school s using (urn)
                        order by s.name, f.urn, f.kind""")
                .query((row, number) -> new FreshnessRow(
                        new SchoolUrn(row.getInt("urn")),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("data_to", LocalDate.class),
                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }
}
