package org.tats.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.Agencies;
import org.tats.access.Handling;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * Notes of a case, which an agency writes between meetings. Who reads one is decided as for the sections of an item; they are
 * read with the case ({@link CaseService#read}). A note is never changed: a correction is added to it.
 */
@Service
@Transactional
public class NoteService {

    private static final String NEW = "note";

    private final Access access;
    private final Agencies agencies;
    private final CaseFileRepository files;
    private final NoteRepository notes;
    private final DraftRepository drafts;
    private final HarmNoticing harm;
    private final OverlapService overlaps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoteService(
            Access access,
            Agencies agencies,
            CaseFileRepository files,
            NoteRepository notes,
            DraftRepository drafts,
            HarmNoticing harm,
            OverlapService overlaps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.agencies = agencies;
        this.files = files;
        this.notes = notes;
        this.drafts = drafts;
        this.harm = harm;
        this.overlaps = overlaps;
        this.events = events;
        this.clock = clock;
    }

    /** What this person typed and has not kept yet. @param addsTo the note to add to; null for a new one */
    @Requires(Permission.CONTRIBUTE)
    public NoteDraft draft(CaseId id, @Nullable NoteId addsTo) {
        CaseFile file = writable(id, addsTo);
        Optional<Draft> typed =
                drafts.find(file.id().value(), field(addsTo), access.current().id());
        return new NoteDraft(
                field(addsTo),
                typed.map(Draft::text).orElse(""),
                typed.map(Draft::savedAt),
                addsTo == null ? starting() : owned(addsTo).keeping());
    }

    /** Keeps what this person has typed so far. Commits by itself; say "Saved" only after it returned. */
    @Requires(Permission.CONTRIBUTE)
    public Instant saveDraft(CaseId id, @Nullable NoteId addsTo, String text) {
        CaseFile file = writable(id, addsTo);
        Person me = access.current();
        Instant now = clock.instant();
        harm.typed(file, field(addsTo), text, me.id());
        drafts.save(id.value(), field(addsTo), me.id(), text, 0, now);
        return now;
    }

    /**
     * Keeps a note for good, as a note of this person's agency; of what was typed nothing is left. Twice is the same as once.
     *
     * @throws RuleBroken without a text, in a closed case, or when the handling lacks something
     */
    @Requires(Permission.CONTRIBUTE)
    public void write(WriteNote note) {
        CaseFile file = writable(note.caseFile(), note.addsTo());
        if (note.text().isBlank()) {
            throw new RuleBroken("Write the note first.");
        }
        Person me = access.current();
        Keeping keeping = note.keeping();
        AgencyId keeper = me.affiliation().map(Affiliation::agency).orElse(null);
        NoteId addsTo = note.addsTo();
        if (addsTo != null) {
            NoteRepository.Written first = owned(addsTo);
            keeping = first.keeping();
            keeper = first.section().keeper();
        }
        keeping.mustBeWhole(keeper);
        mustNotRepeat(file.pupil(), keeping, keeper, note.text());
        var section = new Section(keeper, me.id(), keeping.handling(), keeping.named(), false);
        String text = note.text().strip();
        if (!notes.insert(
                new WriteNote(note.id(), file.id(), addsTo, text, keeping), file.pupil(), section, clock.instant())) {
            return;
        }
        harm.kept(file, field(addsTo), note.id(), text, me.id());
        drafts.delete(file.id().value(), field(addsTo), me.id());
        events.publishEvent(new NoteWritten(
                note.id(),
                file.id(),
                file.pupil(),
                addsTo == null ? "" : addsTo.toString(),
                keeping.handling(),
                keeping.notForParent(),
                DiscussionWriting.sha256(text)));
    }

    /** Drops what this person typed and has not kept. */
    @Requires(Permission.CONTRIBUTE)
    public void discardDraft(CaseId id, @Nullable NoteId addsTo) {
        writable(id, addsTo);
        drafts.delete(id.value(), field(addsTo), access.current().id());
    }

    /** Chooses who may read a note and what was added to it. @throws RuleBroken when the handling lacks something */
    @Requires(Permission.CONTRIBUTE)
    public void handle(NoteId id, Keeping keeping) {
        NoteRepository.Written note = owned(id);
        access.require(Permission.CONTRIBUTE, note.pupil());
        keeping.mustBeWhole(note.section().keeper());
        mustNotRepeat(note.pupil(), keeping, note.section().keeper(), note.text());
        notes.keep(id, keeping);
        events.publishEvent(new NoteHandled(
                id, note.pupil(), keeping.handling(), keeping.named().size(), keeping.notForParent()));
    }

    /**
     * A note for the school goes out at once, so it must not repeat what another agency keeps to itself about a child of the
     * last meeting day: that agency may write it for the school itself.
     */
    private void mustNotRepeat(PupilId pupil, Keeping keeping, @Nullable AgencyId keeper, String text) {
        if (keeping.handling() != Handling.ALSO_SCHOOL) {
            return;
        }
        notes.lastMeetingDay(pupil).stream()
                .flatMap(day ->
                        overlaps.overlaps(day, List.of(new OutgoingText("note:", null, pupil, text, null))).stream())
                .filter(found -> !Objects.equals(found.keeper(), keeper))
                .findFirst()
                .ifPresent(found -> {
                    throw new RuleBroken("This repeats what " + found.keeperName() + " keeps to itself: “"
                            + found.passage() + "”. Change the wording or who may read it, or ask "
                            + found.keeperName() + " to write it for the school.");
                });
    }

    private Keeping starting() {
        return access.current()
                .affiliation()
                .map(post -> agencies.startingHandlings().get(post.agency()))
                .map(Keeping::starting)
                .orElse(Keeping.OPEN);
    }

    /** The case, if this person may write in it; a closed one takes corrections only. */
    private CaseFile writable(CaseId id, @Nullable NoteId addsTo) {
        CaseFile file = files.find(id).orElseThrow(NotFound::new);
        access.require(Permission.CONTRIBUTE, file.pupil());
        if (addsTo == null && !file.open()) {
            throw new RuleBroken("This case is closed. A new note needs an open case.");
        }
        if (addsTo != null && !owned(addsTo).caseFile().equals(id)) {
            throw new NotFound();
        }
        return file;
    }

    /** A note, not an addition, of this person or this person's agency. */
    private NoteRepository.Written owned(NoteId id) {
        Person me = access.current();
        return notes.find(id)
                .filter(note -> note.addsTo() == null)
                .filter(note -> access.maySee(note.pupil(), note.section()))
                .filter(note -> note.section().ownedBy(me))
                .orElseThrow(NotFound::new);
    }

    private static String field(@Nullable NoteId addsTo) {
        return addsTo == null ? NEW : "addition:" + addsTo;
    }
}
