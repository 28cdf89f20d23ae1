package org.tats.demo;

import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.common.PersonId;

/** Where the past happens: each step at its time, by its person, in one transaction, and once. */
@Component
@Profile("demonstration")
class Stage {

    private final PastTime past;
    private final StepRepository steps;

    Stage(PastTime past, StepRepository steps) {
        this.past = past;
        this.steps = steps;
    }

    void once(String name, CastMember person, LocalDateTime when, Runnable work) {
        once(name, person.id(), when, work);
    }

    void once(String name, PersonId person, LocalDateTime when, Runnable work) {
        past.at(when, () -> RunAs.person(person, () -> steps.once(name, work)));
    }

    boolean done(String name) {
        return steps.done(name);
    }
}
