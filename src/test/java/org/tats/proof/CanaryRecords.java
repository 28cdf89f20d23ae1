package org.tats.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationContext;
import org.tats.cases.CaseScenario;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.documents.DocumentWay;
import org.tats.ebsna.AssessmentService;
import org.tats.ebsna.ContactHow;
import org.tats.ebsna.ContactLogService;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.ContactWith;
import org.tats.ebsna.LadderService;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanScenario;
import org.tats.ebsna.WriteContact;
import org.tats.panels.Decision;
import org.tats.panels.DecisionId;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.EvidenceId;
import org.tats.panels.EvidenceService;
import org.tats.panels.EvidenceSource;
import org.tats.panels.KeepEvidence;
import org.tats.panels.NewRequest;
import org.tats.panels.RecordDecision;
import org.tats.panels.RequestId;
import org.tats.panels.RequestSource;
import org.tats.panels.RequestWay;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19LetterService;
import org.tats.panels.Section19Scenario;
import org.tats.panels.Section19Service;
import org.tats.proof.Canary.Kind;
import org.tats.registry.ArrangementDetails;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementService;
import org.tats.registry.RecordArrangement;
import org.tats.testing.TestClock;

/** Family, Section 19, EBSNA plan and arrangement of each pupil, with a word of its own in every text; written by a chair. */
final class CanaryRecords {

    private final BiFunction<Kind, PupilId, String> plant;
    private final CaseScenario cases;
    private final TestClock clock;
    private final ContactService family;
    private final ArrangementService arrangements;
    private final Section19Scenario scenario;
    private final Section19Service requests;
    private final EvidenceService evidence;
    private final Section19DecisionService decisions;
    private final Section19LetterService letters;
    private final PlanScenario plans;
    private final AssessmentService assessments;
    private final LadderService ladder;
    private final ContactLogService log;

    /** @param plant makes a word of this kind about this pupil */
    CanaryRecords(ApplicationContext context, BiFunction<Kind, PupilId, String> plant) {
        this.plant = plant;
        this.cases = context.getBean(CaseScenario.class);
        this.clock = context.getBean(TestClock.class);
        this.family = context.getBean(ContactService.class);
        this.arrangements = context.getBean(ArrangementService.class);
        this.scenario = context.getBean(Section19Scenario.class);
        this.requests = context.getBean(Section19Service.class);
        this.evidence = context.getBean(EvidenceService.class);
        this.decisions = context.getBean(Section19DecisionService.class);
        this.letters = context.getBean(Section19LetterService.class);
        this.plans = context.getBean(PlanScenario.class);
        this.assessments = context.getBean(AssessmentService.class);
        this.ladder = context.getBean(LadderService.class);
        this.log = context.getBean(ContactLogService.class);
    }

    /** As the acting person, who may do all of it. */
    void write(PupilId pupil, PersonId chair) {
        parent(pupil);
        separation(pupil);
        section19(pupil, chair);
        plan(pupil);
    }

    private String word(Kind kind, PupilId pupil) {
        return plant.apply(kind, pupil);
    }

    private void parent(PupilId pupil) {
        family.save(new Contact(
                ContactId.random(),
                pupil,
                "Ms " + word(Kind.CONTACT, pupil),
                ContactRelationship.values()[0],
                YesOrNo.YES,
                YesOrNo.YES,
                List.of("1 " + word(Kind.CONTACT, pupil) + " Road"),
                "ZZ1 2ZZ",
                "",
                "",
                "Never call: " + word(Kind.CONTACT, pupil),
                false,
                "",
                false,
                "",
                1,
                cases.today().minusDays(100),
                null,
                0));
    }

    private void separation(PupilId pupil) {
        LocalDate from = cases.today().minusDays(5);
        arrangements.record(new RecordArrangement(
                ArrangementId.random(),
                pupil,
                null,
                null,
                from,
                null,
                null,
                null,
                new ArrangementDetails.Separation(from, "Online, " + word(Kind.ARRANGEMENT, pupil))));
    }

    /** An open request decided outside a meeting, with its letter gone to the parent. */
    private void section19(PupilId pupil, PersonId chair) {
        var id = RequestId.random();
        LocalDate knew = cases.today().minusDays(10);
        requests.enter(new NewRequest(
                id,
                pupil,
                RequestSource.PARENT,
                "Mother " + word(Kind.SECTION_19, pupil),
                RequestWay.EMAIL,
                knew,
                knew,
                "She cannot go in: " + word(Kind.SECTION_19, pupil),
                chair,
                ""));
        evidence.keep(new KeepEvidence(
                id,
                EvidenceId.random(),
                EvidenceSource.HEALTH,
                knew,
                cases.today(),
                cases.today(),
                "The clinic says " + word(Kind.SECTION_19, pupil),
                "Letter",
                0));
        scenario.type(
                id,
                DecisionOutcome.AGREED,
                true,
                Map.of("REASONS", "Because " + word(Kind.SECTION_19, pupil) + " and nothing else"));
        Decision decision = decisions.record(new RecordDecision(DecisionId.random(), id, null));
        letters.tell(decision.id(), DocumentWay.POST, false);
    }

    private void plan(PupilId pupil) {
        PlanId plan = plans.plan(pupil, plans.workers());
        assessments.addEvent(plan, UUID.randomUUID(), cases.today(), "Stopped: " + word(Kind.PLAN, pupil));
        ladder.addStep(plan, UUID.randomUUID(), "Walk to " + word(Kind.STEP, pupil));
        log.write(new WriteContact(
                UUID.randomUUID(),
                plan,
                clock.instant(),
                ContactWith.PUPIL,
                ContactHow.VISIT,
                ContactState.MADE,
                "Told us " + word(Kind.PLAN, pupil)));
    }
}
