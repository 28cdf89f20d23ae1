package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/** The ladder of small steps of a plan, and what the school does differently. */
@Service
@Transactional
public class LadderService {

    private final Access access;
    private final Plans plans;
    private final LadderRepository ladders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LadderService(Access access, Plans plans, LadderRepository ladders, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.plans = plans;
        this.ladders = ladders;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a step at the end. Twice with the same id adds one. */
    @Requires(Permission.WORK_PLAN)
    public void addStep(PlanId id, UUID step, String words) {
        PlanRow row = plans.workable(id);
        if (ladders.insert(row, step, Plans.needed(words, "Write the step, small enough to be tried next."))) {
            events.publishEvent(EbsnaEvent.part("EbsnaStepAdded", row, step));
        }
    }

    /** Words a step anew. @throws RuleBroken once it was tried, or when somebody else changed it meanwhile */
    @Requires(Permission.WORK_PLAN)
    public void wordStep(PlanId id, UUID step, String words, int version) {
        PlanRow row = plans.workable(id);
        String text = Plans.needed(words, "Write the step.");
        if (step(ladders.steps(id), step).last().isPresent()) {
            throw new RuleBroken("This step was tried as it stands. Add another one instead.");
        }
        Plans.unlessStale(ladders.word(id, step, text, version));
        events.publishEvent(EbsnaEvent.part("EbsnaStepWorded", row, step));
    }

    /** Moves a step one place up the ladder or down; at an end nothing changes. */
    @Requires(Permission.WORK_PLAN)
    public void moveStep(PlanId id, UUID step, boolean earlier) {
        PlanRow row = plans.workable(id);
        List<UUID> order =
                new ArrayList<>(ladders.steps(id).stream().map(Step::id).toList());
        int at = order.indexOf(step);
        int to = earlier ? at - 1 : at + 1;
        if (at < 0) {
            throw new NotFound();
        }
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            ladders.order(id, order);
            events.publishEvent(EbsnaEvent.part("EbsnaStepMoved", row, step));
        }
    }

    /** Keeps how a step went. Twice with the same id keeps it once. @throws RuleBroken for a day to come or without a result */
    @Requires(Permission.WORK_PLAN)
    public void tried(PlanId id, StepTry tried) {
        PlanRow row = plans.workable(id);
        step(ladders.steps(id), tried.step());
        notToCome(tried.triedOn());
        String result = Plans.needed(tried.result(), "Write how it went.");
        var kept = new StepTry(
                tried.id(), tried.step(), tried.triedOn(), tried.reached(), result, Plans.text(tried.next()), "");
        if (ladders.insert(row, kept, access.current().id(), clock.instant())) {
            events.publishEvent(EbsnaEvent.of(
                    "EbsnaStepTried",
                    row,
                    Map.of(
                            "part",
                            tried.step().toString(),
                            "reached",
                            tried.reached().name())));
        }
    }

    /** Adds something that the school does differently. Twice with the same id adds one. */
    @Requires(Permission.WORK_PLAN)
    public void addAdjustment(PlanId id, UUID adjustment, String words, String who, LocalDate since) {
        PlanRow row = plans.workable(id);
        notToCome(since);
        var added = new Adjustment(
                adjustment,
                Plans.needed(words, "Write what the school does differently."),
                Plans.needed(who, "Say who sees to it."),
                since,
                Works.NOT_KNOWN,
                null,
                1);
        if (ladders.insert(row, added)) {
            events.publishEvent(EbsnaEvent.part("EbsnaAdjustmentAdded", row, adjustment));
        }
    }

    /** Says whether an adjustment works, and its last day when it ended. */
    @Requires(Permission.WORK_PLAN)
    public void judgeAdjustment(PlanId id, UUID adjustment, Works works, @Nullable LocalDate endedOn, int version) {
        PlanRow row = plans.workable(id);
        Adjustment before = ladders.adjustment(id, adjustment).orElseThrow(NotFound::new);
        if (endedOn != null) {
            notToCome(endedOn);
            if (endedOn.isBefore(before.since())) {
                throw new RuleBroken("It cannot end before it began on " + Dates.full(before.since()) + ".");
            }
        }
        Plans.unlessStale(ladders.update(
                id, new Adjustment(adjustment, before.words(), before.who(), before.since(), works, endedOn, version)));
        events.publishEvent(EbsnaEvent.of(
                "EbsnaAdjustmentJudged", row, Map.of("part", adjustment.toString(), "works", works.name())));
    }

    private void notToCome(LocalDate day) {
        if (day.isAfter(Dates.today(clock))) {
            throw new RuleBroken("Give a day up to today.");
        }
    }

    private static Step step(List<Step> ladder, UUID id) {
        return ladder.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
