package org.tats.clocks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
import org.tats.common.StagingCopy;

/** The runnings of clocks as rows. Readings are staged and merged by one statement, whatever their number. */
@Repository
class RunningRepository {

    private static final String STAGING =
            "clocks.staging_reading (about, pupil_id, school_urn, owner_id, clock, version, key,"
                    + " state, started_on, due_on, half_days, missing)";

    private final JdbcClient jdbc;
    private final StagingCopy staging;

    RunningRepository(JdbcClient jdbc, StagingCopy staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** Waits for a count under way in another transaction, then starts with an empty staging table. */
    void begin() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clocks.running'))")
                .query((row, number) -> true)
                .single();
        clear();
    }

    /** Lets the planner know how many readings are staged; without, it takes the table for empty and compares all with all. */
    void lookOver() {
        jdbc.sql("analyze clocks.staging_reading").update();
    }

    void clear() {
        jdbc.sql("delete from clocks.staging_reading").update();
    }

    void stage(List<ClockCount.Counted> readings) {
        staging.append(STAGING, out -> {
            for (ClockCount.Counted counted : readings) {
                Reading reading = counted.reading();
                out.cell(counted.about())
                        .cell(counted.pupil())
                        .cell(counted.school())
                        .cell(counted.owner())
                        .cell(reading.clock().id())
                        .cell(reading.clock().version())
                        .cell(reading.key())
                        .cell(reading.state())
                        .cell(reading.start().orElse(null))
                        .cell(reading.due().orElse(null))
                        .cell(reading.halfDays())
                        .cell(reading.missing())
                        .end();
            }
        });
    }

    /**
     * Takes the staged readings over, ends runnings whose facts are gone, and writes into the history whatever began,
     * moved, was done or is gone.
     *
     * @param caused the pupils whose facts or records changed; for the others a day passed. Empty when all are concerned
     * @param because what was counted again: the passing of a day, or what kind of facts or records changed
     * @param about the pupils who were counted, besides what is about none; empty for everybody
     * @return how many runnings stand otherwise than before
     */
    int merge(
            LocalDate asOf,
            Instant at,
            String because,
            Optional<Collection<PupilId>> about,
            Optional<Collection<PupilId>> caused) {
        return jdbc.sql("""
                        with before as (
                          select running_id, state, due_on, gone_on from clocks.running
                          where cast(:about as uuid[]) is null or about = any (cast(:about as uuid[]))
                             or pupil_id is null),
                        taken as (
                          insert into clocks.running as held (about, pupil_id, school_urn, owner_id, clock, version, key,
                            state, started_on, due_on, half_days, missing)
                          select about, pupil_id, school_urn, owner_id, clock, version, key, state, started_on, due_on,
                            half_days, missing from clocks.staging_reading
                          on conflict (clock, about, key) do update
                          set school_urn = excluded.school_urn, owner_id = excluded.owner_id, version = excluded.version,
                            state = excluded.state, started_on = excluded.started_on, due_on = excluded.due_on,
                            half_days = excluded.half_days, missing = excluded.missing, gone_on = null
                          where (held.school_urn, held.owner_id, held.version, held.state, held.started_on, held.due_on,
                              held.half_days, held.missing, held.gone_on)
                            is distinct from (excluded.school_urn, excluded.owner_id, excluded.version, excluded.state,
                              excluded.started_on, excluded.due_on, excluded.half_days, excluded.missing, null::date)
                          returning running_id, pupil_id, state, due_on, gone_on, version, missing),
                        gone as (
                          update clocks.running held set gone_on = :asOf
                          from before
                          where held.running_id = before.running_id and before.gone_on is null and not exists (
                            select from clocks.staging_reading s
                            where s.clock = held.clock and s.about = held.about and s.key = held.key)
                          returning held.running_id, held.pupil_id, held.state, held.due_on, held.gone_on, held.version,
                            held.missing)
                        insert into clocks.history (running_id, pupil_id, at, because, state_was, state_is, due_was, due_is,
                          version, said)
                        select now.running_id, now.pupil_id, :at,
                          case when cast(:caused as uuid[]) is null or now.pupil_id = any (cast(:caused as uuid[]))
                            then :because else :day end,
                          case when before.gone_on is null then before.state end,
                          case when now.gone_on is null then now.state end,
                          case when before.gone_on is null then before.due_on end,
                          case when now.gone_on is null then now.due_on end,
                          now.version, case when now.gone_on is null then now.missing else '' end
                        from (select * from taken union all select * from gone) now
                        left join before using (running_id)
                        where before.running_id is null
                           or (before.state, before.due_on, before.gone_on) is distinct from
                              (now.state, now.due_on, now.gone_on)""")
                .param("asOf", asOf)
                .param("at", Timestamp.from(at))
                .param("because", because)
                .param("day", Clocks.DAY)
                .param("about", ids(about))
                .param("caused", ids(caused))
                .update();
    }

    private static String @Nullable [] ids(Optional<Collection<PupilId>> pupils) {
        return pupils.map(some -> some.stream().map(PupilId::toString).toArray(String[]::new))
                .orElse(null);
    }

    void insertRecount(ClocksRecounted recounted, Instant started, Instant ended) {
        jdbc.sql("""
                        insert into clocks.recount (as_of, everybody, because, pupils, changed, started_at, ended_at)
                        values (:asOf, :everybody, :because, :pupils, :changed, :started, :ended)""")
                .param("asOf", recounted.asOf())
                .param("everybody", recounted.everybody())
                .param("because", recounted.because())
                .param("pupils", recounted.pupils())
                .param("changed", recounted.changed())
                .param("started", Timestamp.from(started))
                .param("ended", Timestamp.from(ended))
                .update();
    }

    /** The as-of date of the last count of everybody; empty before the first. */
    Optional<LocalDate> lastAsOf() {
        return jdbc.sql("select max(as_of) from clocks.recount where everybody")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
