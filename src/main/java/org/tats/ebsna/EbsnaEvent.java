package org.tats.ebsna;

import java.util.Map;
import java.util.UUID;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * Something on the pathway of a pupil changed.
 *
 * @param action past tense, for example {@code EbsnaStepTried}
 * @param kind what it was done to: plan, joint-work
 * @param detail ids, states, versions and dates; never text or names
 */
record EbsnaEvent(String action, String kind, String id, PupilId pupil, Map<String, ?> detail) implements DomainEvent {

    static EbsnaEvent of(String action, PlanRow plan) {
        return of(action, plan, Map.of());
    }

    static EbsnaEvent of(String action, PlanRow plan, Map<String, ?> detail) {
        return new EbsnaEvent(action, "ebsna-plan", plan.id().toString(), plan.pupil(), detail);
    }

    static EbsnaEvent part(String action, PlanRow plan, UUID part) {
        return of(action, plan, Map.of("part", part.toString()));
    }

    @Override
    public Audited audited() {
        return new Audited(action, kind, id, pupil, detail);
    }
}
