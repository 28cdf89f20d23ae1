package org.tats.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Agencies;
import org.tats.access.AgencyRow;
import org.tats.access.Handling;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.PersonRow;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.registry.PupilCard;

/** Puts a discussion together for one reader: content, the reader's own drafts, who else is typing. */
@Component
class DiscussionReading {

    private final DiscussionRepository discussions;
    private final CaseFileRepository files;
    private final TextRepository texts;
    private final DraftRepository drafts;
    private final HarmRepository harm;
    private final ActionQueries actions;
    private final PupilCards cards;
    private final Agencies agencies;
    private final PeopleService people;
    private final Access access;

    DiscussionReading(
            DiscussionRepository discussions,
            CaseFileRepository files,
            TextRepository texts,
            DraftRepository drafts,
            HarmRepository harm,
            ActionQueries actions,
            PupilCards cards,
            Agencies agencies,
            PeopleService people,
            Access access) {
        this.discussions = discussions;
        this.files = files;
        this.texts = texts;
        this.drafts = drafts;
        this.harm = harm;
        this.actions = actions;
        this.cards = cards;
        this.agencies = agencies;
        this.people = people;
        this.access = access;
    }

    DiscussionText read(Discussion discussion, PersonId reader) {
        Map<AgencyId, Handling> starting = agencies.startingHandlings();
        Map<DiscussionField, FieldText> fields = fields(discussion, reader, starting);
        return new DiscussionText(
                discussion.id(),
                discussion.caseFile(),
                files.find(discussion.caseFile()).orElseThrow().reference(),
                discussion.pupil(),
                discussion.heldOn(),
                discussion.kind(),
                discussion.origin(),
                discussion.referral(),
                card(discussion),
                discussion.cardAsOf(),
                field(fields, DiscussionField.STRENGTHS),
                field(fields, DiscussionField.PUPIL_VOICE),
                field(fields, DiscussionField.PARENT_VOICE),
                field(fields, DiscussionField.CONCERN),
                contributions(fields),
                actions.ofDiscussion(discussion.id()),
                discussion.outcome(),
                discussion.reviewDate(),
                discussion.outcomeVersion(),
                discussion.lockedAt() != null,
                discussion.missing(files.openActions(discussion.caseFile())),
                discussion.version(),
                starting);
    }

    private PupilCard card(Discussion discussion) {
        PupilCard card = cards.read(discussions.card(discussion.id()));
        return access.may(Permission.SEE_CARD_DETAIL, discussion.pupil()) ? card : card.summary();
    }

    private Map<DiscussionField, FieldText> fields(
            Discussion discussion, PersonId reader, Map<AgencyId, Handling> starting) {
        var fields = sections(discussion);
        drafts.of(discussion.id().value(), reader).forEach((key, draft) -> {
            var field = new DiscussionField(key);
            fields.put(field, field(fields, field, starting).drafted(draft));
        });
        drafts.typing(discussion.id().value()).forEach((key, authors) -> {
            var field = new DiscussionField(key);
            List<String> names = authors.stream()
                    .filter(author -> !author.equals(reader))
                    .map(this::name)
                    .toList();
            fields.put(field, field(fields, field, starting).typedBy(names));
        });
        harm.of(discussion.id()).stream()
                .collect(Collectors.groupingBy(HarmNotice::field))
                .forEach((key, notices) -> {
                    var field = new DiscussionField(key);
                    fields.put(field, field(fields, field, starting).noticed(notices));
                });
        return fields;
    }

    /** What is written, closed where this reader may not read it. */
    private Map<DiscussionField, FieldText> sections(Discussion discussion) {
        Predicate<Section> open = access.reading(discussion.pupil());
        Person reader = access.current();
        Map<DiscussionField, TextRepository.Content> contents = new HashMap<>();
        texts.of(discussion.id()).forEach(content -> contents.put(content.field(), content));
        var fields = new LinkedHashMap<DiscussionField, FieldText>();
        texts.marks(discussion.id()).forEach((field, mark) -> {
            TextRepository.Content content = contents.get(field);
            if (content != null && open.test(mark.section())) {
                fields.put(
                        field,
                        new FieldText(
                                field,
                                content.text(),
                                content.version(),
                                null,
                                List.of(),
                                content.keeping(),
                                false,
                                mark.ownedBy(reader),
                                List.of()));
            } else if (mark.filled()) {
                fields.put(
                        field,
                        FieldText.closed(field, Keeping.starting(mark.section().handling())));
            }
        });
        return fields;
    }

    private static FieldText field(Map<DiscussionField, FieldText> fields, DiscussionField field) {
        return fields.getOrDefault(field, FieldText.empty(field, Keeping.OPEN));
    }

    private static FieldText field(
            Map<DiscussionField, FieldText> fields, DiscussionField field, Map<AgencyId, Handling> starting) {
        return fields.getOrDefault(field, FieldText.empty(field, DiscussionText.starting(field, starting)));
    }

    private List<DiscussionText.Contribution> contributions(Map<DiscussionField, FieldText> fields) {
        var contributions = new ArrayList<DiscussionText.Contribution>();
        fields.values()
                .forEach(text -> text.field()
                        .agency()
                        .ifPresent(agency ->
                                contributions.add(new DiscussionText.Contribution(agency, name(agency), text))));
        return contributions;
    }

    private String name(PersonId person) {
        return people.find(person).map(PersonRow::name).orElse("");
    }

    private String name(AgencyId agency) {
        return agencies.find(agency).map(AgencyRow::name).orElse("");
    }
}
