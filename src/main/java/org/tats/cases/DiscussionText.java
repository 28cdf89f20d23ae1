package org.tats.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.access.Handling;
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
 * @param version counts every change of content, handling, outcome or actions
 * @param startingHandlings how contributions of agencies begin, where it is not for all at the item
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
        int version,
        Map<AgencyId, Handling> startingHandlings) {

    /** What one agency brings; closed where the reader may not read it. */
    public record Contribution(AgencyId agency, String agencyName, FieldText text) {}

    public DiscussionText {
        contributions = List.copyOf(contributions);
        actions = List.copyOf(actions);
        missing = List.copyOf(missing);
        startingHandlings = Map.copyOf(startingHandlings);
    }

    /** The keys of the sections that this reader was shown with a text. */
    List<String> openSections() {
        return Stream.concat(
                        Stream.of(strengths, pupilVoice, parentVoice, concern),
                        contributions.stream().map(Contribution::text))
                .filter(text -> !text.text().isEmpty())
                .map(text -> text.field().key())
                .toList();
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
                        .orElseGet(() -> FieldText.empty(field, starting(field, startingHandlings)));
        };
    }

    static Keeping starting(DiscussionField field, Map<AgencyId, Handling> handlings) {
        return Keeping.starting(field.agency().map(handlings::get).orElse(Handling.ALL_AT_ITEM));
    }
}
