package org.tats.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.RunAs;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralService;
import org.tats.cases.SubmitReferral;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagService;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.Show;

/** What schools ask for: two or three pupils a week, each from another school. */
@Component
@Profile("demonstration")
class PastReferrals {

    /** Places in the plan of schools, so that secondary schools refer most. */
    private static final List<Integer> ROUND = List.of(0, 6, 1, 7, 2, 8, 3, 9, 0, 10, 1, 4, 2, 11, 3, 12, 0, 13);

    private final Stage stage;
    private final FlagService flags;
    private final ReferralService referrals;

    PastReferrals(Stage stage, FlagService flags, ReferralService referrals) {
        this.stage = stage;
        this.flags = flags;
        this.referrals = referrals;
    }

    void week(DemonstrationPlan plan, PastWeek week) {
        int count = (week.weekly() ? 2 : 4) + week.number() % 2;
        for (int k = 0; k < count; k++) {
            refer(
                    plan,
                    week.step("referral " + k),
                    week.number() * 2 + k,
                    week.tuesday(10 + 2 * k, 15),
                    week.number() % 4 == 1 && k == 0);
        }
    }

    /** The ones that wait to be put on an agenda: a headteacher considers permanent exclusion in the first. */
    void waiting(DemonstrationPlan plan, PastWeek last) {
        for (int k = 0; k < 3; k++) {
            refer(plan, "waiting referral " + k, 2 * k, last.friday(9 + 2 * k, 40), k == 0);
        }
    }

    private void refer(DemonstrationPlan plan, String step, int turn, LocalDateTime when, boolean considersExclusion) {
        DemoSchool school = plan.authority().schools().get(ROUND.get(turn % ROUND.size()));
        CastMember coordinator = Cast.coordinator(
                school.urn() - plan.authority().schools().getFirst().urn());
        stage.once(step, coordinator, when, () -> {
            Dice dice =
                    Dice.of(DemonstrationPlan.SEED, 82, turn, when.toLocalDate().toEpochDay());
            choose(new SchoolUrn(school.urn()), considersExclusion, dice)
                    .ifPresent(pupil -> referrals.submit(form(pupil, school, considersExclusion, dice)));
        });
    }

    /** Somebody flagged, not discussed, not chosen by the analyst, not asked for already. */
    private Optional<FlaggedPupil> choose(SchoolUrn school, boolean considersExclusion, Dice dice) {
        var ofSchool = new FlagFilter(Show.NEVER_DISCUSSED, Optional.of(school), Optional.empty(), Optional.empty());
        Set<PupilId> asked = RunAs.person(Cast.CHAIR.id(), referrals::inbox).stream()
                .map(ReferralRow::pupil)
                .collect(Collectors.toSet());
        List<FlaggedPupil> open = RunAs.person(Cast.ANALYST.id(), () -> flags.list(ofSchool, 0, 40)).pupils().stream()
                .filter(pupil -> PastTriage.untouched(pupil) && !asked.contains(pupil.pupil()))
                .toList();
        List<FlaggedPupil> conduct = open.stream()
                .filter(pupil -> Scripts.about(PastTriage.rules(pupil)).equals("CONDUCT"))
                .toList();
        List<FlaggedPupil> choices = considersExclusion && !conduct.isEmpty() ? conduct : open;
        return choices.isEmpty() ? Optional.empty() : Optional.of(dice.pick(choices));
    }

    private static SubmitReferral form(FlaggedPupil pupil, DemoSchool school, boolean considersExclusion, Dice dice) {
        Script script = Scripts.referral(Scripts.about(PastTriage.rules(pupil)), dice);
        return new SubmitReferral(
                pupil.pupil(),
                new SchoolUrn(school.urn()),
                script.field("concern"),
                script.field("tried"),
                script.field("pupil"),
                !script.field("pupil").startsWith("Not gathered"),
                script.field("parent"),
                true,
                script.field("wanted"),
                considersExclusion,
                null);
    }
}
