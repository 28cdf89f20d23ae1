package org.tats.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Section;

/** What was said at the discussions of a case, as one reader may read it; of the rest, that it is there. */
@Component
class CaseReading {

    private final TextRepository texts;
    private final Access access;

    CaseReading(TextRepository texts, Access access) {
        this.texts = texts;
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
