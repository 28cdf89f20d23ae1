package org.tats.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of who may do what, and how contributions of each kind of agency start. Rules are ended and added, never changed. */
@Repository
@Transactional
class Matrix {

    private final JdbcClient jdbc;
    private final Clock clock;

    Matrix(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rules that hold now, by role. */
    List<MatrixRule> rules() {
        return jdbc.sql("""
                        select role, permission, agency_function, every_pupil, array_to_string(through, ',') as through,
                               valid_from, reason
                        from access.matrix_rule
                        where valid_from <= :now and (valid_to is null or valid_to > :now)
                        order by role, permission, agency_function nulls first""")
                .param("now", now())
                .query((row, number) -> new MatrixRule(
                        Role.valueOf(row.getString("role")),
                        Permission.valueOf(row.getString("permission")),
                        function(row).orElse(null),
                        new Reach(row.getBoolean("every_pupil"), kinds(row.getString("through"))),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** Ends the rule that holds and, unless {@code reach} is null, begins another. @return whether one held */
    boolean change(ChangeRule change) {
        boolean taken = change.reach() == null;
        int ended = jdbc.sql("""
                        update access.matrix_rule
                        set valid_to = :now, ended_reason = :ended, ended_by = case when :taken then access.acting() end
                        where role = :role and permission = :permission and valid_to is null
                          and agency_function is not distinct from :function""")
                .params(key(change))
                .param("taken", taken)
                .param("ended", taken ? change.reason().strip() : "")
                .update();
        Reach reach = change.reach();
        if (reach != null) {
            jdbc.sql("""
                            insert into access.matrix_rule (role, permission, agency_function, every_pupil, through,
                                                            valid_from, changed_by, reason)
                            values (:role, :permission, :function, :every, string_to_array(:through, ','), :now,
                                    access.acting(), :reason)""")
                    .params(key(change))
                    .param("every", reach.everyPupil())
                    .param(
                            "through",
                            reach.through().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                    .param("reason", change.reason().strip())
                    .update();
        }
        return ended > 0;
    }

    /** What an authority changed of rules and of how contributions begin, the newest first. */
    List<MatrixChange> history() {
        return jdbc.sql("""
                        select h.*, array_to_string(h.kinds, ',') as through, n.name as by_name
                        from (select valid_from as at, changed_by, role, permission, agency_function, every_pupil,
                                     through as kinds, true as given, null as handling, reason
                              from access.matrix_rule where changed_by is not null
                              union all
                              select valid_to, ended_by, role, permission, agency_function, every_pupil, through, false,
                                     null, ended_reason
                              from access.matrix_rule where ended_by is not null
                              union all
                              select valid_from, changed_by, null, null, agency_function, false, '{}', true, handling,
                                     reason
                              from access.starting_handling where changed_by is not null) h
                        join access.person_name n on n.person_id = h.changed_by
                        order by h.at desc, h.role, h.permission limit 200""")
                .query((row, number) -> new MatrixChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("handling") == null ? rule(row) : beginning(row),
                        row.getString("reason")))
                .list();
    }

    private static String rule(ResultSet row) throws SQLException {
        Permission permission = Permission.valueOf(row.getString("permission"));
        Role role = Role.valueOf(row.getString("role"));
        Reach reach = new Reach(row.getBoolean("every_pupil"), kinds(row.getString("through")));
        String at = function(row).map(function -> ", " + function.words()).orElse("");
        String whom = reach.words().isEmpty() ? "" : ", for " + reach.words();
        return role.words()
                + at
                + (row.getBoolean("given") ? " may: " : " may no longer: ")
                + permission.words()
                + (row.getBoolean("given") ? whom : "");
    }

    private static String beginning(ResultSet row) throws SQLException {
        return function(row).map(AgencyFunction::words).orElse("") + " begins with: "
                + Handling.valueOf(row.getString("handling")).words();
    }

    private static Optional<AgencyFunction> function(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("agency_function")).map(AgencyFunction::valueOf);
    }

    /** The handling with which contributions begin now, where it is not {@link Handling#ALL_AT_ITEM}. */
    Map<AgencyFunction, Handling> startingHandlings() {
        return jdbc
                .sql("""
                        select agency_function, handling from access.starting_handling
                        where valid_from <= :now and (valid_to is null or valid_to > :now)""")
                .param("now", now())
                .query((row, number) -> Map.entry(
                        AgencyFunction.valueOf(row.getString("agency_function")),
                        Handling.valueOf(row.getString("handling"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void start(AgencyFunction function, Handling handling, String reason) {
        jdbc.sql("""
                        update access.starting_handling set valid_to = :now
                        where agency_function = :function and valid_to is null""").param("function", function.name()).param("now", now()).update();
        jdbc.sql("""
                        insert into access.starting_handling (agency_function, handling, valid_from, changed_by, reason)
                        values (:function, :handling, :now, access.acting(), :reason)""")
                .param("function", function.name())
                .param("handling", handling.name())
                .param("now", now())
                .param("reason", reason.strip())
                .update();
    }

    static Set<RelationshipKind> kinds(String through) {
        Set<RelationshipKind> kinds = EnumSet.noneOf(RelationshipKind.class);
        Arrays.stream(through.split(",", -1))
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> kinds.add(RelationshipKind.valueOf(kind)));
        return kinds;
    }

    private Map<String, @Nullable Object> key(ChangeRule change) {
        AgencyFunction function = change.function();
        var key = new java.util.HashMap<String, @Nullable Object>();
        key.put("role", change.role().name());
        key.put("permission", change.permission().name());
        key.put("function", function == null ? null : function.name());
        key.put("now", now());
        return key;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
