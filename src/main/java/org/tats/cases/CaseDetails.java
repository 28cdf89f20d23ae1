package org.tats.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case file as the person who asked may see it, discussions newest first.
 *
 * @param notes written between meetings, the newest first
 * @param kept notes that are there and not for this reader
 * @param words whether what was said may be shown; without it every text is absent, not only hidden
 */
public record CaseDetails(
        CaseRow row,
        List<Entry> discussions,
        List<Note> notes,
        List<KeptNotes> kept,
        List<ActionRow> actions,
        boolean words) {

    public CaseDetails {
        discussions = List.copyOf(discussions);
        notes = List.copyOf(notes);
        kept = List.copyOf(kept);
        actions = List.copyOf(actions);
    }

    /**
     * One discussion of the case.
     *
     * @param forum name of the forum that discussed, as at that date
     * @param outcome empty until chosen
     * @param said empty for those who may see structure only
     */
    public record Entry(
            DiscussionId id,
            LocalDate heldOn,
            String forum,
            DiscussionKind kind,
            DiscussionOrigin origin,
            String outcome,
            @Nullable LocalDate review,
            boolean finished,
            boolean locked,
            Optional<Said> said) {}

    /**
     * What was said at a discussion, as far as this reader may read it.
     *
     * @param keepings how the voices and the worry are handled, where they are written
     * @param closed what is there and not for this reader
     */
    public record Said(
            String strengths,
            String pupilVoice,
            String parentVoice,
            String concern,
            List<Contribution> contributions,
            Map<DiscussionField, Keeping> keepings,
            List<Closed> closed) {

        static final Said NOTHING = new Said("", "", "", "", List.of(), Map.of(), List.of());

        public Said {
            contributions = List.copyOf(contributions);
            keepings = Map.copyOf(keepings);
            closed = List.copyOf(closed);
        }

        /** What is written in one of the four common fields; empty for a closed one. */
        public String text(DiscussionField field) {
            return switch (field.key()) {
                case "strengths" -> strengths;
                case "pupil_voice" -> pupilVoice;
                case "parent_voice" -> parentVoice;
                case "concern" -> concern;
                default -> "";
            };
        }

        /** The closed section of this field. */
        public Optional<Closed> closed(DiscussionField field) {
            return closed.stream()
                    .filter(section -> section.field().equals(field))
                    .findFirst();
        }
    }

    /** What one agency brought, with how it is handled; those that this reader may not read are not here. */
    public record Contribution(String agencyName, String text, Keeping keeping) {}

    /**
     * Something written that this reader may not read.
     *
     * @param agencyName whose it is; of a voice or the worry, the agency that keeps it
     * @param keeping the handling only
     */
    public record Closed(DiscussionField field, String agencyName, Keeping keeping) {}

    /**
     * Notes of one agency that this reader may not read, as far as they are handled alike.
     *
     * @param agencyName whose they are; never empty
     * @param keeping the handling only
     */
    public record KeptNotes(String agencyName, Keeping keeping, int count) {}

    /** How many sections of the case this reader may not read. */
    public long closedSections() {
        return discussions.stream()
                .flatMap(entry -> entry.said().stream())
                .mapToLong(said -> said.closed().size())
                .sum();
    }

    /** The newest discussion, the one that a reader wants first. */
    public Optional<Entry> latest() {
        return discussions.stream().findFirst();
    }
}
