package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** What is understood of a child: timeline, factors, own scale, scores of other tools. */
@Service
@Transactional
public class AssessmentService {

    private static final int MOST = 10;

    private final Access access;
    private final Plans plans;
    private final AssessmentRepository assessments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            Access access,
            Plans plans,
            AssessmentRepository assessments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    /** Adds something that happened. Twice with the same id adds it once. */
    @Requires(Permission.WORK_PLAN)
    public void addEvent(PlanId id, UUID event, LocalDate on, String words) {
        PlanRow row = plans.workable(id);
        notToCome(on);
        var happened = new Assessment.Event(event, on, Plans.needed(words, "Write what happened."), "");
        if (assessments.insert(row, happened, access.current().id(), clock.instant())) {
            events.publishEvent(EbsnaEvent.part("EbsnaEventAdded", row, event));
        }
    }

    /** Judges a row of the checklist. @param version of what was judged before; 0 when nobody did */
    @Requires(Permission.WORK_PLAN)
    public void weigh(PlanId id, UUID factor, Weight weight, String note, int version) {
        PlanRow row = plans.workable(id);
        Plans.unlessStale(assessments.weigh(
                row, factor, weight, Plans.text(note), version, access.current().id(), clock.instant()));
        events.publishEvent(
                EbsnaEvent.of("EbsnaFactorWeighed", row, Map.of("part", factor.toString(), "weight", weight.name())));
    }

    /** Keeps where the pupil places himself or herself. @throws RuleBroken outside 0 to 10, or without how it was gathered */
    @Requires(Permission.WORK_PLAN)
    public void addScale(PlanId id, Assessment.Scale scale) {
        PlanRow row = plans.workable(id);
        notToCome(scale.on());
        if (scale.value() < 0 || scale.value() > MOST) {
            throw new RuleBroken("The pupil’s own scale goes from 0 to 10.");
        }
        var kept = new Assessment.Scale(
                scale.id(),
                scale.on(),
                scale.value(),
                Plans.text(scale.words()),
                Plans.needed(scale.gathered(), "Say how the pupil was asked."));
        if (assessments.insert(row, kept, access.current().id(), clock.instant())) {
            events.publishEvent(EbsnaEvent.part("EbsnaOwnScaleAdded", row, scale.id()));
        }
    }

    /** Keeps what another tool gave: its name and score, never its content. */
    @Requires(Permission.WORK_PLAN)
    public void addTool(PlanId id, Assessment.Tool tool) {
        PlanRow row = plans.workable(id);
        notToCome(tool.on());
        var kept = new Assessment.Tool(
                tool.id(),
                Plans.needed(tool.tool(), "Name the tool."),
                tool.on(),
                Plans.needed(tool.score(), "Write its score."));
        if (assessments.insert(row, kept, access.current().id(), clock.instant())) {
            events.publishEvent(EbsnaEvent.part("EbsnaToolAdded", row, tool.id()));
        }
    }

    private void notToCome(LocalDate day) {
        if (day.isAfter(Dates.today(clock))) {
            throw new RuleBroken("Give a day up to today.");
        }
    }
}
