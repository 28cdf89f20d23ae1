package org.tats.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.Standing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of the clocks, versioned and dated. */
@Repository
class DefinitionRepository {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DefinitionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ClockNumbers numbers() {
        return new ClockNumbers(all());
    }

    /** Every version of every clock, in the order of lists, the latest version of each first. */
    List<ClockDefinition> all() {
        return jdbc.sql("""
                        select *, numbers::text as named from clocks.definition
                        order by place, version desc""").query((row, number) -> definition(row)).list();
    }

    /** Ends the version that holds and begins the next one. @return false when somebody else did so meanwhile */
    boolean replace(ClockDefinition next, PersonId by) {
        int ended = jdbc.sql("""
                        update clocks.definition set valid_to = :lastDay
                        where clock = :clock and version = :version and valid_to is null and valid_from < :from""")
                .param("lastDay", next.validFrom().minusDays(1))
                .param("clock", next.id())
                .param("version", next.version() - 1)
                .param("from", next.validFrom())
                .update();
        if (ended == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into clocks.definition (clock, version, place, owed, counted_in, amber, length, numbers,
                          start_counts, standing, source, confirmed, changed_by, valid_from)
                        select clock, version + 1, place, owed, counted_in, :amber, :length, numbers, start_counts,
                          standing, :source, :confirmed, :by, :from
                        from clocks.definition where clock = :clock and version = :version""")
                .param("amber", next.amber())
                .param("length", next.length())
                .param("source", next.source())
                .param("confirmed", next.confirmed())
                .param("by", by.value())
                .param("from", next.validFrom())
                .param("clock", next.id())
                .param("version", next.version() - 1)
                .update();
        return true;
    }

    private ClockDefinition definition(ResultSet row) throws SQLException {
        return new ClockDefinition(
                row.getString("clock"),
                row.getInt("version"),
                row.getString("owed"),
                CountedIn.valueOf(row.getString("counted_in")),
                row.getInt("amber"),
                row.getInt("length"),
                json.readValue(row.getString("named"), NUMBERS),
                row.getBoolean("start_counts"),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"),
                row.getBoolean("confirmed"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
