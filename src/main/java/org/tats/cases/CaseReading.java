package org.tats.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Person;
import org.tats.access.Section;

/** What was said at the discussions of a case and noted between them, as one reader may read it; of the rest, that it is there. */
@Component
class CaseReading {

    private final TextRepository texts;
    private final NoteRepository notes;
    private final Access access;

    CaseReading(TextRepository texts, NoteRepository notes, Access access) {
        this.texts = texts;
        this.notes = notes;
        this.access = access;
    }

    Map<DiscussionId, CaseDetails.Said> said(CaseRow row) {
        Predicate<Section> readable = access.reading(row.pupil());
        Map<DiscussionId, List<TextRepository.Content>> open = texts.ofCase(row.id()).stream()
                .filter(content -> readable.test(content.section()))
                .collect(Collectors.groupingBy(TextRepository.Content::discussion));
        Map<DiscussionId, List<CaseDetails.Closed>> closed = new HashMap<>();
        for (TextRepository.KeptMark kept : texts.marksOfCase(row.id())) {
            SectionMark mark = kept.mark();
            if (mark.filled() && !shown(open.getOrDefault(kept.discussion(), List.of()), mark.field())) {
                closed.computeIfAbsent(kept.discussion(), discussion -> new ArrayList<>())
                        .add(new CaseDetails.Closed(
                                mark.field(),
                                kept.agencyName(),
                                Keeping.starting(mark.section().handling())));
            }
        }
        return Stream.concat(open.keySet().stream(), closed.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        discussion -> discussion,
                        discussion -> said(
                                open.getOrDefault(discussion, List.of()), closed.getOrDefault(discussion, List.of()))));
    }

    /** The notes that this reader may read, with what was added to each. */
    List<Note> notes(CaseRow row) {
        Predicate<Section> readable = access.reading(row.pupil());
        Person reader = access.current();
        Map<Optional<NoteId>, List<NoteRepository.Written>> written = notes.of(row.id()).stream()
                .filter(note -> readable.test(note.section()))
                .collect(Collectors.groupingBy(note -> Optional.ofNullable(note.addsTo())));
        return written.getOrDefault(Optional.<NoteId>empty(), List.of()).stream()
                .map(note -> new Note(
                        note.id(),
                        note.agencyName(),
                        note.writerName(),
                        note.at(),
                        note.text(),
                        note.keeping(),
                        note.section().ownedBy(reader),
                        written.getOrDefault(Optional.of(note.id()), List.of()).reversed().stream()
                                .map(added ->
                                        new Note.Addition(added.id(), added.writerName(), added.at(), added.text()))
                                .toList()))
                .toList();
    }

    /** How many notes each agency keeps from this reader. @param shown those that the reader may read */
    List<CaseDetails.KeptNotes> kept(CaseRow row, List<Note> shown) {
        Set<NoteId> open = shown.stream().map(Note::id).collect(Collectors.toSet());
        Map<CaseDetails.KeptNotes, Integer> kept = new LinkedHashMap<>();
        notes.marks(row.id()).stream()
                .filter(mark -> !open.contains(mark.id()))
                .map(mark -> new CaseDetails.KeptNotes(
                        mark.agencyName(), Keeping.starting(mark.section().handling()), 1))
                .forEach(line -> kept.merge(line, 1, Integer::sum));
        return kept.entrySet().stream()
                .map(line -> new CaseDetails.KeptNotes(
                        line.getKey().agencyName(), line.getKey().keeping(), line.getValue()))
                .toList();
    }

    private static boolean shown(List<TextRepository.Content> contents, DiscussionField field) {
        return contents.stream().anyMatch(content -> content.field().equals(field));
    }

    private static CaseDetails.Said said(List<TextRepository.Content> contents, List<CaseDetails.Closed> closed) {
        return new CaseDetails.Said(
                text(contents, DiscussionField.STRENGTHS),
                text(contents, DiscussionField.PUPIL_VOICE),
                text(contents, DiscussionField.PARENT_VOICE),
                text(contents, DiscussionField.CONCERN),
                contents.stream()
                        .filter(content -> content.field().agency().isPresent())
                        .filter(content -> !content.text().isBlank())
                        .map(content ->
                                new CaseDetails.Contribution(content.agencyName(), content.text(), content.keeping()))
                        .toList(),
                contents.stream()
                        .filter(content -> content.field().agency().isEmpty())
                        .collect(Collectors.toMap(TextRepository.Content::field, TextRepository.Content::keeping)),
                closed);
    }

    private static String text(List<TextRepository.Content> contents, DiscussionField field) {
        return contents.stream()
                .filter(content -> content.field().equals(field))
                .map(TextRepository.Content::text)
                .findFirst()
                .orElse("");
    }
}
