package org.tats.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.SqlFilter;

/** The cursors under {@link FactsReader}. */
@Repository
class FactQueries {

    private static final int FETCH = 2_000;

    private record PupilLine(
            PupilId id, @Nullable Upn upn, LocalDate dateOfBirth, int homeLa, SenProvision senProvision) {}

    private final JdbcClient jdbc;

    FactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void stream(Optional<Collection<PupilId>> pupils, SchoolCalendars calendars, Consumer<PupilFacts> each) {
        SqlFilter filter = new SqlFilter();
        pupils.ifPresent(some -> filter.and(
                "pupil_id = any (:pupils)",
                "pupils",
                some.stream().map(PupilId::value).toArray(UUID[]::new)));
        try (Stream<PupilLine> lines = pupils(filter);
                FactRows<Enrolment> enrolments = enrolments(filter);
                FactRows<MarkLine.Piece> marks = marks(filter);
                FactRows<Suspension> suspensions = suspensions(filter);
                FactRows<ExclusionConsideration> considerations = considerations(filter);
                FactRows<StatusSpell> statuses = statuses(filter);
                FactRows<Arrangement> arrangements = arrangements(pupils)) {
            lines.forEachOrdered(line -> {
                UUID id = line.id().value();
                List<Suspension> events = suspensions.take(id);
                each.accept(new PupilFacts(
                        line.id(),
                        line.upn(),
                        line.dateOfBirth(),
                        line.homeLa(),
                        line.senProvision(),
                        enrolments.take(id),
                        MarkLine.of(marks.take(id)),
                        events.stream().filter(event -> !event.cancelled()).toList(),
                        events.stream().filter(Suspension::cancelled).toList(),
                        considerations.take(id),
                        statuses.take(id),
                        arrangements.take(id),
                        calendars));
            });
        }
    }

    /** The schools that occur in the facts of these pupils. */
    List<SchoolUrn> schools(Collection<PupilId> pupils) {
        return jdbc.sql("""
                        select urn from registry.enrolment where pupil_id = any (:pupils)
                        union
                        select urn from registry.suspension where pupil_id = any (:pupils)""")
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, number) -> new SchoolUrn(row.getInt("urn")))
                .list();
    }

    Optional<LocalDate> latestAttendance() {
        return jdbc.sql(
                        "select data_to from registry.freshness where kind = 'attendance' order by data_to desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private Stream<PupilLine> pupils(SqlFilter filter) {
        return rows(
                "select pupil_id, upn, date_of_birth, home_la, sen_provision from registry.pupil where %s order by pupil_id",
                filter, (row, number) -> pupil(row));
    }

    private static PupilLine pupil(ResultSet row) throws SQLException {
        String upn = row.getString(2);
        return new PupilLine(
                new PupilId(row.getObject(1, UUID.class)),
                upn == null ? null : new Upn(upn),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                SenProvision.valueOf(row.getString(5)));
    }

    private FactRows<Enrolment> enrolments(SqlFilter filter) {
        return facts(
                """
                select pupil_id, urn, entry_date, leaving_date,
                       (select laestab from registry.school s where s.urn = enrolment.urn) as laestab
                from registry.enrolment
                where %s order by pupil_id, entry_date, urn""",
                filter,
                row -> new Enrolment(
                        new SchoolUrn(row.getInt(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5)));
    }

    private FactRows<MarkLine.Piece> marks(SqlFilter filter) {
        return facts("""
                select pupil_id, window_start, marks from registry.attendance
                where %s order by pupil_id, urn, window_start""", filter, row -> new MarkLine.Piece(row.getObject(2, LocalDate.class), row.getString(3)));
    }

    private FactRows<Suspension> suspensions(SqlFilter filter) {
        return facts(
                """
                select pupil_id, urn, category, start_date, sessions, reason1, reason2, reason3, notice_date, cancelled_on
                from registry.suspension
                where %s order by pupil_id, start_date, urn, category""",
                filter,
                row -> new Suspension(
                        new SchoolUrn(row.getInt(2)),
                        SuspensionCategory.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5),
                        Stream.of(row.getString(6), row.getString(7), row.getString(8))
                                .filter(reason -> !reason.isEmpty())
                                .toList(),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class)));
    }

    private FactRows<ExclusionConsideration> considerations(SqlFilter filter) {
        return facts(
                """
                select pupil_id, urn, stated_on, withdrawn_on from registry.exclusion_consideration
                where %s order by pupil_id, stated_on, exclusion_consideration_id""",
                filter,
                row -> new ExclusionConsideration(
                        new SchoolUrn(row.getInt(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    private FactRows<StatusSpell> statuses(SqlFilter filter) {
        return facts(
                """
                select pupil_id, status, from_date, to_date from registry.status_spell
                where %s order by pupil_id, from_date, status""",
                filter,
                row -> new StatusSpell(
                        PupilStatus.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    /** Through a function that passes the row policies: a rule finds the same whoever's change sets it going. */
    private FactRows<Arrangement> arrangements(Optional<Collection<PupilId>> pupils) {
        UUID @Nullable [] some = pupils.map(
                        ids -> ids.stream().map(PupilId::value).toArray(UUID[]::new))
                .orElse(null);
        return new FactRows<>(jdbc
                .sql("select * from registry.arrangement_facts(cast(:pupils as uuid[]))")
                .param("pupils", some, Types.ARRAY)
                .withFetchSize(FETCH)
                .query((row, number) ->
                        new FactRows.Of<>(row.getObject("pupil_id", UUID.class), ArrangementRows.fact(row)))
                .stream());
    }

    private interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> FactRows<T> facts(String sql, SqlFilter filter, Mapping<T> mapping) {
        return new FactRows<>(
                rows(sql, filter, (row, number) -> new FactRows.Of<>(row.getObject(1, UUID.class), mapping.map(row))));
    }

    private <T> Stream<T> rows(String sql, SqlFilter filter, RowMapper<T> mapper) {
        return jdbc
                .sql(sql.formatted(filter.where()))
                .params(filter.params())
                .withFetchSize(FETCH)
                .query(mapper)
                .stream();
    }
}
