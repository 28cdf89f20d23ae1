package org.tats.panels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.access.Scope;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SqlFilter;
import org.tats.common.StaleSave;

/** The provision register: what was arranged, and its end. */
@Repository
class ProvisionRepository {

    private static final String ROWS = """
            select v.*, c.forename || ' ' || c.surname as pupil_name, coalesce(c.ncyear, '') as ncyear,
                   coalesce(c.school_name, '') as school_name
            from panels.provision v
            join registry.pupil_card c on c.pupil_id = v.pupil_id
            where\s""";

    private final JdbcClient jdbc;

    ProvisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was entered before. */
    boolean insert(StartProvision start, Decision decision) {
        return jdbc.sql("""
                                insert into panels.provision (provision_id, request_id, pupil_id, decision_id, kind, provider,
                                  place, half_hours, weekly_pence, starts_on, next_review)
                                values (:id, :request, :pupil, :decision, :kind, :provider, :place, :halfHours, :pence,
                                  :startsOn, :nextReview)
                                on conflict (provision_id) do nothing""")
                        .param("id", start.id().value())
                        .param("request", decision.request().value())
                        .param("pupil", decision.pupil().value())
                        .param("decision", decision.id().value())
                        .param("kind", start.kind().name())
                        .param("provider", start.provider())
                        .param("place", start.place())
                        .param("halfHours", start.offered().halfHours())
                        .param("pence", start.weeklyPence(), Types.INTEGER)
                        .param("startsOn", start.startsOn())
                        .param("nextReview", start.nextReview())
                        .update()
                == 1;
    }

    Optional<Provision> find(ProvisionId id) {
        return jdbc.sql(ROWS + "v.provision_id = :id")
                .param("id", id.value())
                .query(ProvisionRepository::provision)
                .optional();
    }

    /** The newest first. */
    List<Provision> ofPupil(PupilId pupil) {
        return jdbc.sql(ROWS + "v.pupil_id = :pupil order by v.starts_on desc, v.provision_id")
                .param("pupil", pupil.value())
                .query(ProvisionRepository::provision)
                .list();
    }

    boolean running(RequestId request) {
        return jdbc.sql("select exists (select from panels.provision where request_id = :request and ended_on is null)")
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    /** The next review first. @param provider exactly; empty for all */
    List<Provision> register(boolean running, Optional<String> provider, Scope scope) {
        var filter = new SqlFilter().and(scope.filter("v.pupil_id"), scope.params());
        filter.and("(v.ended_on is null) = :running", "running", running);
        provider.ifPresent(name -> filter.and("v.provider = :provider", "provider", name));
        return jdbc.sql(ROWS + filter.where() + " order by v.next_review, v.starts_on, v.provision_id")
                .params(filter.params())
                .query(ProvisionRepository::provision)
                .list();
    }

    void reviewNext(Provision provision, LocalDate on) {
        change(provision, "next_review = :on", Map.of("on", on));
    }

    void end(Provision provision, LocalDate on, ProvisionEnd reason, String words) {
        change(
                provision,
                "ended_on = :on, end_reason = :reason, end_words = :words",
                Map.of("on", on, "reason", reason.name(), "words", words));
    }

    void lookBack(Provision provision, LocalDate on, String words) {
        change(provision, "looked_back_on = :on, looked_back = :words", Map.of("on", on, "words", words));
    }

    private void change(Provision provision, String assignments, Map<String, ?> values) {
        int changed = jdbc.sql("update panels.provision set version = version + 1, " + assignments
                        + " where provision_id = :id and version = :version")
                .params(values)
                .param("id", provision.id().value())
                .param("version", provision.version())
                .update();
        if (changed == 0) {
            throw new StaleSave("", "");
        }
    }

    /** All weeks of a pupil's provisions, the newest first. */
    Map<ProvisionId, List<ProvisionWeek>> weeks(List<Provision> provisions) {
        return jdbc
                .sql("select * from panels.provision_week where provision_id = any (:ids) order by monday desc")
                .param("ids", ids(provisions))
                .query((row, number) -> Map.entry(
                        id(row),
                        new ProvisionWeek(
                                Column.date(row, "monday"),
                                new Hours(row.getInt("half_hours")),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(grouped());
    }

    void enterWeek(Provision provision, ProvisionWeek week, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into panels.provision_week (provision_id, pupil_id, monday, half_hours, note, entered_by, entered_at)
                        values (:provision, :pupil, :monday, :halfHours, :note, :by, :at)
                        on conflict (provision_id, monday) do update
                        set half_hours = excluded.half_hours, note = excluded.note, entered_by = excluded.entered_by,
                          entered_at = excluded.entered_at""")
                .param("provision", provision.id().value())
                .param("pupil", provision.pupil().value())
                .param("monday", week.monday())
                .param("halfHours", week.received().halfHours())
                .param("note", week.note())
                .param("by", by.value())
                .param("at", Column.at(at))
                .update();
    }

    /** In order of days. */
    Map<ProvisionId, List<ProvisionReview>> reviews(List<Provision> provisions) {
        return jdbc
                .sql(
                        "select * from panels.provision_review where provision_id = any (:ids) order by held_on, review_id")
                .param("ids", ids(provisions))
                .query((row, number) -> Map.entry(
                        id(row),
                        new ProvisionReview(
                                Column.date(row, "held_on"),
                                row.getString("words"),
                                ReviewResult.valueOf(row.getString("result")),
                                Column.dateOrNull(row, "next_review"))))
                .list()
                .stream()
                .collect(grouped());
    }

    void review(Provision provision, ProvisionReview review, PersonId by) {
        jdbc.sql("""
                        insert into panels.provision_review
                          (review_id, provision_id, pupil_id, held_on, words, result, next_review, entered_by)
                        values (:id, :provision, :pupil, :heldOn, :words, :result, :nextReview, :by)""")
                .param("id", UUID.randomUUID())
                .param("provision", provision.id().value())
                .param("pupil", provision.pupil().value())
                .param("heldOn", review.heldOn())
                .param("words", review.words())
                .param("result", review.result().name())
                .param("nextReview", review.nextReview(), Types.DATE)
                .param("by", by.value())
                .update();
    }

    /** In order of plan. */
    Map<ProvisionId, List<ReintegrationStep>> steps(List<Provision> provisions) {
        return jdbc
                .sql("""
                        select * from panels.reintegration_step where provision_id = any (:ids)
                        order by planned_for, step_id""")
                .param("ids", ids(provisions))
                .query((row, number) -> Map.entry(
                        id(row),
                        new ReintegrationStep(
                                Column.uuid(row, "step_id"),
                                row.getString("what"),
                                Column.date(row, "planned_for"),
                                Column.dateOrNull(row, "done_on"),
                                row.getString("result"))))
                .list()
                .stream()
                .collect(grouped());
    }

    void planStep(Provision provision, UUID step, String what, LocalDate plannedFor, PersonId by) {
        jdbc.sql("""
                        insert into panels.reintegration_step
                          (step_id, provision_id, pupil_id, what, planned_for, entered_by)
                        values (:id, :provision, :pupil, :what, :plannedFor, :by)""")
                .param("id", step)
                .param("provision", provision.id().value())
                .param("pupil", provision.pupil().value())
                .param("what", what)
                .param("plannedFor", plannedFor)
                .param("by", by.value())
                .update();
    }

    /** @return false when there is no such step of this provision, or it is done */
    boolean stepDone(ProvisionId provision, UUID step, LocalDate on, String result) {
        return jdbc.sql("""
                                update panels.reintegration_step set done_on = :on, result = :result
                                where step_id = :id and provision_id = :provision and done_on is null""")
                        .param("id", step)
                        .param("provision", provision.value())
                        .param("on", on)
                        .param("result", result)
                        .update()
                == 1;
    }

    private static <T> java.util.stream.Collector<Map.Entry<ProvisionId, T>, ?, Map<ProvisionId, List<T>>> grouped() {
        return java.util.stream.Collectors.groupingBy(
                Map.Entry::getKey,
                java.util.stream.Collectors.mapping(Map.Entry::getValue, java.util.stream.Collectors.toList()));
    }

    private static UUID[] ids(List<Provision> provisions) {
        return provisions.stream().map(provision -> provision.id().value()).toArray(UUID[]::new);
    }

    private static ProvisionId id(ResultSet row) throws SQLException {
        return new ProvisionId(Column.uuid(row, "provision_id"));
    }

    private static Provision provision(ResultSet row, int number) throws SQLException {
        return new Provision(
                id(row),
                new RequestId(Column.uuid(row, "request_id")),
                new DecisionId(Column.uuid(row, "decision_id")),
                Column.pupil(row),
                row.getString("pupil_name"),
                row.getString("ncyear"),
                row.getString("school_name"),
                ProvisionKind.valueOf(row.getString("kind")),
                row.getString("provider"),
                row.getString("place"),
                new Hours(row.getInt("half_hours")),
                row.getObject("weekly_pence", Integer.class),
                Column.date(row, "starts_on"),
                Column.date(row, "next_review"),
                Column.dateOrNull(row, "ended_on"),
                Column.named(row, "end_reason", ProvisionEnd::valueOf),
                row.getString("end_words"),
                Column.dateOrNull(row, "looked_back_on"),
                row.getString("looked_back"),
                row.getInt("version"));
    }
}
