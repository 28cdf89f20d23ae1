package org.tats.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * The way out to the safeguarding hub where a text may describe significant harm: what was said to whom, and what became of
 * it. The notices of a discussion's sections come with {@link FieldText#harm()}. Approved minutes do not lock an answer.
 */
@Service
@Transactional
public class SafeguardingService {

    private final Access access;
    private final DiscussionRepository discussions;
    private final TextRepository texts;
    private final CaseFileRepository files;
    private final NoteRepository written;
    private final HarmRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafeguardingService(
            Access access,
            DiscussionRepository discussions,
            TextRepository texts,
            CaseFileRepository files,
            NoteRepository written,
            HarmRepository notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.discussions = discussions;
        this.texts = texts;
        this.files = files;
        this.written = written;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Whether harm is suggested in a section: its notices, the oldest first. None for a section that is closed to me. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<HarmNotice> noticed(DiscussionId id, DiscussionField field) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.SEE_CASE_TEXT, discussion.pupil());
        return open(discussion)
                .filter(notice -> notice.field().equals(field.key()))
                .toList();
    }

    /** Answers a notice of a section. @throws RuleBroken when something is missing or it is answered */
    @Requires(Permission.CONTRIBUTE)
    public void answer(DiscussionId id, HarmNoticeId notice, HarmReply reply) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.CONTRIBUTE, discussion.pupil());
        if (open(discussion).noneMatch(shown -> shown.id().equals(notice))) {
            throw new NotFound();
        }
        answer(notice, discussion.pupil(), reply);
    }

    /** The notices of the referral that the signed-in person writes for this pupil, or has sent and waits for. */
    @Requires(Permission.REFER)
    public List<HarmNotice> noticedInMine(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        return notices.ofForm(pupil, access.current().id());
    }

    /** The notices of a referral that was sent. */
    @Requires(Permission.SEE_REFERRALS)
    public List<HarmNotice> noticedInReferral(ReferralId referral) {
        return notices.of(referral);
    }

    /** Answers a notice of a referral. @throws RuleBroken when something is missing or it is answered */
    @Requires(Permission.REFER)
    public void answerInReferral(HarmNoticeId id, HarmReply reply) {
        PupilId pupil = notices.pupilOfForm(id).orElseThrow(NotFound::new);
        access.require(Permission.REFER, pupil);
        answer(id, pupil, reply);
    }

    /** The notices of the notes of a case that are open to the signed-in person, and of those being typed. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<HarmNotice> noticedInNotes(CaseId id) {
        PupilId pupil = files.find(id).orElseThrow(NotFound::new).pupil();
        access.require(Permission.SEE_CASE_TEXT, pupil);
        Predicate<Section> readable = access.reading(pupil);
        Set<String> open = written.of(id).stream()
                .filter(note -> readable.test(note.section()))
                .map(note -> note.id().toString())
                .collect(Collectors.toSet());
        PersonId me = access.current().id();
        return notices.of(id).stream()
                .filter(notice -> notice.shownTo().equals(me) || open.contains(notice.field()))
                .toList();
    }

    /** Answers a notice of a note. @throws RuleBroken when something is missing or it is answered */
    @Requires(Permission.CONTRIBUTE)
    public void answerInNote(CaseId id, HarmNoticeId notice, HarmReply reply) {
        PupilId pupil = files.find(id).orElseThrow(NotFound::new).pupil();
        access.require(Permission.CONTRIBUTE, pupil);
        if (noticedInNotes(id).stream().noneMatch(shown -> shown.id().equals(notice))) {
            throw new NotFound();
        }
        answer(notice, pupil, reply);
    }

    /** Those of sections that are open to the signed-in person. */
    private Stream<HarmNotice> open(Discussion discussion) {
        Map<DiscussionField, SectionMark> marks = texts.marks(discussion.id());
        return notices.of(discussion.id()).stream().filter(notice -> {
            SectionMark mark = marks.get(new DiscussionField(notice.field()));
            return mark == null || !mark.filled() || access.maySee(discussion.pupil(), mark.section());
        });
    }

    private void answer(HarmNoticeId id, PupilId pupil, HarmReply reply) {
        check(reply);
        if (!notices.answer(id, reply, access.current().id(), clock.instant())) {
            throw new RuleBroken("Somebody answered this meanwhile. Look again.");
        }
        events.publishEvent(new HarmAnswered(id, pupil, reply.answer()));
    }

    private void check(HarmReply reply) {
        Instant called = reply.calledAt();
        if (reply.answer() == HarmAnswer.CALLED && (called == null || called.isAfter(clock.instant()))) {
            throw new RuleBroken("Write when the hub was called. It cannot be later than now.");
        }
        if (reply.answer() == HarmAnswer.NOT_NEEDED && reply.words().isBlank()) {
            throw new RuleBroken("Write why a call is not needed.");
        }
    }
}
