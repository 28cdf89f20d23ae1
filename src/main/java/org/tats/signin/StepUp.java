package org.tats.signin;

import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tats.access.CurrentPerson;
import org.tats.access.RunAs;
import org.tats.common.FreshProof;

/** Whether the person at the screen proved a short while ago who they are, by the row of their session. */
@Component
public class StepUp implements FreshProof {

    private final Sessions sessions;
    private final CurrentPerson currentPerson;

    StepUp(Sessions sessions, CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean provedWithin(Duration age) {
        SessionId session =
                SessionAuthentication.of(SecurityContextHolder.getContext().getAuthentication());
        if (session != null) {
            return sessions.provedWithin(session, age);
        }
        return currentPerson.id().filter(RunAs.SYSTEM::equals).isPresent();
    }
}
