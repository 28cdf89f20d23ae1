package org.tats.programme;

import java.util.ArrayList;
import java.util.List;
import org.tats.publishing.Publication;

/** How the counts came about and what they cannot say, as every board paper prints it. */
final class MethodNote {

    /** Of the simulations under "impact" in the proofs; a test holds it to them. */
    static final String HIDDEN_SEVERITY =
            "How far such an interval can miss: in 2,000 simulated authorities in which children were chosen for discussion by"
                    + " a severity that no data shows, and in which discussing them changed nothing, the 95% interval held"
                    + " the truth in 0.0% of them and missed it by 4.3 percentage points of attendance.";

    private static final List<String> ALWAYS = List.of(
            "Who is counted: pupils whose first discussion lies in the period, both days included. A pupil counts once,"
                    + " however often discussed.",
            "Before and after: the 60 school days that end the day before the referral, and the 60 that begin the day after"
                    + " the first discussion; what lies between is left out. A pupil with fewer than 40 possible sessions"
                    + " on a side is listed as not yet complete, never dropped. Both are published only beside those of similar pupils.",
            "Comparison: pupils who met the same flag and were not discussed, matched on phase, year group, special needs"
                    + " provision, attendance before (never more than 2.5 points apart) and earlier suspensions. What is left of the"
                    + " gap in attendance and suspensions is taken off the difference by regression. Children are discussed when things are at"
                    + " their worst, and most would have improved somewhat anyway; before and after alone would flatter the"
                    + " meeting.",
            "What is found is associated with the meeting, and is no proof of cause. Nothing here says that an exclusion was"
                    + " prevented or that money was kept.",
            HIDDEN_SEVERITY);

    private MethodNote() {}

    static List<String> paragraphs(List<Publication> publications) {
        List<String> note = new ArrayList<>(ALWAYS);
        publications.stream()
                .map(Publication::method)
                .distinct()
                .forEach(method -> note.add("Small numbers: " + method));
        return note;
    }
}
