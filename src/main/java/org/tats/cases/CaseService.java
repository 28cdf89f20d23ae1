package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** Case files: one open case a pupil, one lead professional, a next review, and an end with its reason. */
@Service
@Transactional
public class CaseService {

    private final Access access;
    private final CaseFiles files;
    private final CaseQueries queries;
    private final CaseReading reading;
    private final ActionQueries actions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseService(
            Access access,
            CaseFiles files,
            CaseQueries queries,
            CaseReading reading,
            ActionQueries actions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.queries = queries;
        this.reading = reading;
        this.actions = actions;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case without a meeting. @throws RuleBroken when the pupil has an open one */
    @Requires(Permission.MANAGE_CASE)
    public CaseId open(PupilId pupil, PersonId lead) {
        access.require(Permission.MANAGE_CASE, pupil);
        return files.open(pupil, lead, Dates.today(clock)).id();
    }

    /** The pupil's open case, else the one closed last. */
    @Requires(Permission.SEE_CASE)
    public Optional<CaseRow> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_CASE, pupil);
        return queries.latest(pupil);
    }

    /** The whole case file; the opening is kept in the audit trail. Without the right to text, no text is returned. */
    @Requires(Permission.SEE_CASE)
    public CaseDetails read(CaseId id) {
        CaseRow row = queries.find(id).orElseThrow(NotFound::new);
        access.require(Permission.SEE_CASE, row.pupil());
        boolean words = access.may(Permission.SEE_CASE_TEXT, row.pupil());
        List<Note> notes = words ? reading.notes(row) : List.of();
        events.publishEvent(new Opened(
                "case",
                id.toString(),
                row.pupil(),
                Map.of(
                        "version",
                        row.version(),
                        "text",
                        words,
                        "notes",
                        notes.stream().map(note -> note.id().toString()).toList())));
        Map<DiscussionId, CaseDetails.Said> said = words ? reading.said(row) : Map.of();
        List<ActionRow> agreed = actions.ofCase(id);
        return new CaseDetails(
                row,
                queries.discussions(id, said, words),
                notes,
                words ? reading.kept(row, notes) : List.of(),
                words ? agreed : agreed.stream().map(ActionRow::withoutWording).toList(),
                words);
    }

    /** Cases that this person may see, the next review first. */
    @Requires(Permission.SEE_CASE)
    public List<CaseRow> list(CaseFilter filter, int offset, int limit) {
        List<CaseRow> rows = queries.list(filter, access.scope(Permission.SEE_CASE), offset, limit);
        List<String> keys = rows.stream().map(row -> row.id().toString()).toList();
        List<String> pupils = rows.stream().map(row -> row.pupil().toString()).toList();
        events.publishEvent(new Opened(
                "cases", "list", null, Map.of("offset", offset, "count", rows.size(), "keys", keys, "pupils", pupils)));
        return rows;
    }

    @Requires(Permission.SEE_CASE)
    public int count(CaseFilter filter) {
        return queries.count(filter, access.scope(Permission.SEE_CASE));
    }

    /** Open cases whose review is due on or before a day: for the agenda. */
    @Requires(Permission.BUILD_AGENDA)
    public List<ReviewDue> reviewsDue(LocalDate upTo) {
        return queries.reviewsDue(upTo);
    }

    /** Names another lead professional, who sees the case from now on. */
    @Requires(Permission.MANAGE_CASE)
    public void nameLead(CaseId id, PersonId lead, int version) {
        files.name(manageable(id, version), lead);
    }

    /** Moves the next review to a day after today. */
    @Requires(Permission.MANAGE_CASE)
    public void setNextReview(CaseId id, LocalDate review, int version) {
        if (!review.isAfter(Dates.today(clock))) {
            throw new RuleBroken("The next review lies after today.");
        }
        files.review(manageable(id, version), review);
    }

    /** Closes a case. @throws RuleBroken while agreed actions are open */
    @Requires(Permission.MANAGE_CASE)
    public void close(CaseId id, CloseReason reason, int version) {
        files.close(manageable(id, version), Dates.today(clock), reason);
    }

    private CaseFile manageable(CaseId id, int version) {
        CaseFile file = files.get(id);
        access.require(Permission.MANAGE_CASE, file.pupil());
        if (file.version() != version) {
            throw new StaleSave("", file.status().words());
        }
        return file;
    }
}
