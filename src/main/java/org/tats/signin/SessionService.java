package org.tats.signin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.PersonId;

/** Where people are signed in now, and how an administrator ends that. Open pages follow within seconds. */
@Service
@Transactional
public class SessionService {

    private final Sessions sessions;

    SessionService(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The sessions of a person that have not ended, the newest first. */
    @Requires(Permission.ADMINISTER)
    public List<SessionRow> of(PersonId person) {
        return sessions.of(person);
    }

    /** Ending one that has ended changes nothing. */
    @Requires(Permission.ADMINISTER)
    public void end(SessionId session) {
        sessions.end(session, EndedBecause.BY_ADMINISTRATOR);
    }

    @Requires(Permission.ADMINISTER)
    public void endAll(PersonId person) {
        sessions.of(person).forEach(row -> sessions.end(row.id(), EndedBecause.BY_ADMINISTRATOR));
    }
}
