package org.tats.flags;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Flags and decisions as rows. The staged findings are merged by a few statements, whatever their number. */
@Repository
class FlagRepository {

    private final JdbcClient jdbc;

    FlagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Corrected facts may move the first day of a run, or the suspension that began it. When the run still covers a date
     * on which the flag was seen to hold, it is the same episode under another key: the flag, and its triage, go on.
     */
    void continueRuns() {
        jdbc.sql("""
                        update flags.flag f
                        set episode = s.episode, since = s.since
                        from flags.staging_finding s
                        where s.run and f.pupil_id = s.pupil_id and f.rule = s.rule
                          and f.ended_on is null and f.episode <> s.episode
                          and s.since <= f.as_of
                          and not exists (
                            select 1 from flags.flag g
                            where g.pupil_id = s.pupil_id and g.rule = s.rule and g.episode = s.episode)""").update();
    }

    /** How many staged findings are about episodes that are not now held to hold. */
    int countNew() {
        return jdbc.sql("""
                        select count(*) from flags.staging_finding s
                        where not exists (
                          select 1 from flags.flag f
                          where f.pupil_id = s.pupil_id and f.rule = s.rule and f.episode = s.episode
                            and f.ended_on is null)""").query(Integer.class).single();
    }

    /** New episodes are inserted, holding ones updated, ended ones that hold again reopened; triage is not touched. */
    void merge(LocalDate asOf, Instant knownAt) {
        jdbc.sql("""
                        insert into flags.flag (flag_id, pupil_id, school_urn, rule, rule_version, episode, since, reason,
                          inputs, arithmetic, against, as_of, known_at)
                        select gen_random_uuid(), pupil_id, school_urn, rule, rule_version, episode, since, reason,
                          inputs, arithmetic, against, :asOf, :knownAt
                        from flags.staging_finding
                        on conflict (pupil_id, rule, episode) do update
                        set school_urn = excluded.school_urn, rule_version = excluded.rule_version,
                          since = excluded.since, reason = excluded.reason, inputs = excluded.inputs,
                          arithmetic = excluded.arithmetic, against = excluded.against,
                          as_of = excluded.as_of, known_at = excluded.known_at, ended_on = null
                        where (flag.school_urn, flag.rule_version, flag.since, flag.reason, flag.inputs, flag.arithmetic,
                               flag.against, flag.as_of, flag.ended_on)
                          is distinct from
                              (excluded.school_urn, excluded.rule_version, excluded.since, excluded.reason,
                               excluded.inputs, excluded.arithmetic, excluded.against, excluded.as_of, null::date)""")
                .param("asOf", asOf)
                .param("knownAt", Timestamp.from(knownAt))
                .update();
    }

    /** Ends what no longer holds, of everybody. */
    int endOthers(LocalDate asOf) {
        return jdbc.sql("""
                        update flags.flag f set ended_on = :asOf
                        where f.ended_on is null and not exists (
                          select 1 from flags.staging_finding s
                          where s.pupil_id = f.pupil_id and s.rule = f.rule and s.episode = f.episode)""").param("asOf", asOf).update();
    }

    /** Ends what no longer holds, of these pupils. */
    int endOthers(LocalDate asOf, Collection<PupilId> pupils) {
        return jdbc.sql("""
                        update flags.flag f set ended_on = :asOf
                        where f.ended_on is null and f.pupil_id = any (cast(:pupils as uuid[])) and not exists (
                          select 1 from flags.staging_finding s
                          where s.pupil_id = f.pupil_id and s.rule = f.rule and s.episode = f.episode)""").param("asOf", asOf).param("pupils", texts(pupils)).update();
    }

    void insertRefresh(FlagsRefreshed refresh, Instant startedAt, Instant finishedAt) {
        jdbc.sql("""
                        insert into flags.refresh (as_of, started_at, finished_at, pupils, raised, ended)
                        values (:asOf, :started, :finished, :pupils, :raised, :ended)""")
                .param("asOf", refresh.asOf())
                .param("started", Timestamp.from(startedAt))
                .param("finished", Timestamp.from(finishedAt))
                .param("pupils", refresh.pupils())
                .param("raised", refresh.raised())
                .param("ended", refresh.ended())
                .update();
    }

    /** The as-of date of the last refresh; empty before the first. */
    Optional<LocalDate> lastAsOf() {
        return jdbc.sql("select as_of from flags.refresh order by refresh_id desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** The pupil of a flag; locks the flag, so that two decisions about it come one after the other. */
    Optional<PupilId> lock(FlagId flag) {
        return jdbc.sql("select pupil_id from flags.flag where flag_id = :flag for update")
                .param("flag", flag.value())
                .query(UUID.class)
                .optional()
                .map(PupilId::new);
    }

    void insertTriage(TriageId id, FlagId flag, TriageDecision decision, PersonId person, Instant at) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id.value());
        row.put("flag", flag.value());
        row.put("decision", decision.kind().name());
        row.put("until", decision.watchUntil());
        row.put("reason", decision.reason());
        row.put("person", person.value());
        row.put("at", Timestamp.from(at));
        jdbc.sql("""
                        insert into flags.triage (triage_id, flag_id, decision, watch_until, reason, person_id, decided_at)
                        values (:id, :flag, :decision, :until, :reason, :person, :at)""").params(row).update();
    }

    private static String[] texts(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::toString).toArray(String[]::new);
    }
}
