package org.tats.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** Lists of runnings as they stood at the last count. */
@Repository
class ClockQueries {

    private static final String OPEN = "r.state in ('GOING', 'AMBER', 'RED', 'PAUSED', 'UNKNOWN')";

    private final JdbcClient jdbc;

    ClockQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one filter in the order in which they want attention: late, due soon, and the rest, each by day and name. */
    List<RunningRow> board(BoardFilter filter, Seen seen, ClockNumbers clocks, int offset, int limit) {
        SqlFilter where = where(filter, seen);
        return jdbc.sql("""
                        select r.*, coalesce(c.forename || ' ' || c.surname, '') as name,
                          coalesce(s.name, '') as school_name, coalesce(o.name, '') as owner_name
                        from clocks.running r
                        left join registry.pupil_card c on c.pupil_id = r.pupil_id
                        left join registry.school_name s on s.urn = r.school_urn
                        left join access.person_name o on o.person_id = r.owner_id
                        where %s
                        order by case r.state when 'RED' then 1 when 'AMBER' then 2 when 'UNKNOWN' then 3 else 4 end,
                          r.due_on nulls last, c.surname, c.forename, r.running_id
                        offset :offset limit :limit""".formatted(where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row, clocks))
                .list();
    }

    int count(BoardFilter filter, Seen seen) {
        SqlFilter where = where(filter, seen);
        return jdbc.sql("select count(*) from clocks.running r where " + where.where())
                .params(where.params())
                .params(seen.scope().params())
                .query(Integer.class)
                .single();
    }

    /** What the filter shows, added up; where most is due comes first. */
    List<BoardSum> sums(BoardFilter filter, BoardSum.By by, Seen seen) {
        SqlFilter where = where(filter, seen);
        String name = switch (by) {
            case CLOCK -> "d.owed";
            case SCHOOL -> "coalesce(s.name, '')";
            case OWNER -> "coalesce(o.name, '')";
        };
        return jdbc.sql("""
                        select %s as name, count(*) filter (where r.state = 'RED') as due,
                          count(*) filter (where r.state = 'AMBER') as soon, count(*) as shown
                        from clocks.running r
                        join clocks.definition d on d.clock = r.clock and d.version = r.version
                        left join registry.school_name s on s.urn = r.school_urn
                        left join access.person_name o on o.person_id = r.owner_id
                        where %s
                        group by 1
                        order by due desc, soon desc, shown desc, 1""".formatted(name, where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .query((row, number) ->
                        new BoardSum(row.getString("name"), row.getInt("due"), row.getInt("soon"), row.getInt("shown")))
                .list();
    }

    /** Those of these clocks that are due, by the day since which they are. */
    List<RunningRow> reached(Collection<String> of, Seen seen, ClockNumbers clocks) {
        SqlFilter where = seen.filter()
                .and("r.gone_on is null and r.state = 'RED'")
                .and("r.clock = any (:of)", "of", of.toArray(String[]::new));
        return jdbc.sql("""
                        select r.*, coalesce(c.forename || ' ' || c.surname, '') as name,
                          coalesce(s.name, '') as school_name, '' as owner_name
                        from clocks.running r
                        left join registry.pupil_card c on c.pupil_id = r.pupil_id
                        left join registry.school_name s on s.urn = r.school_urn
                        where %s
                        order by r.due_on nulls last, r.running_id""".formatted(where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .query((row, number) -> row(row, clocks))
                .list();
    }

    /** Open runnings at amber or beyond of these pupils, in the order of the board. */
    List<RunningRow> pressing(Collection<PupilId> pupils, Seen seen, ClockNumbers clocks) {
        SqlFilter where = seen.filter()
                .and("r.gone_on is null and r.state in ('AMBER', 'RED', 'UNKNOWN')")
                .and("r.pupil_id = any (:pupils)", "pupils", ids(pupils));
        return jdbc.sql("""
                        select r.*, '' as name, '' as school_name, coalesce(o.name, '') as owner_name
                        from clocks.running r
                        left join access.person_name o on o.person_id = r.owner_id
                        where %s
                        order by case r.state when 'RED' then 1 when 'AMBER' then 2 else 3 end, r.due_on nulls last,
                          r.running_id""".formatted(where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .query((row, number) -> row(row, clocks))
                .list();
    }

    /** Of the clock, school and owner of the filter, whatever it shows. */
    BoardCounts counts(BoardFilter filter, Seen seen, LocalDate today) {
        SqlFilter where = narrowed(filter, seen.filter().and("r.gone_on is null"));
        return jdbc.sql("""
                        select count(*) filter (where %1$s and r.clock <> all (:totals) and r.due_on < :today) as overdue,
                          count(*) filter (where %1$s and r.clock <> all (:totals)
                            and r.due_on between :today and :today + 7) as week,
                          count(*) filter (where r.state = 'RED' and r.clock = any (:totals)) as reached,
                          count(*) filter (where r.state = 'UNKNOWN') as missing
                        from clocks.running r where %2$s""".formatted(OPEN, where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .param("totals", ClockRules.TOTALS.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new BoardCounts(
                        row.getInt("overdue"), row.getInt("week"), row.getInt("reached"), row.getInt("missing")))
                .single();
    }

    /** What moved for one child, the latest first. */
    List<HistoryRow> history(PupilId pupil, Collection<String> clocks) {
        return jdbc.sql("""
                        select h.*, r.clock, r.key, d.owed, n.valid_from as numbers_since from clocks.history h
                        join clocks.running r using (running_id)
                        join clocks.definition d on d.clock = r.clock and d.version = r.version
                        left join clocks.definition n on n.clock = r.clock and n.version = h.version
                        where h.pupil_id = :pupil and r.clock = any (:clocks)
                        order by h.history_id desc""")
                .param("pupil", pupil.value())
                .param("clocks", clocks.toArray(String[]::new))
                .query((row, number) -> new HistoryRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("clock"),
                        row.getString("owed"),
                        row.getString("key"),
                        row.getString("because"),
                        state(row.getString("state_was")),
                        state(row.getString("state_is")),
                        row.getObject("due_was", LocalDate.class),
                        row.getObject("due_is", LocalDate.class),
                        row.getObject("numbers_since", LocalDate.class),
                        row.getString("said")))
                .list();
    }

    /** People who answer for a running that is open, by name. */
    Map<PersonId, String> owners(Seen seen) {
        Map<PersonId, String> owners = new LinkedHashMap<>();
        SqlFilter where = seen.filter().and("r.gone_on is null").and(OPEN);
        jdbc.sql("""
                        select o.person_id, o.name from access.person_name o
                        where exists (select from clocks.running r where r.owner_id = o.person_id and %s)
                        order by o.name, o.person_id""".formatted(where.where()))
                .params(where.params())
                .params(seen.scope().params())
                .query(row -> {
                    owners.put(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"));
                });
        return owners;
    }

    private static SqlFilter where(BoardFilter filter, Seen seen) {
        SqlFilter where = seen.filter()
                .and("r.gone_on is null")
                .and(
                        switch (filter.show()) {
                            case DEADLINES -> OPEN + " and r.clock <> all (:totals)";
                            case TOTALS -> OPEN + " and r.clock = any (:totals)";
                            case MISSING -> "r.state = 'UNKNOWN'";
                            case ELSEWHERE -> "r.state = 'ELSEWHERE'";
                            case DONE -> "r.state in ('MET', 'LATE', 'ENDED')";
                        },
                        "totals",
                        ClockRules.TOTALS.toArray(String[]::new));
        return narrowed(filter, where);
    }

    private static SqlFilter narrowed(BoardFilter filter, SqlFilter where) {
        filter.clock().ifPresent(clock -> where.and("r.clock = :clock", "clock", clock));
        filter.school().map(SchoolUrn::value).ifPresent(urn -> where.and("r.school_urn = :school", "school", urn));
        filter.owner().map(PersonId::value).ifPresent(owner -> where.and("r.owner_id = :owner", "owner", owner));
        return where;
    }

    private static RunningRow row(ResultSet row, ClockNumbers clocks) throws SQLException {
        return new RunningRow(
                row.getObject("about", UUID.class),
                id(row, "pupil_id", PupilId::new),
                row.getString("name"),
                row.getString("school_name"),
                clocks.version(row.getString("clock"), row.getInt("version")),
                row.getString("key"),
                ClockState.valueOf(row.getString("state")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("half_days"),
                row.getString("missing"),
                id(row, "owner_id", PersonId::new),
                row.getString("owner_name"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> made) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : made.apply(id);
    }

    private static @Nullable ClockState state(@Nullable String name) {
        return name == null ? null : ClockState.valueOf(name);
    }

    private static UUID[] ids(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::value).toArray(UUID[]::new);
    }

    /**
     * What the acting person may see of the clocks.
     *
     * @param scope the pupils
     * @param clocks the clocks as in the list of clocks
     * @param meetings whether also what is about no child
     */
    record Seen(Scope scope, Collection<String> clocks, boolean meetings) {

        SqlFilter filter() {
            String pupils = "r.pupil_id is not null and (" + scope.filter("r.pupil_id") + ")";
            return new SqlFilter()
                    .and(meetings ? "r.pupil_id is null or " + pupils : pupils)
                    .and("r.clock = any (:seenClocks)", "seenClocks", clocks.toArray(String[]::new));
        }
    }
}
