package org.tats.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.Handling;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/**
 * What is said about a pupil at a meeting: starting with the data card as it stood, typing, reading. Outcome, review date,
 * finishing and locking are with {@link OutcomeService}, actions with {@link ActionService}.
 */
@Service
@Transactional
public class DiscussionService {

    private final Access access;
    private final DiscussionRepository discussions;
    private final CaseFiles files;
    private final PupilCards cards;
    private final DiscussionReading reading;
    private final DiscussionWriting writing;
    private final DraftRepository drafts;
    private final TextRepository texts;
    private final HarmNoticing harm;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiscussionService(
            Access access,
            DiscussionRepository discussions,
            CaseFiles files,
            PupilCards cards,
            DiscussionReading reading,
            DiscussionWriting writing,
            DraftRepository drafts,
            TextRepository texts,
            HarmNoticing harm,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.discussions = discussions;
        this.files = files;
        this.cards = cards;
        this.reading = reading;
        this.writing = writing;
        this.drafts = drafts;
        this.texts = texts;
        this.harm = harm;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a pupil's item: freezes the data card and, where the pupil has no open case, opens one. Whether this is new,
     * repeat or review follows from the pupil's cases. Called once an item.
     */
    @Requires(Permission.RECORD_MEETING)
    public DiscussionId start(StartDiscussion start) {
        access.require(Permission.RECORD_MEETING, start.pupil());
        Optional<CaseFile> open = files.findOpen(start.pupil());
        DiscussionKind kind = DiscussionKind.of(
                open.map(file -> discussions.hasFinished(file.id())).orElse(false),
                files.lastClosed(start.pupil(), start.heldOn()),
                start.heldOn());
        CaseFile file = open.orElseGet(() -> files.open(start.pupil(), lead(start), start.heldOn()));
        FrozenCard card = cards.freeze(start.pupil(), start.heldOn());
        DiscussionId id = DiscussionId.random();
        discussions.insert(id, file, kind, start, card);
        events.publishEvent(new DiscussionStarted(id, file.id(), file.pupil(), kind, card.asOf()));
        return id;
    }

    /** Everything said, for reading or recording. The opening is kept in the audit trail. */
    @Requires(Permission.SEE_CASE_TEXT)
    public DiscussionText open(DiscussionId id) {
        Discussion discussion = visible(id);
        DiscussionText text = reading.read(discussion, me());
        events.publishEvent(new Opened(
                "discussion",
                id.toString(),
                discussion.pupil(),
                Map.of("version", discussion.version(), "sections", text.openSections())));
        return text;
    }

    /** The same again for a screen that has it open already: rights are checked anew, nothing is audited. */
    @Requires(Permission.SEE_CASE_TEXT)
    public DiscussionText reload(DiscussionId id) {
        return reading.read(visible(id), access.current().id());
    }

    /**
     * Keeps what this person has typed so far. Commits by itself; say "Saved" only after it returned.
     *
     * @param basedOn {@link FieldText#basedOn()} of the field as it was shown
     * @return when it was kept
     */
    @Requires(Permission.CONTRIBUTE)
    public Instant saveDraft(DiscussionId id, DiscussionField field, String text, int basedOn) {
        Discussion discussion = writable(id, field);
        Instant now = clock.instant();
        harm.typed(discussion, field, text, basedOn, me());
        drafts.save(id.value(), field.key(), me(), text, basedOn, now);
        return now;
    }

    /**
     * Makes this person's draft of the field content for everybody; one audit row. Nothing typed, nothing done.
     *
     * @throws org.tats.common.StaleSave with both texts when the field changed since; the draft stays. To keep one's own
     *     text or a merged one, save the draft again with the version now shown; to keep theirs, discard the draft
     */
    @Requires(Permission.CONTRIBUTE)
    public FieldText commitDraft(DiscussionId id, DiscussionField field) {
        writing.commit(writable(id, field), field, me());
        return reading.read(discussions.get(id), me()).field(field);
    }

    /** Makes all drafts of this person in the discussion content, as when leaving the item. */
    @Requires(Permission.CONTRIBUTE)
    public void commitDrafts(DiscussionId id) {
        drafts.of(id.value(), me()).keySet().forEach(key -> {
            var field = new DiscussionField(key);
            writing.commit(writable(id, field), field, me());
        });
    }

    /**
     * Chooses how a section is handled. Its agency's people and its writer choose, anybody who may write it before there is a
     * text.
     *
     * @throws RuleBroken when nobody is named, no reason is given for keeping it from a parent, or there is no agency to keep
     *     it to
     */
    @Requires(Permission.CONTRIBUTE)
    public FieldText handle(DiscussionId id, DiscussionField field, Keeping keeping) {
        Discussion discussion = writable(id, field);
        SectionMark mark = texts.marks(id).get(field);
        if (mark != null && !mark.ownedBy(access.current())) {
            throw new NotFound();
        }
        AgencyId keeper = keeper(field, keeping.handling());
        keeping.mustBeWhole(keeper);
        discussions.touch(id);
        texts.keep(discussion, field, keeper, keeping, me(), clock.instant());
        events.publishEvent(new SectionHandled(
                id,
                discussion.pupil(),
                field,
                keeping.handling(),
                keeping.named().size(),
                keeping.notForParent()));
        return reading.read(discussions.get(id), me()).field(field);
    }

    /** A contribution is its agency's; a voice or the worry is its writer's agency's once it is kept to some. */
    private @Nullable AgencyId keeper(DiscussionField field, Handling handling) {
        return field.agency()
                .or(() -> handling.restricted()
                        ? access.current().affiliation().map(Affiliation::agency)
                        : Optional.empty())
                .orElse(null);
    }

    /** Drops what this person typed in the field; the content stays as it is. */
    @Requires(Permission.CONTRIBUTE)
    public void discardDraft(DiscussionId id, DiscussionField field) {
        writable(id, field);
        drafts.delete(id.value(), field.key(), me());
    }

    private Discussion visible(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.SEE_CASE_TEXT, discussion.pupil());
        return discussion;
    }

    /** Recorders write everywhere; a member of an agency writes what that agency brings. */
    private Discussion writable(DiscussionId id, DiscussionField field) {
        Discussion discussion = visible(id);
        discussion.mustNotBeLocked();
        Person person = access.current();
        boolean own = field.agency().map(person::worksFor).orElse(false);
        if (!access.may(Permission.RECORD_MEETING, discussion.pupil())
                && !(own && access.may(Permission.CONTRIBUTE, discussion.pupil()))) {
            throw new NotFound();
        }
        SectionMark mark = texts.marks(id).get(field);
        if (mark != null && mark.filled() && !access.maySee(discussion.pupil(), mark.section())) {
            throw new RuleBroken("Something is written here that is kept to others. Ask them to add to it.");
        }
        return discussion;
    }

    private PersonId me() {
        return access.current().id();
    }

    private PersonId lead(StartDiscussion start) {
        return Optional.ofNullable(start.lead()).orElseGet(this::me);
    }
}
