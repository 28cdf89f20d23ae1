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
        rows.of(changed.person()).stream()
                .map(SessionRow::id)
                .filter(id -> !id.equals(changed.kept()))
                .forEach(id -> sessions.end(id, EndedBecause.CREDENTIAL_CHANGED));
    }
}
