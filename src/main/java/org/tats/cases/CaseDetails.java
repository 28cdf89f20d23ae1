package org.tats.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case file as the person who asked may see it, discussions newest first.
 *
 * @param words whether what was said may be shown; without it every text is absent, not only hidden
 */
public record CaseDetails(CaseRow row, List<Entry> discussions, List<ActionRow> actions, boolean words) {

    public CaseDetails {
        discussions = List.copyOf(discussions);
        actions = List.copyOf(actions);
    }

    /**
     * One discussion of the case.
     *
     * @param outcome empty until chosen
     * @param said empty for those who may see structure only
     */
    public record Entry(
            DiscussionId id,
            LocalDate heldOn,
            DiscussionKind kind,
            DiscussionOrigin origin,
            String outcome,
            @Nullable LocalDate review,
            boolean finished,
            boolean locked,
            Optional<Said> said) {}

    /** What was said at a discussion. */
    public record Said(
            String strengths, String pupilVoice, String parentVoice, String concern, List<Contribution> contributions) {

        public Said {
            contributions = List.copyOf(contributions);
        }
    }

    /** What one agency brought, with how it is handled; those that this reader may not read are not here. */
    public record Contribution(String agencyName, String text, Keeping keeping) {}

    /** The newest discussion, the one that a reader wants first. */
    public Optional<Entry> latest() {
        return discussions.stream().findFirst();
    }
}
