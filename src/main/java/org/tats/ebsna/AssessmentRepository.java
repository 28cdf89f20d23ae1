package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Timeline, factors, own scale and scores of other tools. */
@Repository
class AssessmentRepository {

    private final JdbcClient jdbc;

    AssessmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events and scales by date, the checklist in its order: rows in use, and hidden ones that were judged. */
    Assessment of(PlanId plan) {
        return new Assessment(timeline(plan), factors(plan), scales(plan), tools(plan));
    }

    private List<Assessment.Event> timeline(PlanId plan) {
        return jdbc.sql("""
                        select e.*, w.name as writer from ebsna.plan_event e
                        join access.person_name w on w.person_id = e.written_by
                        where e.plan_id = :plan order by e.happened_on, e.written_at, e.plan_event_id""")
                .param("plan", plan.value())
                .query((row, number) -> new Assessment.Event(
                        Column.uuid(row, "plan_event_id"),
                        Column.date(row, "happened_on"),
                        row.getString("words"),
                        row.getString("writer")))
                .list();
    }

    private List<Assessment.Mark> factors(PlanId plan) {
        return jdbc.sql("""
                        select f.factor_id, f.kind, f.area, f.place, f.words, f.active, f.version,
                               coalesce(m.weight, 'NONE') as weight, coalesce(m.note, '') as note,
                               coalesce(m.version, 0) as mark_version
                        from ebsna.factor f
                        left join ebsna.plan_factor m on m.factor_id = f.factor_id and m.plan_id = :plan
                        where f.active or m.weight <> 'NONE'
                        order by f.place, f.factor_id""")
                .param("plan", plan.value())
                .query((row, number) -> new Assessment.Mark(
                        EbsnaSettingsRepository.factor(row, number),
                        Weight.valueOf(row.getString("weight")),
                        row.getString("note"),
                        row.getInt("mark_version")))
                .list();
    }

    private List<Assessment.Scale> scales(PlanId plan) {
        return jdbc.sql(
                        "select * from ebsna.own_scale where plan_id = :plan order by taken_on, written_at, own_scale_id")
                .param("plan", plan.value())
                .query(AssessmentRepository::scale)
                .list();
    }

    private List<Assessment.Tool> tools(PlanId plan) {
        return jdbc.sql("""
                        select * from ebsna.tool_score where plan_id = :plan
                        order by used_on, written_at, tool_score_id""")
                .param("plan", plan.value())
                .query((row, number) -> new Assessment.Tool(
                        Column.uuid(row, "tool_score_id"),
                        row.getString("tool"),
                        Column.date(row, "used_on"),
                        row.getString("score")))
                .list();
    }

    boolean insert(PlanRow plan, Assessment.Event event, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.plan_event (plan_event_id, plan_id, pupil_id, happened_on, words, written_by,
                                  written_at)
                                values (:id, :plan, :pupil, :on, :words, :by, :at)
                                on conflict (plan_event_id) do nothing""")
                        .param("id", event.id())
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("on", event.on())
                        .param("words", event.words())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    /** Judges a row of the checklist. False when somebody else judged it meanwhile. */
    boolean weigh(PlanRow plan, UUID factor, Weight weight, String note, int version, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.plan_factor (plan_id, factor_id, pupil_id, weight, note, written_by,
                                  written_at)
                                values (:plan, :factor, :pupil, :weight, :note, :by, :at)
                                on conflict (plan_id, factor_id) do update
                                set weight = excluded.weight, note = excluded.note, written_by = excluded.written_by,
                                    written_at = excluded.written_at, version = plan_factor.version + 1
                                where plan_factor.version = :version""")
                        .param("plan", plan.id().value())
                        .param("factor", factor)
                        .param("pupil", plan.pupil().value())
                        .param("weight", weight.name())
                        .param("note", note)
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean insert(PlanRow plan, Assessment.Scale scale, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.own_scale (own_scale_id, plan_id, pupil_id, taken_on, value, words, gathered,
                                  written_by, written_at)
                                values (:id, :plan, :pupil, :on, :value, :words, :gathered, :by, :at)
                                on conflict (own_scale_id) do nothing""")
                        .param("id", scale.id())
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("on", scale.on())
                        .param("value", scale.value())
                        .param("words", scale.words())
                        .param("gathered", scale.gathered())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    boolean insert(PlanRow plan, Assessment.Tool tool, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.tool_score (tool_score_id, plan_id, pupil_id, tool, used_on, score,
                                  written_by, written_at)
                                values (:id, :plan, :pupil, :tool, :on, :score, :by, :at)
                                on conflict (tool_score_id) do nothing""")
                        .param("id", tool.id())
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("tool", tool.tool())
                        .param("on", tool.on())
                        .param("score", tool.score())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    private static Assessment.Scale scale(ResultSet row, int number) throws SQLException {
        return new Assessment.Scale(
                Column.uuid(row, "own_scale_id"),
                Column.date(row, "taken_on"),
                row.getInt("value"),
                row.getString("words"),
                row.getString("gathered"));
    }
}
