package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/** How a discussion ends: outcome, review date, finishing the item, locking with the approved minutes. */
@Service
@Transactional
public class OutcomeService {

    private final Access access;
    private final DiscussionRepository discussions;
    private final CaseFileRepository caseFiles;
    private final CaseFiles files;
    private final Referrals referrals;
    private final DiscussionWriting writing;
    private final DiscussionQueries queries;
    private final SchoolTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutcomeService(
            Access access,
            DiscussionRepository discussions,
            CaseFileRepository caseFiles,
            CaseFiles files,
            Referrals referrals,
            DiscussionWriting writing,
            DiscussionQueries queries,
            SchoolTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.discussions = discussions;
        this.caseFiles = caseFiles;
        this.files = files;
        this.referrals = referrals;
        this.writing = writing;
        this.queries = queries;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the outcome, taken from the forum's list.
     *
     * @param basedOn {@link DiscussionText#outcomeVersion()} as it was shown
     * @return the new outcome version
     * @throws org.tats.common.StaleSave when somebody else decided meanwhile
     */
    @Requires(Permission.RECORD_MEETING)
    public int recordOutcome(DiscussionId id, Outcome outcome, int basedOn) {
        Discussion discussion = recordable(id);
        return decide(discussion, outcome, discussion.reviewDate(), basedOn);
    }

    /**
     * Sets the date of the next review, which lies after the meeting.
     *
     * @param basedOn {@link DiscussionText#outcomeVersion()} as it was shown
     * @return the new outcome version
     */
    @Requires(Permission.RECORD_MEETING)
    public int setReviewDate(DiscussionId id, LocalDate review, int basedOn) {
        Discussion discussion = recordable(id);
        discussion.mustAllowReview(review);
        return decide(discussion, discussion.outcome(), review, basedOn);
    }

    /** What the item still lacks, as sentences that say what to do; empty when it can be finished. */
    @Requires(Permission.RECORD_MEETING)
    public List<String> missing(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.RECORD_MEETING, discussion.pupil());
        return discussion.missing(caseFiles.openActions(discussion.caseFile()));
    }

    /**
     * Finishes the item as the meeting closes: everybody's typed text becomes content, the case gets its next review or
     * is closed, the referral counts as discussed. Twice is the same as once.
     *
     * @throws RuleBroken when an outcome, a review date or the end of an action is missing
     */
    @Requires(Permission.RECORD_MEETING)
    public void finish(DiscussionId id) {
        Discussion discussion = recordable(id);
        if (discussion.finished()) {
            return;
        }
        complete(discussion);
        writing.commitAll(discussion);
        discussions.finish(id, clock.instant());
        apply(discussion);
        ReferralId referral = discussion.referral();
        if (referral != null) {
            referrals.discussed(referral);
        }
        events.publishEvent(new DiscussionFinished(id, discussion.caseFile(), discussion.pupil()));
    }

    /** With the approved minutes: nothing of the discussion changes any more. Twice is the same as once. */
    @Requires(Permission.APPROVE_MINUTES)
    public void lock(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.APPROVE_MINUTES, discussion.pupil());
        if (discussion.lockedAt() != null) {
            return;
        }
        if (!discussion.finished()) {
            throw new RuleBroken("Close the meeting first: an item is not finished.");
        }
        writing.commitAll(discussion);
        discussions.lock(id, clock.instant());
        events.publishEvent(new DiscussionLocked(id, discussion.pupil()));
    }

    /** For a school: outcomes and review dates of a pupil on its roll, newest first; nothing that was said. */
    @Requires(Permission.OWN_OUTCOME)
    public List<OwnOutcome> ownOutcomes(PupilId pupil) {
        access.require(Permission.OWN_OUTCOME, pupil);
        return queries.outcomes(pupil);
    }

    /**
     * For a school: the texts about a pupil on its roll that their writers give to the school too, of approved minutes and of
     * notes, newest first. The opening is kept in the audit trail.
     */
    @Requires(Permission.OWN_OUTCOME)
    public List<SharedText> sharedWithSchool(PupilId pupil) {
        access.require(Permission.OWN_OUTCOME, pupil);
        List<SharedText> shared = texts.of(pupil);
        events.publishEvent(new Opened("shared-texts", pupil.toString(), pupil, Map.of("count", shared.size())));
        return shared;
    }

    /** For a school: its pupils who were discussed, the next review first. */
    @Requires(Permission.OWN_OUTCOME)
    public List<OwnPupil> ownPupils() {
        List<OwnPupil> pupils = queries.ownPupils(access.scope(Permission.OWN_OUTCOME));
        List<String> ids = pupils.stream().map(row -> row.pupil().toString()).toList();
        events.publishEvent(new Opened("outcomes", "own", null, Map.of("count", pupils.size(), "pupils", ids)));
        return pupils;
    }

    /** The finished discussions of a period, for counting; both dates included. */
    @Requires(Permission.SEE_COUNTS)
    public List<DiscussionFact> held(LocalDate from, LocalDate to) {
        return queries.held(from, to);
    }

    private int decide(Discussion discussion, @Nullable Outcome outcome, @Nullable LocalDate review, int basedOn) {
        Discussion decided = discussions.decide(discussion.with(outcome, review), basedOn);
        if (decided.finished()) {
            complete(decided);
            apply(decided);
        }
        events.publishEvent(new OutcomeRecorded(
                decided.id(), decided.pupil(), outcome == null ? "" : outcome.code(), decided.outcomeVersion()));
        return decided.outcomeVersion();
    }

    private void apply(Discussion discussion) {
        Outcome outcome = discussion.outcome();
        if (outcome != null) {
            files.apply(discussion, outcome);
        }
    }

    private void complete(Discussion discussion) {
        boolean closedAlready = !files.get(discussion.caseFile()).open();
        List<String> missing = discussion.missing(closedAlready ? 0 : caseFiles.openActions(discussion.caseFile()));
        if (!missing.isEmpty()) {
            throw new RuleBroken(String.join(". ", missing) + ".");
        }
    }

    private Discussion recordable(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.RECORD_MEETING, discussion.pupil());
        discussion.mustNotBeLocked();
        return discussion;
    }
}
