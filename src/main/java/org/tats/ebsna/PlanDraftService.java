package org.tats.ebsna;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.PupilId;

/** Keeps what people type about a pupil until they save it: nobody else reads it. For those who ask for or do joint work. */
@Service
@Transactional
public class PlanDraftService {

    private final Access access;
    private final PlanDraftRepository drafts;
    private final Clock clock;

    PlanDraftService(Access access, PlanDraftRepository drafts, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What the acting person has typed about a pupil. */
    @Requires(Permission.SIGNED_IN)
    public PlanDrafts of(PupilId pupil) {
        mustType(pupil);
        return new PlanDrafts(pupil, drafts.of(pupil, access.current().id()), clock.instant());
    }

    /**
     * Keeps what is typed so far. Commits by itself; say "Saved" only after it returned.
     *
     * @param form which form, with the id of the row that it is about
     * @param fields texts by field; other fields of the form stay
     */
    @Requires(Permission.SIGNED_IN)
    public Instant save(PupilId pupil, String form, Map<String, String> fields) {
        mustType(pupil);
        fields.values().forEach(Plans::text);
        Instant now = clock.instant();
        drafts.save(pupil, access.current().id(), form, fields, now);
        return now;
    }

    /** Drops what was typed into a form: it is saved, or not wanted. */
    @Requires(Permission.SIGNED_IN)
    public void discard(PupilId pupil, String form) {
        mustType(pupil);
        drafts.delete(pupil, access.current().id(), form);
    }

    private void mustType(PupilId pupil) {
        if (!access.may(Permission.WORK_PLAN, pupil) && !access.may(Permission.REFER, pupil)) {
            throw new NotFound();
        }
    }
}
