package org.tats.cases;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Records that a person was told to call the safeguarding hub, as soon as what this person types may describe significant
 * harm. Asked once a text and version, again only for something new in it; while one waits for its answer, no other comes.
 */
@Component
class HarmNoticing {

    private final HarmRepository notices;
    private final HarmPhraseRepository list;
    private final DraftRepository drafts;
    private final TextRepository texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HarmNoticing(
            HarmRepository notices,
            HarmPhraseRepository list,
            DraftRepository drafts,
            TextRepository texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.list = list;
        this.drafts = drafts;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** A draft is about to be kept. */
    void typed(Discussion discussion, DiscussionField field, String text, int basedOn, PersonId author) {
        String before = drafts.find(discussion.id().value(), field.key(), author)
                .map(Draft::text)
                .or(() -> texts.find(discussion.id(), field).map(TextRepository.Content::text))
                .orElse("");
        if (phrases().addedBy(text, before)) {
            record(discussion.pupil(), discussion.id(), field.key(), basedOn + 1, author);
        }
    }

    /** A text became content. */
    void written(
            Discussion discussion, DiscussionField field, String before, String text, int version, PersonId author) {
        if (phrases().addedBy(text, before) && !notices.told(discussion.id(), field, version, author)) {
            record(discussion.pupil(), discussion.id(), field.key(), version, author);
        }
    }

    /** A field of a referral is about to be kept. */
    void typed(PupilId pupil, ReferralField field, String text, PersonId author) {
        String before = drafts.find(pupil.value(), field.name(), author)
                .map(Draft::text)
                .orElse("");
        if (phrases().addedBy(text, before)) {
            record(pupil, null, field.name(), 1, author);
        }
    }

    /** A note of a case is about to be kept as it is typed. */
    void typed(CaseFile file, String field, String text, PersonId author) {
        String before =
                drafts.find(file.id().value(), field, author).map(Draft::text).orElse("");
        if (phrases().addedBy(text, before)) {
            record(HarmRepository.Noticed.inNote(file, field, author, clock.instant()));
        }
    }

    /** A note is kept: what was said while it was typed belongs to it. */
    void kept(CaseFile file, String field, NoteId note, String text, PersonId author) {
        if (phrases().suggestedBy(text) && !notices.told(file.id(), field, author)) {
            record(HarmRepository.Noticed.inNote(file, field, author, clock.instant()));
        }
        notices.kept(file.id(), field, author, note);
    }

    /** A referral is sent. */
    void sent(ReferralId id, SubmitReferral form, PersonId author) {
        HarmPhrases phrases = phrases();
        List<String> told = notices.toldInForms(form.pupil(), author);
        for (ReferralField field : ReferralField.values()) {
            if (!told.contains(field.name()) && phrases.suggestedBy(form.text(field))) {
                record(form.pupil(), null, field.name(), 1, author);
            }
        }
        notices.sent(form.pupil(), author, id);
    }

    private HarmPhrases phrases() {
        return list.on(Dates.today(clock));
    }

    private void record(PupilId pupil, @Nullable DiscussionId discussion, String field, int version, PersonId shownTo) {
        record(new HarmRepository.Noticed(
                HarmNoticeId.random(), pupil, discussion, null, field, version, shownTo, clock.instant()));
    }

    private void record(HarmRepository.Noticed noticed) {
        if (notices.insert(noticed)) {
            events.publishEvent(new HarmNoticed(
                    noticed.id(), noticed.pupil(), noticed.field(), noticed.version(), noticed.shownTo()));
        }
    }
}
