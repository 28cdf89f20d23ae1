package org.tats.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagId;
import org.tats.flags.FlagRow;
import org.tats.flags.FlagService;
import org.tats.flags.FlagState;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.TriageDecision;
import org.tats.flags.TriageFlags;
import org.tats.flags.TriageId;

/** The analyst's hour on Monday: a few flagged pupils onto the agenda, some watched, some dismissed, the rest left. */
@Component
@Profile("demonstration")
class PastTriage {

    private static final Set<String> PRESSING =
            Set.of("PEX-NOTICE", "HT-CONSIDER", "SUS-3", "SUS-5T", "SUS-12T", "NIL-15", "I-15", "SA");
    private static final List<String> AGENDA = List.of(
            "Getting worse, and not known to any agency.",
            "Several signs at once; school has asked for advice before.",
            "Away for weeks; somebody should see this child.",
            "Suspensions getting longer.");
    private static final List<String> WATCH =
            List.of("Back this week. Look again in three weeks.", "School has a plan that began last week.");
    private static final List<String> DISMISS = List.of(
            "One long illness, over now. Attendance was good before.",
            "Family holiday explains it.",
            "Already led by the council’s SEND team.");

    private final Stage stage;
    private final FlagService flags;

    PastTriage(Stage stage, FlagService flags) {
        this.stage = stage;
        this.flags = flags;
    }

    void triage(PastWeek week) {
        stage.once(week.step("triage"), Cast.ANALYST, week.monday(10, 0), () -> {
            Dice dice = Dice.of(DemonstrationPlan.SEED, 81, week.number());
            List<FlaggedPupil> waiting = flags.list(FlagFilter.FIRST, 0, 100).pupils().stream()
                    .filter(PastTriage::untouched)
                    .toList();
            List<FlaggedPupil> pressing = waiting.stream()
                    .filter(pupil -> rules(pupil).stream().anyMatch(PRESSING::contains))
                    .toList();
            List<FlaggedPupil> others =
                    waiting.stream().filter(pupil -> !pressing.contains(pupil)).toList();
            int discussed = week.weekly() ? dice.between(2, 3) : dice.between(5, 6);
            pressing.stream()
                    .limit(discussed)
                    .forEach(pupil -> decide(pupil, TriageDecision.agenda(dice.pick(AGENDA))));
            LocalDate until = week.thursday().plusDays(18);
            pressing.stream()
                    .skip(discussed)
                    .limit(2)
                    .forEach(pupil -> decide(pupil, TriageDecision.watch(until, dice.pick(WATCH))));
            others.stream().limit(3).forEach(pupil -> decide(pupil, TriageDecision.dismiss(dice.pick(DISMISS))));
        });
    }

    private void decide(FlaggedPupil pupil, TriageDecision decision) {
        Map<FlagId, Optional<TriageId>> seen = new HashMap<>();
        pupil.flags().forEach(flag -> seen.put(flag.id(), flag.triage().map(row -> row.id())));
        flags.triage(new TriageFlags(pupil.pupil(), seen, decision));
    }

    static boolean untouched(FlaggedPupil pupil) {
        return pupil.flags().stream().allMatch(flag -> flag.state() == FlagState.WAITING);
    }

    static Set<String> rules(FlaggedPupil pupil) {
        return pupil.flags().stream().map(FlagRow::rule).collect(Collectors.toSet());
    }
}
