package org.tats.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyRow;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/** Puts a discussion together for one reader: content, the reader's own drafts, who else is typing. */
@Component
class DiscussionReading {

    private final DiscussionRepository discussions;
    private final CaseFileRepository files;
    private final TextRepository texts;
    private final DraftRepository drafts;
    private final ActionQueries actions;
    private final PupilCards cards;
    private final Agencies agencies;

    DiscussionReading(
            DiscussionRepository discussions,
            CaseFileRepository files,
            TextRepository texts,
            DraftRepository drafts,
            ActionQueries actions,
            PupilCards cards,
            Agencies agencies) {
        this.discussions = discussions;
        this.files = files;
        this.texts = texts;
        this.drafts = drafts;
        this.actions = actions;
        this.cards = cards;
        this.agencies = agencies;
    }

    DiscussionText read(Discussion discussion, PersonId reader) {
        Map<DiscussionField, FieldText> fields = fields(discussion.id(), reader);
        return new DiscussionText(
                discussion.id(),
                discussion.caseFile(),
                files.find(discussion.caseFile()).orElseThrow().reference(),
                discussion.pupil(),
                discussion.heldOn(),
                discussion.kind(),
                discussion.origin(),
                discussion.referral(),
                cards.read(discussions.card(discussion.id())),
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
                discussion.version());
    }

    private Map<DiscussionField, FieldText> fields(DiscussionId discussion, PersonId reader) {
        var fields = new LinkedHashMap<DiscussionField, FieldText>();
        for (TextRepository.Content content : texts.of(discussion)) {
            fields.put(
                    content.field(),
                    new FieldText(content.field(), content.text(), content.version(), null, List.of()));
        }
        for (DraftRepository.Authored authored : drafts.all(discussion.value())) {
            var field = new DiscussionField(authored.field());
            FieldText before = field(fields, field);
            fields.put(
                    field,
                    authored.author().equals(reader) ? drafted(before, authored.draft()) : typing(before, authored));
        }
        return fields;
    }

    private static FieldText field(Map<DiscussionField, FieldText> fields, DiscussionField field) {
        return fields.getOrDefault(field, FieldText.empty(field));
    }

    private static FieldText drafted(FieldText before, @Nullable Draft draft) {
        return new FieldText(before.field(), before.text(), before.version(), draft, before.typing());
    }

    private static FieldText typing(FieldText before, DraftRepository.Authored authored) {
        var names = new ArrayList<>(before.typing());
        names.add(authored.authorName());
        return new FieldText(before.field(), before.text(), before.version(), before.draft(), names);
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

    private String name(AgencyId agency) {
        return agencies.find(agency).map(AgencyRow::name).orElse("");
    }
}
