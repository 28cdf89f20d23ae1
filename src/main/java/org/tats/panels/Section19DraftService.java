package org.tats.panels;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.PupilId;

/** Keeps what somebody types into a form of Section 19 until it is saved, so that no time-out and no conflict loses it. */
@Service
@Transactional
public class Section19DraftService {

    private final Access access;
    private final FormDraftRepository drafts;
    private final Clock clock;

    Section19DraftService(Access access, FormDraftRepository drafts, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Keeps one field as it stands now; commits by itself. @return when it was kept */
    @Requires(Permission.ASK_SECTION_19)
    public Instant keep(PupilId pupil, String form, String field, String text) {
        access.require(Permission.ASK_SECTION_19, pupil);
        Instant now = clock.instant();
        drafts.save(pupil, access.current().id(), form, field, text, now);
        return now;
    }

    /** What the signed-in person typed about this child and did not save. */
    @Requires(Permission.ASK_SECTION_19)
    public FormDrafts of(PupilId pupil) {
        access.require(Permission.ASK_SECTION_19, pupil);
        return drafts.of(pupil, access.current().id(), clock.instant());
    }

    /** The form was saved, or is no longer wanted. */
    @Requires(Permission.ASK_SECTION_19)
    public void forget(PupilId pupil, String form) {
        access.require(Permission.ASK_SECTION_19, pupil);
        drafts.delete(pupil, access.current().id(), form);
    }
}
