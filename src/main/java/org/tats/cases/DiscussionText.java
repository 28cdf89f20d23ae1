package org.tats.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PupilId;
import org.tats.registry.PupilCard;

/**
 * One discussion with its words, as the person who asked sees it: with that person's own drafts, so that a reload shows
 * what was typed.
 *
 * @param card the data as it stood when the item was opened; never recomputed
 * @param outcome null until chosen
 * @param outcomeVersion hand it over with the next outcome or review date
 * @param version counts every change; see {@link DiscussionService#changedSince}
 * @param missing what is still to be said before the item can be finished, as sentences
 */
public record DiscussionText(
        DiscussionId id,
        CaseId caseFile,
        String reference,
        PupilId pupil,
        LocalDate heldOn,
        DiscussionKind kind,
        DiscussionOrigin origin,
        @Nullable ReferralId referral,
        PupilCard card,
        LocalDate cardAsOf,
        FieldText strengths,
        FieldText pupilVoice,
        FieldText parentVoice,
        FieldText concern,
        List<Contribution> contributions,
        List<ActionRow> actions,
        @Nullable Outcome outcome,
        @Nullable LocalDate reviewDate,
        int outcomeVersion,
        boolean locked,
        List<String> missing,
        int version) {

    /** What one agency brings. Seen by everyone at the item. */
    public record Contribution(AgencyId agency, String agencyName, FieldText text) {}

    public DiscussionText {
        contributions = List.copyOf(contributions);
        actions = List.copyOf(actions);
        missing = List.copyOf(missing);
    }

    /** The text of a field; an agency that brought nothing yet has an empty one. */
    public FieldText field(DiscussionField field) {
        return switch (field.key()) {
            case "strengths" -> strengths;
            case "pupil_voice" -> pupilVoice;
            case "parent_voice" -> parentVoice;
            case "concern" -> concern;
            default ->
                contributions.stream()
                        .map(Contribution::text)
                        .filter(text -> text.field().equals(field))
                        .findFirst()
                        .orElseGet(() -> FieldText.empty(field));
        };
    }
}
