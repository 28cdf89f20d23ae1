package org.tats.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** What must hold before an arrangement is recorded. The rules of the kinds that schools arrange are in {@link SchoolArrangementChecks}. */
final class ArrangementChecks {

    private final PupilFacts pupil;
    private final RecordArrangement asked;
    private final ArrangementRuleBook rules;
    private final @Nullable SchoolPhase phase;
    private final LocalDate today;

    /** @param rules of the kind on the day it starts @param phase of its school; null without one */
    ArrangementChecks(
            PupilFacts pupil,
            RecordArrangement asked,
            ArrangementRuleBook rules,
            @Nullable SchoolPhase phase,
            LocalDate today) {
        this.pupil = pupil;
        this.asked = asked;
        this.rules = rules;
        this.phase = phase;
        this.today = today;
    }

    /** @throws RuleBroken with what stands in the way */
    void check() {
        dates();
        var school = new SchoolArrangementChecks(pupil, asked, rules, today);
        switch (asked.details()) {
            case ArrangementDetails.PartTime details -> school.partTime(details);
            case ArrangementDetails.ManagedMove details -> school.managedMove(details);
            case ArrangementDetails.OffsiteDirection details -> school.offsite(details);
            case ArrangementDetails.Separation details ->
                written(details.education(), "Say what education the child gets meanwhile.");
            case ArrangementDetails.Alternative details -> {
                written(details.provider(), "Name the provider.");
                written(details.purpose(), "Say what the placement is for.");
            }
            case ArrangementDetails.HomeEducated details -> homeEducated(details);
            case ArrangementDetails.Missing details -> missing(details);
            case ArrangementDetails.AwaitingPlace details -> written(details.why(), "Say why there is no place yet.");
            case ArrangementDetails.Custody details ->
                written(details.education(), "Say what is known of education there and of the return.");
            case ArrangementDetails.PenaltyConsidered details -> penalty(details);
            case ArrangementDetails.FairAccess details -> fairAccess(details);
        }
    }

    /** An honest text is asked for; an empty one helps nobody. */
    static void written(String text, String sentence) {
        if (text.isBlank()) {
            throw new RuleBroken(sentence);
        }
    }

    private void dates() {
        LocalDate from = asked.from();
        LocalDate end = asked.plannedEnd();
        if (from.isAfter(today.plusYears(1)) || from.isBefore(pupil.dateOfBirth())) {
            throw new RuleBroken("Check the day it starts: " + Dates.full(from) + ".");
        }
        if (end != null && end.isBefore(from)) {
            throw new RuleBroken("It ends before it starts. Give the planned end after " + Dates.full(from) + ".");
        }
        running().ifPresent(same -> {
            throw new RuleBroken(asked.kind().words() + " since " + Dates.full(same.from())
                    + " is still open. Review it or end it first.");
        });
    }

    /** One of the same kind that would run at the same time. */
    private Optional<Arrangement> running() {
        return pupil.arrangements().stream()
                .filter(other -> other.kind() == asked.kind() && !asked.kind().event())
                .filter(other -> !other.id().equals(asked.id()))
                .filter(other -> {
                    LocalDate end = other.endedOn();
                    return end == null || !end.isBefore(asked.from());
                })
                .findFirst();
    }

    private void homeEducated(ArrangementDetails.HomeEducated details) {
        rules.must(
                "EHE-NOTICE",
                asked.school() == null || details.parentWrote() != null,
                "Say when a parent told the school in writing.");
        rules.must(
                "EHE-SPECIAL",
                phase != SchoolPhase.SPECIAL || details.consented() != null,
                "Say when the authority agreed: the child is at a special school.");
    }

    private void missing(ArrangementDetails.Missing details) {
        CompulsorySchoolAge age = pupil.compulsorySchoolAge();
        rules.must(
                "CME-MEANING",
                age.contains(asked.from()),
                "The child was not of compulsory school age on " + Dates.full(asked.from()) + ".");
        rules.must(
                "CME-MEANING",
                pupil.schoolAt(asked.from()).isEmpty(),
                "The child was on a school’s roll on " + Dates.full(asked.from())
                        + ": absence is no missing education. Ask the school to check its roll first.");
        written(details.enquiries(), "Say what was done to find the child.");
    }

    private void penalty(ArrangementDetails.PenaltyConsidered details) {
        rules.must(
                "PN-CONSIDER",
                pupil.compulsorySchoolAge().contains(asked.from()),
                "Penalty notices are about children of compulsory school age.");
        rules.must(
                "PN-SUPPORT",
                !details.support().isBlank() || !details.whyNoSupport().isBlank(),
                "Say which support was offered first, or why none was.");
        written(details.why(), "Say why this was decided.");
        int most = rules.of("PN-MOST").map(rule -> rule.number("notices")).orElse(Integer.MAX_VALUE);
        rules.must(
                "PN-MOST",
                details.outcome() != PenaltyOutcome.FOR_OFFICER || details.earlierNotices() < most,
                "There were " + details.earlierNotices() + " notices already. Choose other action.");
    }

    private void fairAccess(ArrangementDetails.FairAccess details) {
        written(details.category(), "Choose the category for which the panel considers the child.");
    }
}
