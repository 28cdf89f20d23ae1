package org.tats.signin;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.CurrentPerson;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.PersonId;

/** Where people are signed in now, and how they or an administrator end that. Open pages follow within seconds. */
@Service
@Transactional
public class SessionService {

    private final Sessions sessions;
    private final CurrentPerson currentPerson;

    SessionService(Sessions sessions, CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.currentPerson = currentPerson;
    }

    /** Where the acting person is signed in, the newest first. */
    @Requires(Permission.SIGNED_IN)
    public List<SessionRow> mine() {
        return sessions.of(me());
    }

    /** @throws NotFound when it is none of the acting person's that stands */
    @Requires(Permission.SIGNED_IN)
    public void endMine(SessionId session) {
        if (mine().stream().noneMatch(row -> row.id().equals(session))) {
            throw new NotFound();
        }
        sessions.end(session, EndedBecause.BY_PERSON);
    }

    /** All of the acting person's but this one. */
    @Requires(Permission.SIGNED_IN)
    public void endMyOthers() {
        SessionId here = SessionAuthentication.currentSession();
        end(mine().stream().filter(row -> !row.id().equals(here)).toList(), EndedBecause.BY_PERSON);
    }

    /** All of the acting person's, this one too. */
    @Requires(Permission.SIGNED_IN)
    public void endAllMine() {
        end(mine(), EndedBecause.BY_PERSON);
    }

    /** Everybody's, the acting administrator's too: all sign in anew. */
    @Requires(Permission.ADMINISTER)
    public void endEverybodys() {
        end(sessions.all(), EndedBecause.BY_ADMINISTRATOR);
    }

    /** How many sessions stand, of everybody. */
    @Requires(Permission.ADMINISTER)
    public int count() {
        return sessions.all().size();
    }

    private PersonId me() {
        return currentPerson.id().orElseThrow(NotFound::new);
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
        end(sessions.of(person), EndedBecause.BY_ADMINISTRATOR);
    }

    private void end(List<SessionRow> rows, EndedBecause reason) {
        rows.forEach(row -> sessions.end(row.id(), reason));
    }
}
