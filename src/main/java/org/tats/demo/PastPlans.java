package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.CaseFilter;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.ebsna.AskJointWork;
import org.tats.ebsna.Band;
import org.tats.ebsna.BandReading;
import org.tats.ebsna.ContactHow;
import org.tats.ebsna.ContactLogService;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.ContactWith;
import org.tats.ebsna.EbsnaSettingsService;
import org.tats.ebsna.JointWorkId;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.OpenPlan;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanFilter;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanRow;
import org.tats.ebsna.PlanService;
import org.tats.ebsna.Workers;
import org.tats.ebsna.WriteContact;

/** Three EBSNA plans of the last seven weeks: one that goes well, one slowly, one whose review is overdue; and a request that waits. */
@Component
@Profile("demonstration")
class PastPlans {

    private static final int WEEKS = 7;
    private static final Set<String> LOW = Set.of("RED", "SEVERE", "BLACK");
    private static final List<String> WHY = List.of(
            "Comes to the gate with a parent and goes home again. In the mornings there is stomach ache, at weekends none.",
            "Has not been in a lesson since the change of form. At home the work is done and sent in.",
            "Leaves before the first lesson with the new group. Says the corridors are too much.");

    private final Stage stage;
    private final CaseService cases;
    private final JointWorkService requests;
    private final EbsnaSettingsService settings;
    private final PlanService plans;
    private final ContactLogService contacts;
    private final PlanStory story;

    PastPlans(
            Stage stage,
            CaseService cases,
            JointWorkService requests,
            EbsnaSettingsService settings,
            PlanService plans,
            ContactLogService contacts,
            PlanStory story) {
        this.stage = stage;
        this.cases = cases;
        this.requests = requests;
        this.settings = settings;
        this.plans = plans;
        this.contacts = contacts;
        this.story = story;
    }

    /** What happens in a week, on its Monday after the files came. */
    void week(PastWeek week, PastWeek last) {
        int number = WEEKS - (last.number() - week.number());
        if (number == 0) {
            stage.once("EBSNA plans", Cast.CHAIR, week.monday(15, 0), () -> begin(week));
        } else if (number > 0) {
            go(week, number);
        }
    }

    /** Visits of the days to come, and a request that waits for an answer. */
    void after(PastWeek last) {
        for (int k = 0; k < 2; k++) {
            int turn = k;
            stage.once(
                    "EBSNA visit " + k,
                    Cast.SASO,
                    last.friday(11, 30),
                    () -> mine().stream()
                            .skip(turn)
                            .limit(1)
                            .forEach(plan -> contact(
                                    plan.id(),
                                    last.nextMonday(9 + 4 * turn, 30),
                                    turn == 0 ? ContactWith.PUPIL : ContactWith.FAMILY,
                                    turn == 0 ? ContactHow.VISIT : ContactHow.PHONE,
                                    ContactState.PLANNED,
                                    turn == 0 ? "Walk to the library together" : "")));
        }
        stage.once(
                "EBSNA request",
                Cast.CHAIR,
                last.friday(12, 15),
                () -> candidates(1)
                        .forEach(pupil -> requests.ask(new AskJointWork(
                                JointWorkId.random(),
                                pupil,
                                "The school asks for help: no lesson attended for three weeks."))));
    }

    private void begin(PastWeek week) {
        LocalDate today = week.monday(0, 0).toLocalDate();
        UUID tier = settings.tiers().getLast().id();
        var workers = new Workers(
                Cast.SASO.id(), Cast.AEP.id(), Cast.STANDING.getFirst().id());
        List<PupilId> chosen = candidates(WHY.size());
        for (int k = 0; k < chosen.size(); k++) {
            var request = JointWorkId.random();
            requests.ask(new AskJointWork(request, chosen.get(k), WHY.get(k)));
            requests.accept(new OpenPlan(PlanId.random(), request, tier, workers, today.plusWeeks(2), ""));
        }
    }

    /** Children with an open case, low attendance and no plan; the first to be reviewed first. */
    private List<PupilId> candidates(int count) {
        List<PupilId> open = cases.list(CaseFilter.OPEN, 0, 200).stream()
                .map(CaseRow::pupil)
                .distinct()
                .toList();
        Map<PupilId, BandReading> bands = plans.bands(open);
        return open.stream()
                .filter(pupil -> low(bands.get(pupil)))
                .filter(pupil -> plans.ofPupil(pupil).isEmpty())
                .limit(count)
                .toList();
    }

    private static boolean low(@Nullable BandReading reading) {
        return reading != null
                && reading.band().map(Band::band).filter(LOW::contains).isPresent();
    }

    private void go(PastWeek week, int number) {
        LocalDateTime when = week.monday(16, 0);
        stage.once(week.step("EBSNA"), Cast.SASO, when, () -> {
            List<PlanRow> mine = mine();
            for (int k = 0; k < mine.size(); k++) {
                PlanDetails plan = plans.read(mine.get(k).id());
                story.week(plan, k, number, when.toLocalDate());
                if (k < 2 || number % 3 == 1) {
                    contact(
                            plan.row().id(),
                            when.minusHours(2 + k),
                            number % 2 == 0 ? ContactWith.FAMILY : ContactWith.PUPIL,
                            number % 3 == 0 ? ContactHow.VISIT : ContactHow.PHONE,
                            k == 1 && number == 3 ? ContactState.NOT_REACHED : ContactState.MADE,
                            PlanStory.SAID.get((number + k) % PlanStory.SAID.size()));
                }
            }
        });
    }

    /** Always in the same order, whatever is due. */
    private List<PlanRow> mine() {
        return plans.list(PlanFilter.OPEN.of(Cast.SASO.id()), 0, 10).stream()
                .sorted(Comparator.comparing(plan -> plan.pupil().toString()))
                .toList();
    }

    private void contact(
            PlanId plan, LocalDateTime at, ContactWith with, ContactHow how, ContactState state, String words) {
        contacts.write(new WriteContact(
                UUID.randomUUID(), plan, at.atZone(Dates.LONDON).toInstant(), with, how, state, words));
    }
}
