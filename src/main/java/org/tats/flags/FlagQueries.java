package org.tats.flags;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;
import org.tats.common.Standing;

/** Lists of flags. Which pupils were discussed, and when, comes in as a parameter: that is another module's knowledge. */
@Repository
class FlagQueries {

    /** A line of the list without its flags. */
    record PupilLine(PupilId pupil, String name, String yearGroup, SchoolUrn school, String schoolName, int total) {}

    // one line for each pupil with a flag that holds, and whether the pupil is on a roll
    private static final String FLAGGED = """
            with discussed as materialized (
              select * from unnest(cast(:discussed as uuid[]), cast(:discussedOn as date[])) d (pupil_id, last)
            ), flagged as (
              select h.pupil_id,
                     bool_or(h.urgent) as urgent,
                     count(distinct h.rule) > 1 as several,
                     max(h.since) as latest,
                     min(h.school_urn) as school_urn,
                     array_agg(h.rule) as rules,
                     bool_or(h.state = 'WAITING') as waiting,
                     bool_or(h.state = 'WATCH') as watched,
                     bool_or(h.state = 'DISMISS') as dismissed,
                     bool_or(h.state = 'AGENDA' and (d.last is null
                       or d.last < (h.decided_at at time zone 'Europe/London')::date)) as agenda,
                     bool_and(d.last is null) as never_discussed
              from flags.holding_flag h
              left join discussed d on d.pupil_id = h.pupil_id
              group by h.pupil_id
            ), listed as (
              select f.*, c.surname, c.forename, c.ncyear, c.school_name,
                     c.leaving_date is null or f.urgent
                       or c.leaving_date >= (access.clock() at time zone 'Europe/London')::date as on_roll
              from flagged f
              join registry.pupil_card c on c.pupil_id = f.pupil_id
            )
            """;

    private final JdbcClient jdbc;

    FlagQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Urgent ones first, then those with several rules, then the latest; never a score. */
    List<PupilLine> lines(FlagFilter filter, Map<PupilId, LocalDate> discussed, Scope scope, int offset, int limit) {
        return lines(conditions(filter, scope), discussed, offset, limit);
    }

    /** One pupil's line, on a roll or not; empty when no flag of the pupil holds. */
    Optional<PupilLine> line(PupilId pupil, Map<PupilId, LocalDate> discussed, Scope scope) {
        var conditions = new SqlFilter()
                .and(scope.filter("l.pupil_id"), scope.params())
                .and("l.pupil_id = :pupil", "pupil", pupil.value());
        return lines(conditions, discussed, 0, 1).stream().findFirst();
    }

    private List<PupilLine> lines(SqlFilter conditions, Map<PupilId, LocalDate> discussed, int offset, int limit) {
        return jdbc.sql(FLAGGED + """
                        select pupil_id, surname, forename, ncyear, school_urn, coalesce(school_name, '') as school_name,
                               count(*) over () as total
                        from listed l
                        where %s
                        order by urgent desc, several desc, latest desc, pupil_id
                        limit :limit offset :offset""".formatted(conditions.where()))
                .params(conditions.params())
                .params(discussedParameters(discussed))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new PupilLine(
                        pupil(row),
                        row.getString("forename") + " " + row.getString("surname"),
                        row.getString("ncyear"),
                        new SchoolUrn(row.getInt("school_urn")),
                        row.getString("school_name"),
                        row.getInt("total")))
                .list();
    }

    FlagCounts counts(Map<PupilId, LocalDate> discussed, Scope scope) {
        return jdbc.sql(FLAGGED + """
                        select count(*) as flagged,
                               count(*) filter (where never_discussed) as never_discussed,
                               count(*) filter (where never_discussed and not waiting) as triaged
                        from listed l
                        where on_roll and %s""".formatted(scope.filter("l.pupil_id")))
                .params(scope.params())
                .params(discussedParameters(discussed))
                .query((row, number) ->
                        new FlagCounts(row.getInt("flagged"), row.getInt("never_discussed"), row.getInt("triaged")))
                .single();
    }

    /** Year groups of the pupils with a flag that holds. */
    List<String> yearGroups() {
        return jdbc.sql("""
                        select distinct c.ncyear
                        from flags.flag f join registry.pupil_card c on c.pupil_id = f.pupil_id
                        where f.ended_on is null
                        order by c.ncyear""").query(String.class).list();
    }

    /** Every flag of these pupils that holds, the latest first. */
    List<FlagRow> holding(Collection<PupilId> pupils) {
        return flags("f.ended_on is null and f.pupil_id = any (cast(:ids as uuid[]))", texts(pupils));
    }

    /** Every flag of the pupil, those that ended too, the latest first. */
    List<FlagRow> ofPupil(PupilId pupil) {
        return flags("f.pupil_id = any (cast(:ids as uuid[]))", texts(List.of(pupil)));
    }

    /** Flags, holding or ended since, whose last decision puts them on the agenda. */
    List<FlagRow> onAgenda() {
        return flags("t.decision = 'AGENDA'", new String[0]);
    }

    Optional<FlagRow> find(FlagId flag) {
        return flags("f.flag_id = any (cast(:ids as uuid[]))", new String[] {flag.toString()}).stream()
                .findFirst();
    }

    private List<FlagRow> flags(String condition, String[] ids) {
        return jdbc.sql("""
                        select f.flag_id, f.pupil_id, f.school_urn, f.rule, f.rule_version, f.since, f.reason, f.arithmetic,
                               f.against, f.as_of, f.known_at, th.standing, th.source,
                               t.triage_id, t.decision, t.watch_until, t.reason as triage_reason, t.decided_at,
                               coalesce(n.name, '') as decided_by,
                               t.decision = 'WATCH'
                                 and t.watch_until < (access.clock() at time zone 'Europe/London')::date as watch_over
                        from flags.flag f
                        join flags.threshold th on th.rule = f.rule and th.version = f.rule_version
                        left join lateral (
                          select triage_id, decision, watch_until, reason, person_id, decided_at
                          from flags.triage t where t.flag_id = f.flag_id
                          order by entry desc limit 1) t on true
                        left join access.person_name n on n.person_id = t.person_id
                        where %s
                        order by f.since desc, f.rule, f.flag_id""".formatted(condition))
                .params(ids.length == 0 ? Map.of() : Map.of("ids", ids))
                .query((row, number) -> flag(row))
                .list();
    }

    private static FlagRow flag(ResultSet row) throws SQLException {
        Optional<TriageRow> triage = row.getObject("triage_id") == null ? Optional.empty() : Optional.of(triage(row));
        FlagState state = triage.isEmpty() || row.getBoolean("watch_over")
                ? FlagState.WAITING
                : FlagState.valueOf(triage.get().kind().name());
        return new FlagRow(
                new FlagId(row.getObject("flag_id", UUID.class)),
                pupil(row),
                new SchoolUrn(row.getInt("school_urn")),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                row.getString("arithmetic"),
                list(row.getArray("against")),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                Standing.valueOf(row.getString("standing")),
                row.getString("source"),
                state,
                triage);
    }

    private static TriageRow triage(ResultSet row) throws SQLException {
        return new TriageRow(
                new TriageId(row.getObject("triage_id", UUID.class)),
                TriageDecision.Kind.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getObject("watch_until", LocalDate.class)),
                row.getString("triage_reason"),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static SqlFilter conditions(FlagFilter filter, Scope scope) {
        var conditions = new SqlFilter().and(scope.filter("l.pupil_id"), scope.params());
        conditions.and(
                switch (filter.show()) {
                    case NEVER_DISCUSSED -> "on_roll and never_discussed and waiting";
                    case ALL -> "on_roll";
                    case AGENDA -> "agenda";
                    case WATCHED -> "watched";
                    case DISMISSED -> "dismissed";
                    case OFF_ROLL -> "not on_roll";
                });
        filter.school().ifPresent(urn -> conditions.and("school_urn = :school", "school", urn.value()));
        filter.rule().ifPresent(rule -> conditions.and(":rule = any (rules)", "rule", rule));
        filter.yearGroup().ifPresent(year -> conditions.and("ncyear = :year", "year", year));
        return conditions;
    }

    private static Map<String, Object> discussedParameters(Map<PupilId, LocalDate> discussed) {
        List<Map.Entry<PupilId, LocalDate>> entries = List.copyOf(discussed.entrySet());
        return Map.of(
                "discussed",
                entries.stream().map(entry -> entry.getKey().toString()).toArray(String[]::new),
                "discussedOn",
                entries.stream().map(entry -> entry.getValue().toString()).toArray(String[]::new));
    }

    private static PupilId pupil(ResultSet row) throws SQLException {
        return new PupilId(row.getObject("pupil_id", UUID.class));
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String[] texts(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::toString).toArray(String[]::new);
    }
}
