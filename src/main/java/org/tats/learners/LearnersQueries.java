package org.tats.learners;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;
import org.tats.learners.LearnersSummary.CategoryCount;
import org.tats.meetings.MeetingId;

/** The list as shown, each row beside its row at the last meeting before. */
@Repository
class LearnersQueries {

    /** A meeting whose list was kept. */
    record Kept(MeetingId meeting, LocalDate heldOn, Instant takenAt) {}

    private static final String ROWS = """
            select l.*, coalesce(c.forename || ' ' || c.surname, '') as name, coalesce(c.ncyear, '') as ncyear,
                   coalesce(s.name, '') as school_name, coalesce(o.name, '') as owner_name,
                   w.categories as was_categories, w.days_out as was_days_out, w.half_hours as was_half_hours
            from %s l
            left join registry.pupil_card c on c.pupil_id = l.pupil_id
            left join registry.school_name s on s.urn = l.school_urn
            left join access.person_name o on o.person_id = l.owner_id
            left join learners.snapshot_row w on w.pupil_id = l.pupil_id and w.meeting_id = :before
            where %s
            order by l.days_out desc nulls last, c.surname, c.forename, l.pupil_id
            offset :offset limit :limit""";

    private final JdbcClient jdbc;

    LearnersQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest out first. */
    List<LearnerRow> list(LearnersFilter filter, Scope scope, Optional<Kept> before, int offset, int limit) {
        return rows("learners.listed", where(filter, scope), before, offset, limit);
    }

    int count(LearnersFilter filter, Scope scope) {
        SqlFilter where = where(filter, scope);
        return jdbc.sql("select count(*) from learners.listed l where " + where.where())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    /** One child's row as counted last. */
    Optional<LearnerRow> now(PupilId pupil, Scope scope, Optional<Kept> before) {
        return rows("learners.listed", one(pupil, scope), before, 0, 1).stream().findFirst();
    }

    /** One child's row as kept for a meeting. */
    Optional<LearnerRow> at(MeetingId meeting, PupilId pupil, Scope scope, Optional<Kept> before) {
        SqlFilter where = one(pupil, scope).and("l.meeting_id = :meeting", "meeting", meeting.value());
        return rows("learners.snapshot_row", where, before, 0, 1).stream().findFirst();
    }

    /** Who was on the list of that meeting and is on it no more, as it stood then, by name. */
    List<LearnerRow> off(Kept before, Scope scope, int limit) {
        SqlFilter where = new SqlFilter()
                .and(scope.filter("l.pupil_id"), scope.params())
                .and("l.meeting_id = :meeting", "meeting", before.meeting().value())
                .and("not exists (select from learners.listed n where n.pupil_id = l.pupil_id)");
        return rows("learners.snapshot_row", where, Optional.of(before), 0, limit);
    }

    /** The last meeting whose list was kept, before this one. @param meeting null for the last of all */
    Optional<Kept> before(@Nullable MeetingId meeting) {
        return jdbc.sql("""
                        select s.meeting_id, s.held_on, s.taken_at from learners.snapshot s
                        where cast(:meeting as uuid) is null
                           or (s.held_on, s.taken_at, s.meeting_id) <
                              (select m.held_on, m.taken_at, m.meeting_id from learners.snapshot m
                               where m.meeting_id = cast(:meeting as uuid))
                        order by s.held_on desc, s.taken_at desc, s.meeting_id desc limit 1""")
                .param("meeting", meeting == null ? null : meeting.value(), java.sql.Types.OTHER)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** Every meeting whose list was kept. */
    List<Kept> kept() {
        return jdbc.sql("select meeting_id, held_on, taken_at from learners.snapshot")
                .query((row, number) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getObject("held_on", LocalDate.class),
                org.tats.common.Column.instant(row, "taken_at"));
    }

    boolean kept(MeetingId meeting) {
        return jdbc.sql("select exists (select from learners.snapshot where meeting_id = :meeting)")
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    LearnersSummary summary(Scope scope, Optional<Kept> before) {
        SqlFilter where = where(LearnersFilter.ALL, scope);
        Map<Category, CategoryCount> byCategory = byCategory(where);
        return jdbc.sql("""
                        select count(*) as children, count(*) filter (where l.half_hours = 0) as without,
                               count(*) filter (where l.half_hours is null) as unknown
                        from learners.listed l where\s""" + where.where())
                .params(where.params())
                .query((row, number) -> new LearnersSummary(
                        row.getInt("children"),
                        row.getInt("without"),
                        row.getInt("unknown"),
                        byCategory,
                        schools(where),
                        owners(where),
                        countedAt(),
                        before.map(Kept::heldOn)))
                .single();
    }

    private Map<Category, CategoryCount> byCategory(SqlFilter where) {
        Map<Category, CategoryCount> counts = new EnumMap<>(Category.class);
        Arrays.stream(Category.values()).forEach(category -> counts.put(category, CategoryCount.NONE));
        jdbc.sql("""
                        select k.category, count(*) as children, count(*) filter (where l.half_hours = 0) as without
                        from learners.listed l cross join lateral unnest(l.categories) k (category)
                        where %s group by k.category""".formatted(where.where())).params(where.params()).query(row -> {
            counts.put(
                    Category.valueOf(row.getString("category")),
                    new CategoryCount(row.getInt("children"), row.getInt("without")));
        });
        return counts;
    }

    private Map<SchoolUrn, String> schools(SqlFilter where) {
        Map<SchoolUrn, String> schools = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.urn, s.name from registry.school_name s
                        where s.urn in (select l.school_urn from learners.listed l where %s)
                        order by s.name, s.urn""".formatted(where.where())).params(where.params()).query(row -> {
            schools.put(new SchoolUrn(row.getInt("urn")), row.getString("name"));
        });
        return schools;
    }

    private Map<PersonId, String> owners(SqlFilter where) {
        Map<PersonId, String> owners = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.person_id, o.name from access.person_name o
                        where o.person_id in (select l.owner_id from learners.listed l where %s)
                        order by o.name, o.person_id""".formatted(where.where())).params(where.params()).query(row -> {
            owners.put(new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"));
        });
        return owners;
    }

    private Optional<Instant> countedAt() {
        return jdbc.sql("select counted_at from learners.counted")
                .query((row, number) -> row.getTimestamp("counted_at").toInstant())
                .optional();
    }

    private List<LearnerRow> rows(String table, SqlFilter where, Optional<Kept> before, int offset, int limit) {
        return jdbc.sql(ROWS.formatted(table, where.where()))
                .params(where.params())
                .param("before", before.map(kept -> kept.meeting().value()).orElse(null), java.sql.Types.OTHER)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row, before.isPresent()))
                .list();
    }

    private static SqlFilter where(LearnersFilter filter, Scope scope) {
        SqlFilter where = new SqlFilter().and(scope.filter("l.pupil_id"), scope.params());
        filter.category().ifPresent(one -> where.and(":category = any (l.categories)", "category", one.name()));
        filter.school().ifPresent(urn -> where.and("l.school_urn = :school", "school", urn.value()));
        filter.owner().ifPresent(owner -> where.and("l.owner_id = :owner", "owner", owner.value()));
        return where;
    }

    private static SqlFilter one(PupilId pupil, Scope scope) {
        return new SqlFilter()
                .and(scope.filter("l.pupil_id"), scope.params())
                .and("l.pupil_id = :pupil", "pupil", pupil.value());
    }

    private static LearnerRow row(ResultSet row, boolean compared) throws SQLException {
        Set<Category> categories = categories(row.getArray("categories"));
        Integer days = row.getObject("days_out", Integer.class);
        Integer halfHours = row.getObject("half_hours", Integer.class);
        return new LearnerRow(
                new PupilId(row.getObject("pupil_id", UUID.class)),
                row.getString("name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                categories,
                row.getObject("since", LocalDate.class),
                days,
                halfHours,
                row.getString("owner_name"),
                row.getObject("next_on", LocalDate.class),
                row.getString("next_what"),
                compared
                        ? change(row, new Change.Stood(categories, days, halfHours))
                        : Change.without(Change.Kind.NO_EARLIER_LIST));
    }

    private static Change change(ResultSet row, Change.Stood now) throws SQLException {
        Array was = row.getArray("was_categories");
        return was == null
                ? Change.without(Change.Kind.NEW)
                : Change.between(
                        new Change.Stood(
                                categories(was),
                                row.getObject("was_days_out", Integer.class),
                                row.getObject("was_half_hours", Integer.class)),
                        now);
    }

    private static Set<Category> categories(Array array) throws SQLException {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        Arrays.stream((String[]) array.getArray()).map(Category::valueOf).forEach(categories::add);
        return categories;
    }
}
