package org.tats.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.registry.SchoolPhase;

/**
 * One column of the extract, as its data dictionary has it.
 *
 * @param name as in the head of the file
 * @param type text, number, yes/no or month
 * @param meaning what it says, its values and when it is empty
 */
public record ExtractColumn(String name, String type, String meaning) {

    private static final String PERSONAL = "Given by the registers as at the taking.";

    /** All, in the order of the file. */
    static final List<ExtractColumn> ALL = all();

    private static List<ExtractColumn> all() {
        List<ExtractColumn> all = new ArrayList<>(
                List.of(
                        text(
                                "pupil",
                                "Pseudonym of the child: the same in every extract for the same purpose, and in no other."),
                        text(
                                "episode",
                                "Pseudonym of the episode: a row each. A child with several episodes has several rows."),
                        new ExtractColumn(
                                "discussed", "month", "Month of the first discussion of the episode, as 2026-11."),
                        text("forum", "Code of the forum that discussed first."),
                        text("school_urn", "School on the day of the discussion; empty without one."),
                        text(
                                "phase",
                                "Phase of that school: "
                                        + Arrays.stream(SchoolPhase.values())
                                                .map(SchoolPhase::name)
                                                .collect(Collectors.joining(", "))
                                        + "; empty without one."),
                        text("year_group", "National curriculum year: E1, E2, N1, N2, R, 1 to 14, X none. " + PERSONAL),
                        text("sex", "F female, M male, U not known. " + PERSONAL),
                        text("ethnicity", "Code of the school census. " + PERSONAL),
                        yes("fsm", "Eligible for free school meals; empty where not known."),
                        text("sen_provision", "N none, K support, E plan. " + PERSONAL),
                        text("sen_need", "Code of the primary need; empty without one."),
                        text("kind", "NEW, REPEAT or REVIEW, as the counts have it."),
                        text(
                                "origin",
                                "What brought the child to the meeting: SCHOOL_REFERRAL, AUTHORITY_REFERRAL, FLAG, REVIEW, OTHER."),
                        number(
                                "wait_days",
                                "School days from referral to discussion; empty without a referral or a calendar."),
                        text("outcome", "Code of the outcome."),
                        yes("pupil_voice", "The child's view was recorded."),
                        yes("parent_voice", "The family's view was recorded."),
                        text(
                                "family_told",
                                "IN_TIME told within 5 working days, LATE told later, NOT_TOLD not told with a recorded reason, NOT_RECORDED nothing recorded and the 5 days over, NOT_OVER nothing recorded yet. Never empty."),
                        text(
                                "flags",
                                "Rules that flagged the child when asked about or until discussed, parted by blanks."),
                        number("actions", "Actions agreed in the discussion."),
                        number("actions_done", "Of these, done in time or late."),
                        number(
                                "suspensions_before",
                                "Suspensions that began in the year before; empty without followed sessions."),
                        yes(
                                "followed_12_months",
                                "The 12 months after the discussion were over on the day of the taking."),
                        yes(
                                "permanently_excluded",
                                "A permanent exclusion that stands began within 12 months after the discussion; empty where none did so far and the 12 months are not over. For a share count only rows with followed_12_months.")));
        for (int days : List.of(30, 60, 90)) {
            all.add(text(
                    "incomplete_" + days,
                    "Why the windows of %d school days do not count yet: NO_SCHOOL_DAYS, NOT_YET, LATE_DATA, FEW_SESSIONS; empty when they do."
                            .formatted(days)));
            for (String side : List.of("before", "after")) {
                String window = "in the %d school days %s".formatted(days, side);
                all.add(number("%s_%d_attended".formatted(side, days), "Sessions attended " + window + "."));
                all.add(number("%s_%d_possible".formatted(side, days), "Possible sessions " + window + "."));
                all.add(number(
                        "%s_%d_suspended".formatted(side, days),
                        "Half days of suspensions that began " + window + ", lunchtimes not among them."));
            }
        }
        return List.copyOf(all);
    }

    private static ExtractColumn text(String name, String meaning) {
        return new ExtractColumn(name, "text", meaning);
    }

    private static ExtractColumn number(String name, String meaning) {
        return new ExtractColumn(name, "number", meaning);
    }

    private static ExtractColumn yes(String name, String meaning) {
        return new ExtractColumn(name, "yes/no", meaning);
    }
}
