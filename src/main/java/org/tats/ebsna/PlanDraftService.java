package org.tats.ebsna;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.PupilId;

/** Keeps what people type about a pupil until they save it: nobody else reads it. For those who ask for or do joint work. */
@Service
@Transactional
public class PlanDraftService {

    /** The form of a request for joint work. */
    public static final String REQUEST = "request";

    private final Access access;
    private final PlanDraftRepository drafts;
    private final Clock clock;

    PlanDraftService(Access access, PlanDraftRepository drafts, Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What the acting person, who works on plans, has typed about a pupil. */
    @Requires(Permission.WORK_PLAN)
    public PlanDrafts of(PupilId pupil) {
        access.require(Permission.WORK_PLAN, pupil);
        return read(pupil);
    }

    /**
     * Keeps what is typed so far. Commits by itself; say "Saved" only after it returned.
     *
     * @param form which form, with the id of the row that it is about
     * @param fields texts by field; other fields of the form stay
     */
    @Requires(Permission.WORK_PLAN)
    public Instant save(PupilId pupil, String form, Map<String, String> fields) {
        access.require(Permission.WORK_PLAN, pupil);
        return keep(pupil, form, fields);
    }

    /** Drops what was typed into a form: it is saved, or not wanted. */
    @Requires(Permission.WORK_PLAN)
    public void discard(PupilId pupil, String form) {
        access.require(Permission.WORK_PLAN, pupil);
        drafts.delete(pupil, access.current().id(), form);
    }

    /** What the acting person, who may refer, has typed into a request for joint work. */
    @Requires(Permission.REFER)
    public PlanDrafts ofRequest(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        return read(pupil);
    }

    /** As {@link #save}, for a request for joint work. */
    @Requires(Permission.REFER)
    public Instant saveRequest(PupilId pupil, Map<String, String> fields) {
        access.require(Permission.REFER, pupil);
        return keep(pupil, REQUEST, fields);
    }

    /** As {@link #discard}, for a request for joint work. */
    @Requires(Permission.REFER)
    public void discardRequest(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        drafts.delete(pupil, access.current().id(), REQUEST);
    }

    private PlanDrafts read(PupilId pupil) {
        return new PlanDrafts(pupil, drafts.of(pupil, access.current().id()), clock.instant());
    }

    private Instant keep(PupilId pupil, String form, Map<String, String> fields) {
        fields.values().forEach(Plans::text);
        Instant now = clock.instant();
        drafts.save(pupil, access.current().id(), form, fields, now);
        return now;
    }
}
