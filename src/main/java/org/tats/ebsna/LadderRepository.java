package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;

/** Steps of plans, how they went, and adjustments. */
@Repository
class LadderRepository {

    private final JdbcClient jdbc;

    LadderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order, each with its tries. */
    List<Step> steps(PlanId plan) {
        Map<UUID, List<StepTry>> tries = new HashMap<>();
        jdbc.sql("""
                        select t.*, w.name as writer from ebsna.step_try t
                        join access.person_name w on w.person_id = t.written_by
                        where t.plan_id = :plan order by t.tried_on, t.written_at, t.step_try_id""")
                .param("plan", plan.value())
                .query(LadderRepository::tried)
                .list()
                .forEach(tried -> tries.computeIfAbsent(tried.step(), step -> new ArrayList<>())
                        .add(tried));
        return jdbc.sql("""
                        select step_id, words, version, row_number() over (order by place, step_id) as place
                        from ebsna.step where plan_id = :plan order by place""")
                .param("plan", plan.value())
                .query((row, number) -> new Step(
                        Column.uuid(row, "step_id"),
                        row.getInt("place"),
                        row.getString("words"),
                        tries.getOrDefault(Column.uuid(row, "step_id"), List.of()),
                        row.getInt("version")))
                .list();
    }

    /** At the end of the ladder. False when it was there already. */
    boolean insert(PlanRow plan, UUID id, String words) {
        return jdbc.sql("""
                                insert into ebsna.step (step_id, plan_id, pupil_id, place, words)
                                select :id, :plan, :pupil, coalesce(max(place), 0) + 1, :words
                                from ebsna.step where plan_id = :plan
                                on conflict (step_id) do nothing""")
                        .param("id", id)
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("words", words)
                        .update()
                == 1;
    }

    /** False when somebody else changed it meanwhile. */
    boolean word(PlanId plan, UUID step, String words, int version) {
        return jdbc.sql("""
                                update ebsna.step set words = :words, version = version + 1
                                where step_id = :id and plan_id = :plan and version = :version""")
                        .param("id", step)
                        .param("plan", plan.value())
                        .param("words", words)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Puts the steps in this order. */
    void order(PlanId plan, List<UUID> steps) {
        jdbc.sql("""
                        update ebsna.step s set place = o.place
                        from unnest(:steps) with ordinality o (step_id, place)
                        where s.step_id = o.step_id and s.plan_id = :plan""")
                .param("steps", steps.toArray(UUID[]::new))
                .param("plan", plan.value())
                .update();
    }

    boolean insert(PlanRow plan, StepTry tried, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into ebsna.step_try (step_try_id, step_id, plan_id, pupil_id, tried_on, reached, result,
                                  next, written_by, written_at)
                                select :id, s.step_id, s.plan_id, s.pupil_id, :on, :reached, :result, :next, :by, :at
                                from ebsna.step s where s.step_id = :step and s.plan_id = :plan
                                on conflict (step_try_id) do nothing""")
                        .param("id", tried.id())
                        .param("step", tried.step())
                        .param("plan", plan.id().value())
                        .param("on", tried.triedOn())
                        .param("reached", tried.reached().name())
                        .param("result", tried.result())
                        .param("next", tried.next())
                        .param("by", by.value())
                        .param("at", Column.at(at))
                        .update()
                == 1;
    }

    /** Those that last first, then by their beginning. */
    List<Adjustment> adjustments(PlanId plan) {
        return jdbc.sql("""
                        select * from ebsna.adjustment where plan_id = :plan
                        order by ended_on nulls first, since, adjustment_id""")
                .param("plan", plan.value())
                .query(LadderRepository::adjustment)
                .list();
    }

    Optional<Adjustment> adjustment(PlanId plan, UUID id) {
        return adjustments(plan).stream()
                .filter(adjustment -> adjustment.id().equals(id))
                .findFirst();
    }

    boolean insert(PlanRow plan, Adjustment adjustment) {
        return jdbc.sql("""
                                insert into ebsna.adjustment (adjustment_id, plan_id, pupil_id, words, who, since, works)
                                values (:id, :plan, :pupil, :words, :who, :since, :works)
                                on conflict (adjustment_id) do nothing""")
                        .param("id", adjustment.id())
                        .param("plan", plan.id().value())
                        .param("pupil", plan.pupil().value())
                        .param("words", adjustment.words())
                        .param("who", adjustment.who())
                        .param("since", adjustment.since())
                        .param("works", adjustment.works().name())
                        .update()
                == 1;
    }

    /** Says whether it works and when it ended. False when somebody else changed it meanwhile. */
    boolean update(PlanId plan, Adjustment adjustment) {
        return jdbc.sql("""
                                update ebsna.adjustment set works = :works, ended_on = :ended, version = version + 1
                                where adjustment_id = :id and plan_id = :plan and version = :version""")
                        .param("id", adjustment.id())
                        .param("plan", plan.value())
                        .param("works", adjustment.works().name())
                        .param("ended", adjustment.endedOn(), Types.DATE)
                        .param("version", adjustment.version())
                        .update()
                == 1;
    }

    private static StepTry tried(ResultSet row, int number) throws SQLException {
        return new StepTry(
                Column.uuid(row, "step_try_id"),
                Column.uuid(row, "step_id"),
                Column.date(row, "tried_on"),
                Reached.valueOf(row.getString("reached")),
                row.getString("result"),
                row.getString("next"),
                row.getString("writer"));
    }

    private static Adjustment adjustment(ResultSet row, int number) throws SQLException {
        return new Adjustment(
                Column.uuid(row, "adjustment_id"),
                row.getString("words"),
                row.getString("who"),
                Column.date(row, "since"),
                Works.valueOf(row.getString("works")),
                Column.dateOrNull(row, "ended_on"),
                row.getInt("version"));
    }
}
