package org.tats.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;

/** The takings themselves, their hash, and which are kept. Written with the rights of TATS itself only. */
@Repository
class TakingRepository {

    /** Everything that is copied; each begins with the key of its taking. */
    private static final List<String> TABLES = List.of(
            "action",
            "arrangement",
            "attested",
            "consideration",
            "discussion",
            "exclusion",
            "flag",
            "followed",
            "provision",
            "pupil",
            "school",
            "section_19",
            "status_spell",
            "term");

    private final JdbcClient jdbc;

    TakingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time: the school days are numbered in a table that all takings share. */
    void begin(TakingId taking, LocalDate asOf, Instant at) {
        jdbc.sql("""
                        insert into impact.taking (taking_id, as_of, taken_at, social_care)
                        select :taking, :asOf, :at, true from (select pg_advisory_xact_lock(hashtext('impact.taking'))) alone""")
                .param("taking", taking.value())
                .param("asOf", asOf)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Over the rows in order, without the key of the taking, so that the same facts taken twice have one hash. */
    String hash(TakingId taking) {
        String each = TABLES.stream().map(TakingRepository::hashOf).collect(Collectors.joining("\nunion all\n"));
        return jdbc.sql("select encode(sha256(convert_to(string_agg(hash, ' ' order by name), 'UTF8')), 'hex') from (\n"
                        + each + ") every")
                .param("taking", taking.value())
                .query(String.class)
                .single();
    }

    /** A row as text begins with a bracket, the key of the taking and a comma: 38 characters. */
    private static String hashOf(String table) {
        return """
                select '%1$s' as name,
                       encode(sha256(convert_to(coalesce(string_agg(line, e'\\n' order by line collate "C"), ''), 'UTF8')),
                              'hex') as hash
                from (select substr(r::text, 39) as line from impact.%1$s r where taking_id = :taking) %1$s""".formatted(table);
    }

    void finish(TakingId taking, String hash, long seed) {
        jdbc.sql("""
                        update impact.taking set input_hash = :hash, seed = :seed,
                          data_to = (select max(attendance_to) from impact.school where taking_id = :taking
                                     and attendance_to <= as_of)
                        where taking_id = :taking""")
                .param("hash", hash)
                .param("seed", seed)
                .param("taking", taking.value())
                .update();
    }

    /** Every other one that nothing published names. */
    void forgetOthers(TakingId last) {
        jdbc.sql("delete from impact.taking where not kept and taking_id <> :last")
                .param("last", last.value())
                .update();
    }

    Optional<Taking> last() {
        return jdbc.sql("select * from impact.taking order by number desc limit 1")
                .query((row, number) -> taking(row))
                .optional();
    }

    Optional<Taking> find(TakingId taking) {
        return jdbc.sql("select * from impact.taking where taking_id = :taking")
                .param("taking", taking.value())
                .query((row, number) -> taking(row))
                .optional();
    }

    /** Marks the takings with this hash as kept. @return those that were not before */
    List<TakingId> keep(String inputHash) {
        return jdbc.sql("""
                        update impact.taking set kept = true where input_hash = :hash and not kept
                        returning taking_id""")
                .param("hash", inputHash)
                .query((row, number) -> new TakingId(Column.uuid(row, "taking_id")))
                .list();
    }

    /** The last one and all that are kept, the newest first. */
    List<Taking> all() {
        return jdbc.sql("select * from impact.taking order by taken_at desc, taking_id")
                .query((row, number) -> taking(row))
                .list();
    }

    private static Taking taking(ResultSet row) throws SQLException {
        return new Taking(
                new TakingId(Column.uuid(row, "taking_id")),
                Column.date(row, "as_of"),
                Column.dateOrNull(row, "data_to"),
                Column.instant(row, "taken_at"),
                row.getString("input_hash"),
                row.getInt("gap_days"),
                row.getLong("seed"),
                row.getBoolean("kept"),
                row.getBoolean("social_care"));
    }
}
