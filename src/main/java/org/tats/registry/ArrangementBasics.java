package org.tats.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.SchoolUrn;

/** Looks up what forms and rules about arrangements need to know of a child and a school. */
@Component
class ArrangementBasics {

    private final PupilQueries pupils;
    private final SchoolQueries schools;
    private final ArrangementRuleQueries rules;
    private final FactsReader facts;
    private final Clock clock;

    ArrangementBasics(
            PupilQueries pupils, SchoolQueries schools, ArrangementRuleQueries rules, FactsReader facts, Clock clock) {
        this.pupils = pupils;
        this.schools = schools;
        this.rules = rules;
        this.facts = facts;
        this.clock = clock;
    }

    ArrangementBasis of(PupilFacts pupil, List<ArrangementKind> kinds) {
        LocalDate today = Dates.today(clock);
        return new ArrangementBasis(
                kinds,
                pupil.hasStatus(PupilStatus.LAC, today),
                pupil.senProvision() == SenProvision.E,
                rule(ArrangementKind.PART_TIME, "PTT-HOURS", today)
                        .map(rule -> rule.number(keyStage(pupil)))
                        .orElse(0),
                rule(ArrangementKind.PENALTY_CONSIDERED, "PN-CONSIDER", today)
                        .map(rule -> unauthorised(pupil, rule.number("schoolWeeks")))
                        .orElse(0),
                today);
    }

    Optional<SchoolPhase> phase(@Nullable SchoolUrn school) {
        return school == null ? Optional.empty() : schools.phase(school);
    }

    private int unauthorised(PupilFacts pupil, int weeks) {
        LocalDate asOf = facts.latestDate().orElseGet(() -> Dates.today(clock));
        return PupilSchool.days(pupil, asOf)
                .schoolWeeksBack(weeks, asOf)
                .map(from -> Math.toIntExact(pupil.marks().counts(from, asOf).unauthorised()))
                .orElse(0);
    }

    private Optional<ArrangementRule> rule(ArrangementKind kind, String id, LocalDate on) {
        return rules.on(kind, on).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** As the yardstick names it. */
    private String keyStage(PupilFacts pupil) {
        String year = pupils.identity(pupil.pupil())
                .map(identity -> identity.pupil().ncyear())
                .orElse("");
        return switch (year) {
            case "3", "4", "5", "6" -> "keyStage2";
            case "7", "8", "9", "10", "X", "" -> "keyStage3";
            case "11", "12", "13", "14" -> "year11";
            default -> "keyStage1";
        };
    }
}
