package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.clocks.Clocks;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/** Opens plans, names their workers and ends it: the workers' right to see the pupil begins and ends with it. */
@Component
class PlanOpening {

    private static final String RECORD = "plan";

    private final Access access;
    private final PlanRepository plans;
    private final EbsnaSettingsRepository settings;
    private final Relationships relationships;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanOpening(
            Access access,
            PlanRepository plans,
            EbsnaSettingsRepository settings,
            Relationships relationships,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.settings = settings;
        this.relationships = relationships;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    boolean isOpen(PupilId pupil) {
        return plans.openFor(pupil);
    }

    void open(OpenPlan plan, PupilId pupil) {
        LocalDate today = Dates.today(clock);
        ReviewRule.check(today, plan.nextReview(), plan.lateReason());
        check(plan.workers());
        if (settings.tiers().stream()
                .noneMatch(tier -> tier.active() && tier.id().equals(plan.tier()))) {
            throw new RuleBroken("Choose a tier that is in use.");
        }
        plans.insert(plan, pupil, today);
        grant(plan.id(), pupil, plan.workers());
        reviewMoved(pupil);
        events.publishEvent(new EbsnaEvent(
                "EbsnaPlanOpened",
                "ebsna-plan",
                plan.id().toString(),
                pupil,
                Map.of("nextReview", plan.nextReview().toString())));
    }

    /** @throws RuleBroken when one of them may not work on plans */
    void check(Workers workers) {
        Map<PersonId, Person> people = access.people(List.copyOf(everybody(workers)));
        for (PersonId id : everybody(workers)) {
            Person person = people.get(id);
            if (person == null || !access.decide(person, Permission.WORK_PLAN).allowed()) {
                throw new RuleBroken(
                        (person == null ? "One of these people" : person.name())
                                + " may not work on EBSNA plans. Choose people of education welfare and educational psychology.");
            }
        }
    }

    void grant(PlanId plan, PupilId pupil, Workers workers) {
        relationships.end(source(plan));
        everybody(workers)
                .forEach(person -> relationships.grant(person, pupil, RelationshipKind.NAMED_ON_CASE, source(plan)));
    }

    void end(PlanId plan) {
        relationships.end(source(plan));
    }

    /** The clock of the next review is counted again, in the same transaction. */
    void reviewMoved(PupilId pupil) {
        clocks.recount(Set.of(pupil), RECORD);
    }

    private static Set<PersonId> everybody(Workers workers) {
        return new java.util.LinkedHashSet<>(List.of(workers.saso(), workers.aep(), workers.supervisor()));
    }

    private static String source(PlanId plan) {
        return "ebsna_plan:" + plan;
    }
}
