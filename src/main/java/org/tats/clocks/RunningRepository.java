package org.tats.clocks;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.StagingCopy;

/** The runnings of clocks as rows. Readings are staged and merged by a few statements, whatever their number. */
@Repository
class RunningRepository {

    private static final String STAGING = "clocks.staging_reading (pupil_id, school_urn, clock, version, key, state,"
            + " started_on, due_on, half_days, missing)";

    private final JdbcClient jdbc;
    private final StagingCopy staging;

    RunningRepository(JdbcClient jdbc, StagingCopy staging) {
        this.jdbc = jdbc;
        this.staging = staging;
    }

    /** Waits for a recount under way in another transaction, then starts with an empty staging table. */
    void begin() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clocks.running'))")
                .query((row, number) -> true)
                .single();
        clear();
    }

    void clear() {
        jdbc.sql("delete from clocks.staging_reading").update();
    }

    void stage(List<ClockCount.Counted> readings) {
        staging.append(STAGING, out -> {
            for (ClockCount.Counted counted : readings) {
                Reading reading = counted.reading();
                out.cell(counted.pupil())
                        .cell(counted.school().map(SchoolUrn::value).orElse(null))
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
     * Takes the staged readings over, ends runnings whose facts are gone, and writes down whatever moved other than by
     * the passing of days: another due date, another start of the same running, or facts that are gone or back.
     *
     * @param pupils those that were counted; empty for everybody
     * @return how many runnings moved
     */
    int merge(LocalDate asOf, Instant at, Optional<Collection<PupilId>> pupils) {
        return jdbc.sql("""
                        with before as (
                          select running_id, pupil_id, clock, key, state, due_on, gone_on from clocks.running
                          where cast(:pupils as uuid[]) is null or pupil_id = any (cast(:pupils as uuid[]))),
                        taken as (
                          insert into clocks.running as held (pupil_id, school_urn, clock, version, key, state, started_on,
                            due_on, half_days, missing, as_of)
                          select pupil_id, school_urn, clock, version, key, state, started_on, due_on, half_days, missing,
                            :asOf from clocks.staging_reading
                          on conflict (pupil_id, clock, key) do update
                          set school_urn = excluded.school_urn, version = excluded.version, state = excluded.state,
                            started_on = excluded.started_on, due_on = excluded.due_on, half_days = excluded.half_days,
                            missing = excluded.missing, as_of = excluded.as_of, gone_on = null
                          returning running_id, state, due_on, gone_on),
                        gone as (
                          update clocks.running held set gone_on = :asOf, as_of = :asOf
                          from before
                          where held.running_id = before.running_id and before.gone_on is null and not exists (
                            select from clocks.staging_reading s
                            where s.pupil_id = held.pupil_id and s.clock = held.clock and s.key = held.key)
                          returning held.running_id, held.state, held.due_on, held.gone_on)
                        insert into clocks.moved (running_id, at, as_of, state_was, state_is, due_was, due_is)
                        select now.running_id, :at, :asOf, before.state, case when now.gone_on is null then now.state end,
                          before.due_on, case when now.gone_on is null then now.due_on end
                        from (select * from taken union all select * from gone) now
                        join before using (running_id)
                        where before.due_on is distinct from now.due_on and not (before.due_on is null and before.state = 'GOING')
                           or (before.gone_on is null) <> (now.gone_on is null)""")
                .param("asOf", asOf)
                .param("at", Timestamp.from(at))
                .param(
                        "pupils",
                        pupils.map(some -> some.stream().map(PupilId::toString).toArray(String[]::new))
                                .orElse(null))
                .update();
    }

    /** The as-of date of the last recount of everybody; empty before the first. */
    Optional<LocalDate> lastAsOf() {
        return jdbc.sql("select max(as_of) from clocks.running")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }
}
