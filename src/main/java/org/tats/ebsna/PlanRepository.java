package org.tats.ebsna;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Rows of plans and their reviews. Every change of a plan's row checks its version: false when somebody else was first. */
@Repository
class PlanRepository {

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean openFor(PupilId pupil) {
        return jdbc.sql("select exists (select from ebsna.plan where pupil_id = :pupil and closed_on is null)")
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    void insert(OpenPlan plan, PupilId pupil, LocalDate on) {
        jdbc.sql("""
                        insert into ebsna.plan (plan_id, pupil_id, joint_work_id, tier_id, saso_id, aep_id, supervisor_id,
                          opened_on, next_review)
                        values (:id, :pupil, :request, :tier, :saso, :aep, :supervisor, :on, :next)""")
                .param("id", plan.id().value())
                .param("pupil", pupil.value())
                .param("request", plan.request().value())
                .param("tier", plan.tier())
                .param("saso", plan.workers().saso().value())
                .param("aep", plan.workers().aep().value())
                .param("supervisor", plan.workers().supervisor().value())
                .param("on", on)
                .param("next", plan.nextReview())
                .update();
    }

    boolean lead(PlanId id, UUID tier, Workers workers, int version) {
        return jdbc.sql("""
                                update ebsna.plan set tier_id = :tier, saso_id = :saso, aep_id = :aep,
                                  supervisor_id = :supervisor, version = version + 1
                                where plan_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("tier", tier)
                        .param("saso", workers.saso().value())
                        .param("aep", workers.aep().value())
                        .param("supervisor", workers.supervisor().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean safeAdult(PlanId id, String words, int version) {
        return jdbc.sql("""
                                update ebsna.plan set safe_adult = :words, version = version + 1
                                where plan_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("words", words)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @param on null when the registers are right after all; then the reason is empty */
    boolean lastAttended(PlanId id, @Nullable LocalDate on, String reason, int version) {
        return jdbc.sql("""
                                update ebsna.plan set last_attended = :on, last_attended_reason = :reason,
                                  version = version + 1
                                where plan_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("on", on, Types.DATE)
                        .param("reason", reason)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean reviewed(PlanId id, LocalDate on, LocalDate next, int version) {
        return jdbc.sql("""
                                update ebsna.plan set last_review = :on, next_review = :next, version = version + 1
                                where plan_id = :id and version = :version""")
                        .param("id", id.value())
                        .param("on", on)
                        .param("next", next)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean close(PlanId id, LocalDate on, PlanEnd end, int version) {
        return jdbc.sql("""
                                update ebsna.plan set closed_on = :on, close_reason = :end, version = version + 1
                                where plan_id = :id and version = :version and closed_on is null""")
                        .param("id", id.value())
                        .param("on", on)
                        .param("end", end.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    void insert(PlanRow plan, Review review, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into ebsna.plan_review (plan_review_id, plan_id, pupil_id, reviewed_on, words, next_review,
                          late_reason, closing, written_by, written_at)
                        values (:id, :plan, :pupil, :on, :words, :next, :late, :closing, :by, :at)
                        on conflict (plan_review_id) do nothing""")
                .param("id", review.id())
                .param("plan", plan.id().value())
                .param("pupil", plan.pupil().value())
                .param("on", review.on())
                .param("words", review.words())
                .param("next", review.next(), Types.DATE)
                .param("late", review.lateReason())
                .param("closing", review.closing())
                .param("by", by.value())
                .param("at", Column.at(at))
                .update();
    }

    /** The newest first. */
    List<Review> reviews(PlanId plan) {
        return jdbc.sql("""
                        select r.*, w.name as writer from ebsna.plan_review r
                        join access.person_name w on w.person_id = r.written_by
                        where r.plan_id = :plan order by r.reviewed_on desc, r.written_at desc, r.plan_review_id""")
                .param("plan", plan.value())
                .query(PlanRepository::review)
                .list();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                Column.uuid(row, "plan_review_id"),
                Column.date(row, "reviewed_on"),
                row.getString("words"),
                Column.dateOrNull(row, "next_review"),
                row.getString("late_reason"),
                row.getBoolean("closing"),
                row.getString("writer"));
    }
}
