package org.tats.signin;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what was begun with a password or factor that is another now: whoever had the old one is out. */
@Component
class SessionsAfterChange {

    private final Sessions sessions;
    private final SessionRepository rows;

    SessionsAfterChange(Sessions sessions, SessionRepository rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    @EventListener
    void changed(CredentialChanged changed) {
        rows.of(changed.person()).forEach(row -> sessions.end(row.id(), EndedBecause.BY_ADMINISTRATOR));
    }
}
