package org.tats.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;

/**
 * Keeps what somebody types into a form of a programme until it is saved, so that no time-out, no dropped line and no conflict
 * loses it. Each person has their own; it is no part of the programme and not in its history.
 */
@Service
@Transactional
public class ProgrammeTypingService {

    private static final int LONGEST = 20_000;

    private final Access access;
    private final PartQueries programmes;
    private final TypingRepository typing;
    private final Clock clock;

    ProgrammeTypingService(Access access, PartQueries programmes, TypingRepository typing, Clock clock) {
        this.access = access;
        this.programmes = programmes;
        this.typing = typing;
        this.clock = clock;
    }

    /**
     * Keeps fields as they stand now; commits by itself.
     *
     * @param form which one, by a name that it has after a reload too
     * @return when they were kept
     * @throws RuleBroken for a text that is too long
     * @throws NotFound for no such programme
     */
    @Requires(Permission.EDIT_PROGRAMME)
    public Instant keep(ProgrammeId programme, String form, Map<String, String> fields) {
        exists(programme);
        Instant now = clock.instant();
        fields.forEach((field, text) -> {
            if (text.length() > LONGEST) {
                throw new RuleBroken(field + ": write at most 20,000 characters.");
            }
            typing.save(programme, access.current().id(), form, field, text, now);
        });
        return now;
    }

    /** What the signed-in person typed into the form and did not save. */
    @Requires(Permission.EDIT_PROGRAMME)
    public FormTyping of(ProgrammeId programme, String form) {
        exists(programme);
        return typing.find(programme, access.current().id(), form, clock.instant());
    }

    /** It was saved, or is no longer wanted. */
    @Requires(Permission.EDIT_PROGRAMME)
    public void forget(ProgrammeId programme, String form) {
        exists(programme);
        typing.delete(programme, access.current().id(), form);
    }

    private void exists(ProgrammeId programme) {
        if (programmes.programme(programme).isEmpty()) {
            throw new NotFound();
        }
    }
}
