package org.tats.ebsna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The contact log and a worker's day. */
@TatsTest
class ContactLogServiceTests {

    @Autowired
    private ContactLogService contacts;

    @Autowired
    private ContactService family;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanScenario scenario;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PupilId pupil;
    private Workers workers;
    private PlanId plan;

    @BeforeEach
    void aPlan() {
        clock.reset();
        pupil = cases.pupil(CaseScenario.NORTHGATE);
        workers = scenario.workers();
        plan = scenario.plan(pupil, workers);
        signedIn.use(workers.saso());
    }

    @Test
    void aContactMadeIsKeptWithTheFamilyAndEndsTheSilence() {
        UUID id = UUID.randomUUID();
        WriteContact entry = entry(id, clock.instant(), ContactState.MADE, "Will try the gate on Monday");
        contacts.write(entry);
        contacts.write(entry);
        PlanDetails details = plans.read(plan);
        assertThat(details.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.words()).isEqualTo("Will try the gate on Monday");
            assertThat(contact.person()).isEqualTo(workers.saso());
        });
        assertThat(details.row().lastContact()).contains(cases.today());
        assertThat(details.success().weeksWithContact()).isEqualTo(1);
    }

    @Test
    void whatIsToComeIsPlannedAndWhatWasSaysSomething() {
        Instant later = clock.instant().plus(Duration.ofHours(2));
        assertThatThrownBy(() -> write(later, ContactState.MADE, "Not yet"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("to come");
        assertThatThrownBy(() -> write(clock.instant(), ContactState.MADE, " "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write what was said or agreed.");
        assertThatThrownBy(() -> write(clock.instant(), ContactState.NOT_REACHED, ""))
                .hasMessage("Write what was tried.");
        assertThatThrownBy(() -> write(clock.instant(), ContactState.CALLED_OFF, "Why"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aPlannedVisitStandsInTheDayOfItsWorkerUntilItIsFinished() {
        Instant later = clock.instant().plus(Duration.ofHours(2));
        UUID visit = write(later, ContactState.PLANNED, "");
        write(later.plus(Duration.ofDays(1)), ContactState.PLANNED, "");
        LocalDate today = cases.today();
        assertThat(contacts.day(today))
                .singleElement()
                .satisfies(entry -> assertThat(entry.contact().id()).isEqualTo(visit));

        clock.advance(Duration.ofHours(3));
        assertThatThrownBy(() -> contacts.finish(visit, ContactState.MADE, "", 1))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> contacts.finish(visit, ContactState.PLANNED, "Again", 1))
                .isInstanceOf(RuleBroken.class);
        contacts.finish(visit, ContactState.MADE, "Showed me the garden", 1);
        assertThatThrownBy(() -> contacts.finish(visit, ContactState.NOT_REACHED, "Second answer", 2))
                .isInstanceOf(RuleBroken.class);
        assertThat(contacts.day(today).getFirst().contact().state()).isEqualTo(ContactState.MADE);

        signedIn.use(workers.aep());
        assertThat(contacts.day(today)).isEmpty();
    }

    @Test
    void aDayIsADayInLondon() {
        // 23:30 UTC on 1 July is half past midnight on 2 July in London
        clock.set(Instant.parse("2027-07-01T10:00:00Z"));
        PupilId child = cases.pupil(CaseScenario.NORTHGATE);
        Workers team = scenario.workers();
        PlanId late = scenario.plan(child, team);
        signedIn.use(team.saso());
        contacts.write(new WriteContact(
                UUID.randomUUID(),
                late,
                Instant.parse("2027-07-01T23:30:00Z"),
                ContactWith.PUPIL,
                ContactHow.PHONE,
                ContactState.PLANNED,
                ""));
        assertThat(contacts.day(LocalDate.of(2027, 7, 1))).isEmpty();
        assertThat(contacts.day(LocalDate.of(2027, 7, 2))).hasSize(1);
    }

    @Test
    void safeContactWarningsStandBeforeTheEntryAndTheirNumberIsKeptWithIt() {
        RunAs.system(() -> family.save(contact("Dale Invented", "Only by text; he reads her mail", false)));
        RunAs.system(() -> family.save(contact("Robin Invented", "Court order", true)));
        assertThat(contacts.warnings(pupil))
                .containsExactly(
                        "Dale Invented (Mother): Only by text; he reads her mail",
                        "Do not contact Robin Invented (Mother). Court order");
        write(clock.instant(), ContactState.MADE, "By text");
        assertThat(plans.read(plan).contacts().getFirst().warnings()).isEqualTo(2);
    }

    @Test
    void aCorrectionKeepsWhatTheLogSaidAndWhy() {
        UUID id = write(clock.instant().minus(Duration.ofDays(1)), ContactState.MADE, "Spoke with the aunt");
        ContactEntry wrong = plans.read(plan).contacts().getFirst();
        assertThat(plans.read(plan).row().lastContact()).isPresent();
        clock.advance(Duration.ofHours(1));
        signedIn.use(workers.aep());
        assertThatThrownBy(() -> correct(wrong, ContactState.MADE, "Spoke with the aunt", "A reason", 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Nothing is different");
        assertThatThrownBy(() -> correct(wrong, ContactState.NOT_REACHED, "Left a message", " ", 1))
                .hasMessage("Say why it is corrected.");
        assertThatThrownBy(() -> correct(wrong, ContactState.PLANNED, "", "A reason", 1))
                .isInstanceOf(RuleBroken.class);
        correct(wrong, ContactState.NOT_REACHED, "Left a message", "Wrong line", 1);
        assertThatThrownBy(() -> correct(wrong, ContactState.MADE, "Second", "Too late", 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Somebody else changed this plan meanwhile");

        ContactEntry now = plans.read(plan).contacts().getFirst();
        assertThat(now.id()).isEqualTo(id);
        assertThat(now.state()).isEqualTo(ContactState.NOT_REACHED);
        assertThat(now.person()).isEqualTo(workers.saso());
        assertThat(plans.read(plan).row().lastContact()).isEmpty();
        assertThat(now.former()).singleElement().satisfies(before -> {
            assertThat(before.words()).isEqualTo("Spoke with the aunt");
            assertThat(before.state()).isEqualTo(ContactState.MADE);
            assertThat(before.reason()).isEqualTo("Wrong line");
            assertThat(before.correctedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void theLogOfAClosedPlanTakesACorrectionAndNothingElse() {
        write(clock.instant(), ContactState.MADE, "Said goodbye");
        ContactEntry wrong = plans.read(plan).contacts().getFirst();
        plans.close(
                plan,
                UUID.randomUUID(),
                PlanEnd.BACK,
                "Comes every day",
                plans.read(plan).row().version());
        RunAs.system(() -> correct(wrong, ContactState.MADE, "Said goodbye to the dog", "Left out", 1));
        assertThatThrownBy(() -> RunAs.system(() -> write(clock.instant(), ContactState.MADE, "More")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("closed");
    }

    private void correct(ContactEntry wrong, ContactState state, String words, String reason, int version) {
        contacts.correct(
                new CorrectContact(wrong.id(), wrong.at(), wrong.with(), wrong.how(), state, words, reason, version));
    }

    private Contact contact(String name, String warning, boolean doNotContact) {
        return new Contact(
                ContactId.random(),
                pupil,
                name,
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.YES,
                List.of(),
                "",
                "",
                "",
                warning,
                doNotContact,
                "",
                false,
                "",
                1,
                cases.today(),
                null,
                0);
    }

    private UUID write(Instant at, ContactState state, String words) {
        UUID id = UUID.randomUUID();
        contacts.write(entry(id, at, state, words));
        return id;
    }

    private WriteContact entry(UUID id, Instant at, ContactState state, String words) {
        return new WriteContact(id, plan, at, ContactWith.PUPIL, ContactHow.VISIT, state, words);
    }
}
