package org.tats.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** What writers give to a pupil's school too: of approved minutes and of notes, the newest first. */
@Component
class SchoolTexts {

    private final DiscussionRepository discussions;
    private final TextRepository texts;
    private final NoteRepository notes;

    SchoolTexts(DiscussionRepository discussions, TextRepository texts, NoteRepository notes) {
        this.discussions = discussions;
        this.texts = texts;
        this.notes = notes;
    }

    List<SharedText> of(PupilId pupil) {
        return sorted(said(texts.alsoForSchool(pupil)), noted(notes.alsoForSchool(pupil)));
    }

    /** What was shared with a school that the pupil has left. */
    List<SharedText> whileOnRoll(PupilId pupil, SchoolUrn school) {
        return sorted(said(texts.alsoForFormerSchool(pupil, school)), noted(notes.alsoForFormerSchool(pupil)));
    }

    private Stream<SharedText> said(List<TextRepository.Content> contents) {
        Map<DiscussionId, LocalDate> days = discussions.days(
                contents.stream().map(TextRepository.Content::discussion).toList());
        return contents.stream()
                .map(content -> new SharedText(
                        Objects.requireNonNull(days.get(content.discussion())),
                        content.agencyName().isEmpty() ? content.field().label() : content.agencyName(),
                        content.text(),
                        content.keeping().notForParent()));
    }

    private static Stream<SharedText> noted(List<NoteRepository.Written> notes) {
        return notes.stream()
                .map(note -> new SharedText(
                        Dates.date(note.at()),
                        note.agencyName().isEmpty() ? "Note" : note.agencyName(),
                        note.text(),
                        note.keeping().notForParent()));
    }

    private static List<SharedText> sorted(Stream<SharedText> said, Stream<SharedText> noted) {
        return Stream.concat(said, noted)
                .sorted(Comparator.comparing(SharedText::on).reversed())
                .toList();
    }
}
