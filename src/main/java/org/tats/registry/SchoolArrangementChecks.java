package org.tats.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** What must hold before a part-time timetable, a managed move or an off-site direction is recorded. */
final class SchoolArrangementChecks {

    private final PupilFacts pupil;
    private final RecordArrangement asked;
    private final ArrangementRuleBook rules;
    private final LocalDate from;
    private final LocalDate today;

    SchoolArrangementChecks(PupilFacts pupil, RecordArrangement asked, ArrangementRuleBook rules, LocalDate today) {
        this.pupil = pupil;
        this.asked = asked;
        this.rules = rules;
        this.from = asked.from();
        this.today = today;
    }

    void partTime(ArrangementDetails.PartTime details) {
        CompulsorySchoolAge age = pupil.compulsorySchoolAge();
        rules.must(
                "PTT-AGE",
                age.contains(from),
                "The child is of compulsory school age from " + Dates.full(age.from()) + " to " + Dates.full(age.to())
                        + ". Outside it, no part-time timetable is recorded.");
        rules.must(
                "PTT-BEHAVIOUR",
                details.reason() != PartTimeReason.BEHAVIOUR,
                "A part-time timetable must not be used to manage behaviour. Plan support at school, or consider an"
                        + " off-site direction or a referral.");
        rules.must("PTT-EXCEPTIONAL", !details.why().isBlank(), "Say why full time is not possible now.");
        agreed(details);
        hours(details);
        end(details);
        firstReview(details);
        boolean lookedAfter = pupil.hasStatus(PupilStatus.LAC, from);
        rules.must(
                "PTT-LOOKED-AFTER",
                !lookedAfter || (details.socialWorkerTold() != null && details.virtualSchoolTold() != null),
                "The child is looked after. Say when the social worker and the virtual school were told.");
    }

    private void agreed(ArrangementDetails.PartTime details) {
        LocalDate on = details.agreedOn();
        rules.must(
                "PTT-AGREED",
                !details.agreedBy().isBlank() && on != null && !on.isAfter(today),
                "Say which parent agreed, and when.");
        rules.must("PTT-AGREED", details.signed(), "Get the agreement signed, then record it.");
    }

    private void hours(ArrangementDetails.PartTime details) {
        Integer halfHours = asked.halfHours();
        if (halfHours == null) {
            throw new RuleBroken("Say how many hours a week the child comes.");
        }
        rules.must(
                "PTT-HOURS",
                halfHours < details.fullTimeHalfHours(),
                "The hours a week are not fewer than a full week for this child.");
    }

    private void end(ArrangementDetails.PartTime details) {
        LocalDate end = asked.plannedEnd();
        rules.must("PTT-EXCEPTIONAL", end != null, "Say when it is planned to end: it is for a limited time.");
        rules.of("PTT-END").ifPresent(rule -> {
            LocalDate longest = from.plusWeeks(rule.number("weeks"));
            rules.must(
                    "PTT-END",
                    end == null || !end.isAfter(longest) || !details.whyLonger().isBlank(),
                    "It would end after " + Dates.full(longest) + ". Choose an earlier end, or say why it is longer.");
        });
    }

    private void firstReview(ArrangementDetails.PartTime details) {
        LocalDate review = details.firstReview();
        rules.of("PTT-REVIEW").ifPresent(rule -> {
            LocalDate latest = from.plusDays(rule.number("days"));
            rules.must(
                    "PTT-REVIEW",
                    review != null && review.isAfter(from) && !review.isAfter(latest),
                    "Plan the first review after the start and by " + Dates.full(latest) + ".");
        });
    }

    void managedMove(ArrangementDetails.ManagedMove details) {
        rules.must(
                "MM-PERMANENT",
                !details.trial() && asked.plannedEnd() == null,
                "A managed move has no trial period. For a time at another school record an off-site direction; a"
                        + " managed move may follow it.");
        rules.must(
                "MM-VOLUNTARY",
                details.agreedOn() != null
                        && !details.parent().isBlank()
                        && !details.school().isBlank()
                        && !details.newSchool().isBlank(),
                "Say who agreed for the family, for the school and for the new school, and when.");
        if (asked.otherSchool() == null || Objects.equals(asked.otherSchool(), asked.school())) {
            throw new RuleBroken("Choose the school to which the child moves.");
        }
    }

    void offsite(ArrangementDetails.OffsiteDirection details) {
        rules.must("OSD-PURPOSE", !details.aim().isBlank(), "Say what is to improve in the child’s behaviour.");
        ArrangementChecks.written(details.placement(), "Say where the child goes.");
        rules.must(
                "OSD-REVIEW",
                !details.boardNominee().isBlank(),
                "Name the governing board’s nominee for the reviews. It is not the headteacher.");
        rules.must(
                "OSD-PLAN",
                pupil.senProvision() != SenProvision.E || details.authorityInvited() != null,
                "The child has an education, health and care plan. Say when the authority was invited.");
        if (from.isAfter(today)) {
            notice(details);
        }
    }

    /** Of one that has begun, what notice there was stands as it was; one to come can still be put right. */
    private void notice(ArrangementDetails.OffsiteDirection details) {
        LocalDate given = asked.noticeGivenOn();
        rules.must(
                "OSD-NOTICE",
                given != null && details.placementInNotice(),
                "Give the parents written notice with the details of the placement, and say when you did.");
        earliest(given)
                .ifPresent(earliest -> rules.must(
                        "OSD-NOTICE",
                        !from.isBefore(earliest),
                        "With notice on " + Dates.full(given == null ? from : given) + " it starts on "
                                + Dates.full(earliest) + " at the earliest."));
    }

    private Optional<LocalDate> earliest(@Nullable LocalDate given) {
        return given == null
                ? Optional.empty()
                : rules.of("OSD-NOTICE")
                        .flatMap(
                                rule -> PupilSchool.days(pupil, from).plusSchoolDays(given, rule.number("schoolDays")));
    }
}
