package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/** What happens to a case file, whoever asks: the rule, the row, the lead's right to see it, and the event. */
@Component
class CaseFiles {

    private final CaseFileRepository files;
    private final Relationships relationships;
    private final ApplicationEventPublisher events;

    CaseFiles(CaseFileRepository files, Relationships relationships, ApplicationEventPublisher events) {
        this.files = files;
        this.relationships = relationships;
        this.events = events;
    }

    CaseFile get(CaseId id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    Optional<CaseFile> findOpen(PupilId pupil) {
        return files.findOpen(pupil);
    }

    Optional<LocalDate> lastClosed(PupilId pupil, LocalDate upTo) {
        return files.lastClosed(pupil, upTo);
    }

    CaseFile open(PupilId pupil, PersonId lead, LocalDate on) {
        if (files.findOpen(pupil).isPresent()) {
            throw new RuleBroken("This pupil has an open case already. Use that one.");
        }
        CaseFile file = files.insert(CaseId.random(), pupil, lead, on);
        grant(file);
        events.publishEvent(new CaseOpened(file.id(), pupil, lead, on));
        return file;
    }

    CaseFile name(CaseFile file, PersonId lead) {
        CaseFile named = files.update(file.withLead(lead));
        relationships.end(source(file));
        grant(named);
        events.publishEvent(new LeadNamed(named.id(), named.pupil(), lead, named.version()));
        return named;
    }

    CaseFile review(CaseFile file, LocalDate on) {
        if (on.equals(file.nextReview())) {
            return file;
        }
        CaseFile dated = files.update(file.withNextReview(on));
        events.publishEvent(new ReviewDated(dated.id(), dated.pupil(), on, dated.version()));
        return dated;
    }

    CaseFile close(CaseFile file, LocalDate on, CloseReason reason) {
        CaseFile closed = files.update(file.closed(on, reason, files.openActions(file.id())));
        relationships.end(source(file));
        events.publishEvent(new CaseClosed(closed.id(), closed.pupil(), reason, closed.version()));
        return closed;
    }

    /**
     * What a finished discussion decides for its case; asked again when the draft minutes are corrected. A forum that does not
     * steer cases dates the review of a case that has none, and changes nothing else.
     */
    void apply(Discussion discussion, Outcome outcome) {
        CaseFile file = get(discussion.caseFile());
        if (discussion.sitting().steersCase()) {
            steer(discussion, outcome, file);
        } else if (file.open() && file.nextReview() == null && discussion.reviewDate() != null) {
            review(file, discussion.reviewDate());
        }
    }

    private void steer(Discussion discussion, Outcome outcome, CaseFile file) {
        LocalDate review = discussion.reviewDate();
        if (outcome.endsCase()) {
            if (file.open()) {
                close(file, discussion.heldOn(), CloseReason.MEETING);
            }
        } else if (review != null) {
            review(closedBy(discussion, file) ? reopen(file) : file, review);
        }
    }

    private static boolean closedBy(Discussion discussion, CaseFile file) {
        return !file.open()
                && file.closeReason() == CloseReason.MEETING
                && discussion.heldOn().equals(file.closedOn());
    }

    private CaseFile reopen(CaseFile file) {
        if (files.findOpen(file.pupil()).isPresent()) {
            throw new RuleBroken("This pupil has another open case since. Record the change there.");
        }
        CaseFile reopened = files.update(file.reopened());
        grant(reopened);
        events.publishEvent(new CaseReopened(reopened.id(), reopened.pupil(), reopened.version()));
        return reopened;
    }

    private void grant(CaseFile file) {
        relationships.grant(file.lead(), file.pupil(), RelationshipKind.NAMED_ON_CASE, source(file));
    }

    private static String source(CaseFile file) {
        return "case_file:" + file.id();
    }
}
