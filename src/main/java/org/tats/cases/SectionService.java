package org.tats.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.common.AgencyId;

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
     * @param shown which fields may be shown
     * @param wording whether the words of actions may be shown
     * @param cardDetail whether the card may be shown in full
     * @param agencies those at the table, by id; where nothing is written yet and contributions begin restricted, the field
     *     is closed too, so that nobody types there in front of the room
     */
    @Requires(Permission.SEE_CASE_TEXT)
    public DiscussionText closing(
            DiscussionText read,
            Predicate<DiscussionField> shown,
            boolean wording,
            boolean cardDetail,
            Map<AgencyId, String> agencies) {
        var names = new LinkedHashMap<AgencyId, String>();
        read.contributions().forEach(brought -> names.put(brought.agency(), brought.agencyName()));
        agencies.forEach(names::putIfAbsent);
        var contributions = new ArrayList<DiscussionText.Contribution>();
        Set<AgencyId> brought = new LinkedHashSet<>();
        read.contributions().forEach(one -> brought.add(one.agency()));
        names.forEach((agency, name) -> {
            FieldText text = closed(read.field(DiscussionField.contribution(agency)), shown);
            if (brought.contains(agency) || text.closed()) {
                contributions.add(new DiscussionText.Contribution(agency, name, text));
            }
        });
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
        return shown.test(text.field()) ? text : FieldText.closed(text.field(), Keeping.starting(text.keeping().handling()));
    }
}
