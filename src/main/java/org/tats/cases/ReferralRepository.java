package org.tats.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tats.common.Column;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Referrals, one row each. */
@Repository
class ReferralRepository {

    private final JdbcClient database;

    ReferralRepository(JdbcClient database) {
        this.database = database;
    }

    void insert(ReferralId id, SubmitReferral form, ReferralSource source, LocalDate on, Instant at, PersonId by) {
        SchoolUrn school = form.school();
        database.sql("""
                        insert into cases.referral (referral_id, pupil_id, school_urn, source, concern, tried,
                               pupil_view, pupil_view_gathered, parent_view, parent_view_gathered, wanted,
                               considering_permanent_exclusion, submitted_on, submitted_at, submitted_by, status)
                        values (:id, :pupil, :school, :source, :concern, :tried,
                               :pupilView, :pupilViewGathered, :parentView, :parentViewGathered, :wanted,
                               :considering, :on, :at, :by, 'SUBMITTED')
                        """)
                .param("id", id.value())
                .param("pupil", form.pupil().value())
                .param("school", school == null ? null : school.value(), Types.INTEGER)
                .param("source", source.name())
                .param("concern", form.concern())
                .param("tried", form.tried())
                .param("pupilView", form.pupilView())
                .param("pupilViewGathered", form.pupilViewGathered())
                .param("parentView", form.parentView())
                .param("parentViewGathered", form.parentViewGathered())
                .param("wanted", form.wanted())
                .param("considering", form.consideringPermanentExclusion())
                .param("on", on)
                .param("at", Column.at(at))
                .param("by", by.value())
                .update();
    }

    /** The day of the referral that still waits for its meeting, if there is one. */
    Optional<LocalDate> waitingSince(PupilId pupil, @Nullable SchoolUrn school) {
        return database.sql("""
                        select submitted_on from cases.referral
                        where pupil_id = :pupil and school_urn is not distinct from :school and status in ('SUBMITTED', 'ACCEPTED')
                        """)
                .param("pupil", pupil.value())
                .param("school", school == null ? null : school.value(), Types.INTEGER)
                .query(LocalDate.class)
                .optional();
    }

    /** False when somebody else moved it since it had this version. */
    boolean move(ReferralId id, ReferralStatus next, String reason, int version) {
        return database.sql("""
                                update cases.referral
                                set status = :status, status_reason = :reason, version = version + 1
                                where referral_id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("status", next.name())
                        .param("reason", reason)
                        .param("version", version)
                        .update()
                == 1;
    }

    PersonId submittedBy(ReferralId id) {
        return database.sql("select submitted_by from cases.referral where referral_id = :id")
                .param("id", id.value())
                .query((row, number) -> Column.person(row, "submitted_by"))
                .single();
    }
}
