package org.tats.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AsTats;
import org.tats.access.Handling;
import org.tats.common.PersonId;
import org.tats.common.StaleSave;

/** How typed text becomes content: never over what somebody else wrote meanwhile, and with one audit row a text. */
@Component
class DiscussionWriting {

    private final DiscussionRepository discussions;
    private final TextRepository texts;
    private final DraftRepository drafts;
    private final Agencies agencies;
    private final HarmNoticing harm;
    private final AsTats asTats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DiscussionWriting(
            DiscussionRepository discussions,
            TextRepository texts,
            DraftRepository drafts,
            Agencies agencies,
            HarmNoticing harm,
            AsTats asTats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.discussions = discussions;
        this.texts = texts;
        this.drafts = drafts;
        this.agencies = agencies;
        this.harm = harm;
        this.asTats = asTats;
        this.events = events;
        this.clock = clock;
    }

    /** Makes this person's draft content. Without a draft, nothing happens. @throws StaleSave with both texts */
    void commit(Discussion discussion, DiscussionField field, PersonId author) {
        Optional<Draft> typed = drafts.find(discussion.id().value(), field.key(), author);
        if (typed.isPresent()) {
            Draft draft = typed.get();
            discussions.touch(discussion.id());
            Optional<TextRepository.Content> now = texts.find(discussion.id(), field);
            String theirs = now.map(TextRepository.Content::text).orElse("");
            if (!draft.text().equals(theirs)) {
                if (now.map(TextRepository.Content::version).orElse(0) != draft.basedOn()) {
                    throw new StaleSave(draft.text(), theirs);
                }
                write(discussion, field, draft.text(), draft.basedOn(), author);
                harm.written(discussion, field, theirs, draft.text(), draft.basedOn() + 1, author);
            }
            drafts.delete(discussion.id().value(), field.key(), author);
        }
    }

    /**
     * Makes everybody's drafts content, as the item is finished. Where two people wrote over each other, both texts
     * stay, one below the other with the name of the second author: nothing typed is dropped.
     */
    void commitAll(Discussion discussion) {
        asTats.within(() -> {
            commitEach(discussion);
            return discussion;
        });
    }

    private void commitEach(Discussion discussion) {
        for (DraftRepository.Authored authored : drafts.all(discussion.id().value())) {
            var field = new DiscussionField(authored.field());
            Draft draft = authored.draft();
            discussions.touch(discussion.id());
            Optional<TextRepository.Content> now = texts.find(discussion.id(), field);
            int version = now.map(TextRepository.Content::version).orElse(0);
            String there = now.map(TextRepository.Content::text).orElse("");
            String text =
                    version == draft.basedOn() ? draft.text() : merged(there, draft.text(), authored.authorName());
            if (!text.equals(there)) {
                write(discussion, field, text, version, authored.author());
                harm.written(discussion, field, there, text, version + 1, authored.author());
            }
            drafts.delete(discussion.id().value(), authored.field(), authored.author());
        }
    }

    static String merged(String there, String typed, String author) {
        if (typed.contains(there)) {
            return typed;
        }
        return there.contains(typed) ? there : there + "\n\nAlso typed by " + author + ": " + typed;
    }

    private void write(Discussion discussion, DiscussionField field, String text, int basedOn, PersonId author) {
        Instant now = clock.instant();
        Handling start =
                DiscussionText.starting(field, agencies.startingHandlings()).handling();
        if (!texts.write(discussion, field, start, text, basedOn, author, now)) {
            throw new StaleSave(
                    text,
                    texts.find(discussion.id(), field)
                            .map(TextRepository.Content::text)
                            .orElse(""));
        }
        events.publishEvent(new DiscussionTextWritten(
                discussion.id(), discussion.pupil(), field, basedOn + 1, author, sha256(text)));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
