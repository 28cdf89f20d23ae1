package org.tats.cases;

import java.util.List;
import java.util.Optional;
import org.tats.common.AgencyId;

/**
 * One field of a discussion that people write in: a voice, the worry, or what one agency brings. Two people may write in
 * two fields at once.
 *
 * @param key as kept in the database: {@code strengths}, or {@code contribution:} and the agency's id
 */
public record DiscussionField(String key) {

    // before the constants, whose constructor reads them
    private static final String CONTRIBUTION = "contribution:";
    private static final List<String> SHARED = List.of("strengths", "concern", "pupil_voice", "parent_voice");

    public static final DiscussionField STRENGTHS = new DiscussionField("strengths");
    public static final DiscussionField CONCERN = new DiscussionField("concern");
    public static final DiscussionField PUPIL_VOICE = new DiscussionField("pupil_voice");
    public static final DiscussionField PARENT_VOICE = new DiscussionField("parent_voice");

    public DiscussionField {
        if (!key.startsWith(CONTRIBUTION) && !SHARED.contains(key)) {
            throw new IllegalArgumentException("No such field of a discussion.");
        }
    }

    public static DiscussionField contribution(AgencyId agency) {
        return new DiscussionField(CONTRIBUTION + agency);
    }

    /** The fields that belong to nobody in particular, strengths and the child's words before the worry. */
    public static List<DiscussionField> shared() {
        return List.of(STRENGTHS, PUPIL_VOICE, PARENT_VOICE, CONCERN);
    }

    /** The agency whose contribution this is. */
    public Optional<AgencyId> agency() {
        return key.startsWith(CONTRIBUTION)
                ? Optional.of(AgencyId.of(key.substring(CONTRIBUTION.length())))
                : Optional.empty();
    }

    /** As on the screen. */
    public String label() {
        return switch (key) {
            case "strengths" -> "What is going well";
            case "concern" -> "The worry";
            case "pupil_voice" -> "Pupil’s view";
            case "parent_voice" -> "Parent’s view";
            default -> "Contribution";
        };
    }
}
