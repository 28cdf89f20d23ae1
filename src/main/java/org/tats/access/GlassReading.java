package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Reads emergency accesses: one's own, for reviewers all, for people of police and youth justice what they are asked. */
@Repository
@Transactional
public class GlassReading {

    private static final String ROWS = """
            select g.break_glass_id, g.number, g.person_id, n.name, g.pupil_id, g.category, g.reason, g.opened_at,
                   g.ends_at, g.ended_at,
                   array(select w.agency_id from access.glass_allowance w
                         where w.break_glass_id = g.break_glass_id) as allowed
            from access.break_glass g join access.person_name n using (person_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GlassReading(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of these that the acting person may know of. */
    public List<GlassRow> rows(Collection<BreakGlassId> ids) {
        return jdbc.sql(ROWS + "where g.break_glass_id = any (:ids) order by g.number")
                .param("ids", ids.stream().map(BreakGlassId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    public Optional<GlassRow> find(BreakGlassId id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /** All that are open now, the newest first. */
    public List<GlassRow> open() {
        return jdbc.sql(ROWS + "where g.ended_at is null and g.ends_at > :now order by g.number desc")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row(row))
                .list();
    }

    /** How many the person has opened since a moment. */
    public int openedSince(PersonId person, Instant moment) {
        return jdbc.sql("select count(*) from access.break_glass where person_id = :person and opened_at >= :moment")
                .param("person", person.value())
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    private static GlassRow row(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new GlassRow(
                new BreakGlassId(row.getObject("break_glass_id", UUID.class)),
                row.getLong("number"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                BreakGlassCategory.valueOf(row.getString("category")),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                Arrays.stream((UUID[]) row.getArray("allowed").getArray())
                        .map(AgencyId::new)
                        .collect(Collectors.toSet()));
    }
}
