package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.registry.PupilFacts;

/** Puts a plan together with its parts and with what the registers say. */
@Component
class PlanReading {

    private final Access access;
    private final JointWorkRepository requests;
    private final LadderRepository ladders;
    private final AssessmentRepository assessments;
    private final ContactLogRepository contacts;
    private final PlanRepository plans;
    private final Attendances attendances;
    private final Clock clock;

    PlanReading(
            Access access,
            JointWorkRepository requests,
            LadderRepository ladders,
            AssessmentRepository assessments,
            ContactLogRepository contacts,
            PlanRepository plans,
            Attendances attendances,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.ladders = ladders;
        this.assessments = assessments;
        this.contacts = contacts;
        this.plans = plans;
        this.attendances = attendances;
        this.clock = clock;
    }

    PlanDetails read(PlanRow row) {
        LocalDate today = Dates.today(clock);
        List<Step> ladder = ladders.steps(row.id());
        List<ContactEntry> log = contacts.of(row.id());
        PupilFacts facts = attendances.facts(row.pupil()).orElseThrow(NotFound::new);
        boolean shown = access.may(Permission.SEE_CARD_DETAIL, row.pupil());
        List<PlanWeek> weeks = new PlanWeeks(row, today, ladder, log, facts).weeks(shown);
        return new PlanDetails(
                row,
                requests.find(row.jointWork()).orElseThrow(NotFound::new),
                attendances.band(facts),
                Attendances.lastAttended(facts, today),
                ladder,
                ladders.adjustments(row.id()),
                assessments.of(row.id()),
                log,
                plans.reviews(row.id()),
                weeks,
                shown,
                Success.of(ladder, weeks),
                access.may(Permission.WORK_PLAN, row.pupil()));
    }

    /** What a school sees of it. */
    Optional<SchoolPlan> ofSchool(PlanRow row) {
        return row.open()
                ? Optional.of(new SchoolPlan(
                        row.openedOn(),
                        row.sasoName(),
                        row.aepName(),
                        row.safeAdult(),
                        row.nextReview(),
                        ladders.steps(row.id()),
                        ladders.adjustments(row.id())))
                : Optional.empty();
    }
}
