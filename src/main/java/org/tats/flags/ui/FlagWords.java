package org.tats.flags.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.flags.FlagRow;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.TriageRow;
import org.tats.flags.spi.CaseHistory;

/** Lines of the list and the pane that are put together from several values. */
final class FlagWords {

    private FlagWords() {}

    /** "Year 7, Northgate High". */
    static String yearAndSchool(FlaggedPupil pupil) {
        return year(pupil.yearGroup()) + ", " + pupil.schoolName();
    }

    /**
     * Why flagged, a sentence for each rule but for those that another sentence already says: SUS-1 counts the
     * suspensions of 12 months as SUS-3 does, and severe absence is persistent absence.
     */
    static List<String> reasons(FlaggedPupil pupil) {
        Set<String> rules = pupil.flags().stream().map(FlagRow::rule).collect(Collectors.toSet());
        return pupil.flags().stream()
                .filter(flag -> !(flag.rule().equals("SUS-3") && rules.contains("SUS-1")))
                .filter(flag -> !(flag.rule().equals("PA") && rules.contains("SA")))
                .map(FlagRow::reason)
                .distinct()
                .toList();
    }

    /** "Year 7", "Reception". */
    static String year(String group) {
        return switch (group) {
            case "R" -> "Reception";
            case "E1", "E2", "N1", "N2" -> "Nursery " + group;
            case "X" -> "No year group";
            default -> "Year " + group;
        };
    }

    static String discussed(CaseHistory.History history, LocalDate today) {
        return history.lastDiscussed()
                .map(date -> "Discussed " + Dates.near(date, today))
                .orElse("Never discussed");
    }

    static String openCase(CaseHistory.History history) {
        return history.openCaseReference()
                .map(reference -> "Open case " + reference)
                .orElse("No open case");
    }

    /** "Watch until 20 November 2026: ... (Dev Sample, 12 November 2026, 1:00pm)". */
    static String decision(FlagRow flag, TriageRow triage) {
        String what = switch (triage.kind()) {
            case AGENDA -> "To the agenda";
            case WATCH -> "Watch until " + triage.until().map(Dates::full).orElse("");
            case DISMISS -> "Dismissed";
        };
        return "%s, %s: %s (%s, %s)"
                .formatted(flag.rule(), what, triage.reason(), triage.by(), Dates.moment(triage.at()));
    }
}
