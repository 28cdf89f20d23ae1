package org.tats.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.audit.Drawn;
import org.tats.audit.Stratum;
import org.tats.common.PersonId;

/** Draws of openings and what their checks found. */
@Repository
class SampleRepository {

    /** A check as it is kept; what it is about is a row of the trail. */
    record Kept(
            UUID sample,
            long event,
            Stratum stratum,
            int ofSo,
            @Nullable Finding finding,
            String words,
            String checkedBy,
            int version) {}

    private static final String SAMPLES = """
            select s.sample_id, s.month, s.seed, s.from_at, s.to_at, n.name, s.drawn_at,
                   (select count(*) from privacy.opening_check c where c.sample_id = s.sample_id) as size,
                   (select count(*) from privacy.opening_check c
                    where c.sample_id = s.sample_id and c.verdict is not null) as checked
            from privacy.sample s join access.person_name n on n.person_id = s.drawn_by
            """;

    private final JdbcClient jdbc;

    SampleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the last draw of the month ended; empty before the first. */
    Optional<Instant> drawnTo(YearMonth month) {
        return Optional.ofNullable(jdbc.sql("select max(to_at) as last from privacy.sample where month = :month")
                        .param("month", month.atDay(1))
                        .query((row, number) -> new Timestamp[] {row.getTimestamp("last")})
                        .single()[0])
                .map(Timestamp::toInstant);
    }

    void insert(UUID id, YearMonth month, long seed, Instant from, Instant to, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into privacy.sample (sample_id, month, seed, from_at, to_at, drawn_by, drawn_at)
                        values (:id, :month, :seed, :from, :to, :by, :now)""")
                .param("id", id)
                .param("month", month.atDay(1))
                .param("seed", seed)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertChecks(UUID sample, List<Drawn> drawn) {
        jdbc.sql("""
                        insert into privacy.opening_check (sample_id, event_id, stratum, of_so)
                        select :sample, event_id, stratum, of_so
                        from unnest(cast(:events as bigint[]), cast(:strata as text[]), cast(:sizes as integer[]))
                          as drawn (event_id, stratum, of_so)""")
                .param("sample", sample)
                .param("events", drawn.stream().map(Drawn::event).toArray(Long[]::new))
                .param("strata", drawn.stream().map(one -> one.stratum().name()).toArray(String[]::new))
                .param("sizes", drawn.stream().map(Drawn::ofSo).toArray(Integer[]::new))
                .update();
    }

    /** The newest first. */
    List<SampleRow> samples() {
        return jdbc.sql(SAMPLES + "order by s.month desc, s.from_at desc")
                .query((row, number) -> new SampleRow(
                        row.getObject("sample_id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("seed"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("to_at").toInstant(),
                        row.getString("name"),
                        row.getTimestamp("drawn_at").toInstant(),
                        row.getInt("size"),
                        row.getInt("checked")))
                .list();
    }

    /** Those without a finding first, the oddest first. */
    List<Kept> checks(UUID sample, int offset, int limit) {
        return jdbc.sql("""
                        select c.sample_id, c.event_id, c.stratum, c.of_so, c.verdict, c.words, n.name, c.version
                        from privacy.opening_check c left join access.person_name n on n.person_id = c.checked_by
                        where c.sample_id = :sample
                        order by c.verdict is not null,
                                 array_position(array['EMERGENCY', 'NO_RELATIONSHIP_OUT_OF_HOURS', 'NO_RELATIONSHIP',
                                                      'OUT_OF_HOURS', 'ORDINARY'], c.stratum), c.event_id
                        offset :offset limit :limit""")
                .param("sample", sample)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> kept(row))
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from privacy.opening_check where verdict is null")
                .query(Integer.class)
                .single();
    }

    boolean drawn(UUID sample, long event) {
        return jdbc.sql(
                        "select exists (select from privacy.opening_check where sample_id = :sample and event_id = :event)")
                .param("sample", sample)
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** @return false when somebody changed it meanwhile */
    boolean find(UUID sample, long event, Finding finding, String words, PersonId by, Instant now, int version) {
        return jdbc.sql("""
                                update privacy.opening_check
                                set verdict = :finding, words = :words, checked_by = :by, checked_at = :now,
                                    version = version + 1
                                where sample_id = :sample and event_id = :event and version = :version""")
                        .param("sample", sample)
                        .param("event", event)
                        .param("finding", finding.name())
                        .param("words", words)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String finding = row.getString("verdict");
        String name = row.getString("name");
        return new Kept(
                row.getObject("sample_id", UUID.class),
                row.getLong("event_id"),
                Stratum.valueOf(row.getString("stratum")),
                row.getInt("of_so"),
                finding == null ? null : Finding.valueOf(finding),
                row.getString("words"),
                name == null ? "" : name,
                row.getInt("version"));
    }
}
