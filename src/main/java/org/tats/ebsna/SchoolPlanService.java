package org.tats.ebsna;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Opened;
import org.tats.common.PupilId;

/** The part of a plan that the pupil's school works with. */
@Service
@Transactional
public class SchoolPlanService {

    private final Access access;
    private final PlanQueries queries;
    private final PlanReading reading;
    private final ApplicationEventPublisher events;

    SchoolPlanService(Access access, PlanQueries queries, PlanReading reading, ApplicationEventPublisher events) {
        this.access = access;
        this.queries = queries;
        this.reading = reading;
        this.events = events;
    }

    /** The open plan of a pupil of one's own school; empty when there is none. */
    @Requires(Permission.OWN_OUTCOME)
    public Optional<SchoolPlan> ofOwnPupil(PupilId pupil) {
        access.require(Permission.OWN_OUTCOME, pupil);
        Optional<PlanRow> row = queries.latest(pupil).filter(PlanRow::open);
        row.ifPresent(plan ->
                events.publishEvent(new Opened("ebsna-plan", plan.id().toString(), pupil, Map.of("part", "school"))));
        return row.flatMap(reading::ofSchool);
    }
}
