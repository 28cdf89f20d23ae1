package org.tats.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;

/** The sections of a discussion without their words: whose, how handled; and a discussion with some of them closed. */
@Service
@Transactional
public class SectionService {

    private final Access access;
    private final DiscussionRepository discussions;
    private final TextRepository texts;

    SectionService(Access access, DiscussionRepository discussions, TextRepository texts) {
        this.access = access;
        this.discussions = discussions;
        this.texts = texts;
    }

    /** The sections in which something is written, closed ones too. */
    @Requires(Permission.SEE_CASE_TEXT)
    public Map<DiscussionField, Section> sections(DiscussionId id) {
        access.require(Permission.SEE_CASE_TEXT, discussions.get(id).pupil());
        var sections = new LinkedHashMap<DiscussionField, Section>();
        texts.marks(id).forEach((field, mark) -> {
            if (mark.filled()) {
                sections.put(field, mark.section());
            }
        });
        return sections;
    }

    /**
     * The discussion as a screen shows it that others see too.
     *
     * @param read as its reader has it: nothing that is closed there is opened here
     * @param shown which fields may be shown; of the others a field without a text looks empty, whatever is being typed
     * @param wording whether the words of actions may be shown
     * @param cardDetail whether the card may be shown in full
     */
    @Requires(Permission.SEE_CASE_TEXT)
    public DiscussionText closing(
            DiscussionText read, Predicate<DiscussionField> shown, boolean wording, boolean cardDetail) {
        List<DiscussionText.Contribution> contributions = read.contributions().stream()
                .map(one -> new DiscussionText.Contribution(one.agency(), one.agencyName(), closed(one.text(), shown)))
                .toList();
        return new DiscussionText(
                read.id(),
                read.caseFile(),
                read.reference(),
                read.pupil(),
                read.heldOn(),
                read.kind(),
                read.origin(),
                read.referral(),
                cardDetail ? read.card() : read.card().summary(),
                read.cardAsOf(),
                closed(read.strengths(), shown),
                closed(read.pupilVoice(), shown),
                closed(read.parentVoice(), shown),
                closed(read.concern(), shown),
                contributions,
                wording ? read.actions() : List.of(),
                read.outcome(),
                read.reviewDate(),
                read.outcomeVersion(),
                read.locked(),
                read.missing(),
                read.version(),
                read.startingHandlings());
    }

    private static FieldText closed(FieldText text, Predicate<DiscussionField> shown) {
        if (shown.test(text.field())) {
            return text;
        }
        Keeping keeping = Keeping.starting(text.keeping().handling());
        return text.text().isEmpty() && !text.closed()
                ? FieldText.empty(text.field(), keeping)
                : FieldText.closed(text.field(), keeping);
    }
}
