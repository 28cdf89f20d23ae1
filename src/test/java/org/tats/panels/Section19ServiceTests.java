package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.CaseService;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Requests: who may ask, from when the clocks count, who works on one, what is gathered, how it ends. */
@TatsTest
class Section19ServiceTests {

    @Autowired
    private Section19Service requests;

    @Autowired
    private EvidenceService evidence;

    @Autowired
    private Section19DraftService drafts;

    @Autowired
    private CaseService cases;

    @Autowired
    private Section19Scenario scenario;

    @Autowired
    private CaseScenario caseScenario;

    @Autowired
    private SignedIn signedIn;

    private PupilId pupil = PupilId.random();
    private PersonId officer = PersonId.random();
    private PersonId clerk = PersonId.random();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        today = caseScenario.today();
        pupil = caseScenario.pupil(CaseScenario.NORTHGATE);
        officer = scenario.officer();
        clerk = signedIn.as(Role.MINUTE_TAKER);
    }

    @Test
    void aParentsEMailOpensACaseLedByWhoWorksOnIt() {
        RequestId id = scenario.request(pupil, officer);

        Request request = requests.read(id).request();
        assertThat(request.reference()).startsWith("S19-");
        assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(request.decideFrom()).isEqualTo(request.knewOn());
        signedIn.use(officer);
        assertThat(cases.ofPupil(pupil).orElseThrow().lead()).isEqualTo(officer);
        assertThat(requests.read(id).works()).isTrue();
        assertThat(caseScenario.audited("Section19Requested", pupil)).isEqualTo(1);
        assertThat(caseScenario.audited("CaseOpened", pupil)).isEqualTo(1);
    }

    @Test
    void theDayOnWhichTheAuthorityKnewIsNeverFilledIn() {
        refuses(asked(null, today, officer), "Say on which day the authority knew");
        refuses(asked(today, null, officer), "Say on which day the request came");
        refuses(asked(today, today.minusDays(1), officer), "knew on the day the request came at the latest");
        refuses(asked(today, today.plusDays(1), officer), "cannot come from the future");
        refuses(asked(today, today, null), "Say who works on it");
    }

    @Test
    void aChildHasOneOpenRequestAndARepeatChangesNothing() {
        NewRequest asked = asked(today, today, officer);
        requests.enter(asked);
        requests.enter(asked);
        assertThat(requests.ofPupil(pupil)).hasSize(1);

        refuses(asked(today, today, officer), "A request for this child is under way");
        requests.end(asked.id(), RequestEnd.WITHDRAWN, "", 0);
        requests.enter(asked(today, today, officer));
        assertThat(requests.ofPupil(pupil)).hasSize(2);
    }

    @Test
    void anAgencyAsksForAChildWhomItKnowsAndSaysSinceWhenTheAuthorityKnew() {
        signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        refusesAsMissing(ofAgency(RequestSource.HEALTH, today.minusDays(2), null));

        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        caseScenario.invite(nurse, pupil);
        refuses(ofAgency(RequestSource.PARENT, today, null), "comes from that agency");
        refuses(ofAgency(RequestSource.HEALTH, today, officer), "The council says who works on it");
        refuses(ofAgency(RequestSource.HEALTH, null, null), "Say on which day the authority knew");
        NewRequest asked = ofAgency(RequestSource.HEALTH, today.minusDays(2), null);
        requests.enter(asked);

        Request request = requests.read(asked.id()).request();
        assertThat(request.source()).isEqualTo(RequestSource.HEALTH);
        assertThat(request.decideFrom()).isEqualTo(today.minusDays(2));
        assertThat(request.owner()).isNull();
        assertThat(requests.read(asked.id()).works()).isFalse();
        PersonId police = signedIn.asMemberOf(AgencyFunction.POLICE);
        caseScenario.invite(police, pupil);
        refusesAsMissing(ofAgency(RequestSource.OTHER, today, null));
    }

    @Test
    void whatIsTypedIntoAFormIsKeptForItsWriterAloneUntilItIsSaved() {
        drafts.keep(pupil, "request", "What was said", "He cannot");
        drafts.keep(pupil, "request", "What was said", "He cannot go in");
        assertThat(drafts.of(pupil).of("request")).containsExactly(entry("What was said", "He cannot go in"));
        assertThat(drafts.of(pupil).of("other")).isEmpty();

        signedIn.as(Role.CHAIR);
        assertThat(drafts.of(pupil).forms()).isEmpty();
        signedIn.asMemberOf(AgencyFunction.SOCIAL_CARE);
        assertThatThrownBy(() -> drafts.of(pupil)).isInstanceOf(NotFound.class);

        signedIn.use(clerk);
        drafts.forget(pupil, "request");
        assertThat(drafts.of(pupil).savedAt()).isEmpty();
    }

    private NewRequest ofAgency(RequestSource source, @Nullable LocalDate knewOn, @Nullable PersonId owner) {
        return new NewRequest(
                RequestId.random(),
                pupil,
                source,
                "School nurse",
                RequestWay.FORM,
                knewOn,
                today,
                "Too ill",
                owner,
                "");
    }

    private void refusesAsMissing(NewRequest asked) {
        assertThatThrownBy(() -> requests.enter(asked)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSchoolAsksForItsOwnPupilAndSeesHowFarItIs() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        var id = RequestId.random();
        var late = new NewRequest(
                id,
                pupil,
                RequestSource.SCHOOL,
                "Head of year",
                RequestWay.FORM,
                today.minusDays(1),
                today,
                "x",
                null,
                "");
        refuses(late, "A school’s own form counts from the day it is sent");
        requests.enter(new NewRequest(
                id, pupil, RequestSource.SCHOOL, "Head of year", RequestWay.FORM, today, today, "Ill", null, ""));

        assertThat(requests.ofMySchool()).extracting(Request::id).contains(id);
        assertThatThrownBy(() -> requests.read(id)).isInstanceOf(NotFound.class);
        PupilId other = caseScenario.pupil(CaseScenario.LARKFIELD);
        assertThatThrownBy(() -> requests.enter(new NewRequest(
                        RequestId.random(),
                        other,
                        RequestSource.SCHOOL,
                        "Head",
                        RequestWay.FORM,
                        today,
                        today,
                        "x",
                        null,
                        "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSchoolsRequestIsAcknowledgedOnceSomebodyWorksOnIt() {
        signedIn.asSchool(CaseScenario.NORTHGATE);
        var id = RequestId.random();
        requests.enter(new NewRequest(
                id, pupil, RequestSource.SCHOOL, "Head of year", RequestWay.FORM, today, today, "Ill", null, ""));
        signedIn.use(clerk);
        assertThatThrownBy(() -> requests.acknowledge(id, today, 0))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Say first who works on it");

        requests.takeOn(id, officer, 0);
        requests.acknowledge(id, today, 1);

        Request request = requests.read(id).request();
        assertThat(request.caseFile()).isNotNull();
        assertThat(request.acknowledgedOn()).isEqualTo(today);
        assertThatThrownBy(() -> requests.acknowledge(id, today, 1)).isInstanceOf(StaleSave.class);
        assertThatThrownBy(() -> requests.acknowledge(id, today, 2)).isInstanceOf(RuleBroken.class);
        signedIn.asSchool(CaseScenario.NORTHGATE);
        assertThat(requests.ofMySchool())
                .filteredOn(row -> row.id().equals(id))
                .extracting(Request::state)
                .containsExactly(RequestState.ACKNOWLEDGED);
    }

    @Test
    void whoStopsWorkingOnItStopsSeeingIt() {
        RequestId id = scenario.request(pupil, officer);
        PersonId other = scenario.officer();
        requests.takeOn(id, other, 0);

        signedIn.use(other);
        assertThat(requests.list(true)).extracting(Request::id).containsExactly(id);
        signedIn.use(officer);
        // still the lead of the case that was opened with it
        assertThat(requests.list(true)).extracting(Request::id).containsExactly(id);
        signedIn.use(clerk);
        assertThatThrownBy(() -> requests.takeOn(id, signedIn.enter(AgencyFunction.POLICE, Set.of(Role.MEMBER)), 1))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Choose somebody who works on Section 19");
    }

    @Test
    void evidenceThatIsNotHereSaysSinceWhenItIsAskedFor() {
        RequestId id = scenario.acknowledged(pupil, officer);
        var asked = new KeepEvidence(
                id,
                EvidenceId.random(),
                EvidenceSource.HEALTH,
                today.minusDays(5),
                null,
                null,
                "Letter of the clinic",
                "",
                0);
        evidence.keep(asked);

        RequestDetails details = requests.read(id);
        assertThat(details.request().state()).isEqualTo(RequestState.EVIDENCE);
        assertThat(details.evidence().getFirst().sentence(today))
                .isEqualTo("Not here yet: Letter of the clinic. Asked 16 November. The panel may decide without it.");

        evidence.keep(new KeepEvidence(
                id, asked.id(), EvidenceSource.HEALTH, today.minusDays(5), today, today.minusDays(2), "Unfit", "", 0));
        assertThat(requests.read(id).evidence().getFirst().sentence(today)).isEqualTo("Unfit (19 November)");
        assertThatThrownBy(() -> evidence.keep(asked)).isInstanceOf(StaleSave.class);
    }

    @Test
    void evidenceHasADayAndWordsAndTheChildsViewHowItWasGathered() {
        RequestId id = scenario.request(pupil, officer);
        refuses(piece(id, EvidenceSource.PARENT, null, null, "x", ""), "Give the day");
        refuses(piece(id, EvidenceSource.PARENT, null, today, " ", ""), "Write what it says");
        refuses(piece(id, EvidenceSource.PARENT, null, today.plusDays(1), "x", ""), "cannot come from the future");
        refuses(piece(id, EvidenceSource.PARENT, today, today.minusDays(1), "x", ""), "before it was asked for");
        refuses(piece(id, EvidenceSource.CHILD, null, today, "Mornings", ""), "how the child’s view was gathered");
        assertThat(requests.read(id).evidence()).isEmpty();
    }

    @Test
    void aPauseHasAReasonAndThereIsOneAtATime() {
        RequestId id = scenario.request(pupil, officer);
        assertThatThrownBy(() -> evidence.pause(id, " ")).hasMessageContaining("Name the reason");
        assertThatThrownBy(() -> evidence.resume(id)).hasMessageContaining("not paused");
        evidence.pause(id, "The family is abroad until Monday");
        assertThat(requests.read(id).paused()).isTrue();
        assertThatThrownBy(() -> evidence.pause(id, "Again")).hasMessageContaining("paused already");
        evidence.resume(id);
        assertThat(requests.read(id).pauses())
                .containsExactly(new RequestPause(id, today, today, "The family is abroad until Monday"));
    }

    @Test
    void policeSeeNothingEvenWhenInvited() {
        RequestId id = scenario.request(pupil, officer);
        PersonId police = signedIn.asMemberOf(AgencyFunction.POLICE);
        caseScenario.invite(police, pupil);

        assertThatThrownBy(() -> requests.read(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.list(true)).isInstanceOf(NotFound.class);
    }

    @Test
    void aMemberAtTheItemReadsAndDoesNotChange() {
        RequestId id = scenario.request(pupil, officer);
        PersonId nurse = signedIn.asMemberOf(AgencyFunction.SCHOOL_NURSING);
        assertThat(requests.list(true)).isEmpty();
        caseScenario.invite(nurse, pupil);

        assertThat(requests.read(id).works()).isFalse();
        assertThatThrownBy(() -> requests.end(id, RequestEnd.WITHDRAWN, "", 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEndIsFinalAndHasAReason() {
        RequestId id = scenario.request(pupil, officer);
        requests.end(id, RequestEnd.SUITABLE_EDUCATION, "Back full time since Monday", 0);

        assertThat(requests.list(false)).extracting(Request::id).contains(id);
        assertThatThrownBy(() -> evidence.pause(id, "x")).hasMessageContaining("This request has ended");
    }

    private NewRequest asked(@Nullable LocalDate knewOn, @Nullable LocalDate receivedOn, @Nullable PersonId owner) {
        return new NewRequest(
                RequestId.random(),
                pupil,
                RequestSource.HEALTH,
                "Clinic",
                RequestWay.LETTER,
                knewOn,
                receivedOn,
                "Unfit for school",
                owner,
                "");
    }

    private static KeepEvidence piece(
            RequestId id,
            EvidenceSource source,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate receivedOn,
            String what,
            String how) {
        return new KeepEvidence(id, EvidenceId.random(), source, askedOn, receivedOn, null, what, how, 0);
    }

    private void refuses(NewRequest asked, String because) {
        assertThatThrownBy(() -> requests.enter(asked))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(because);
    }

    private void refuses(KeepEvidence piece, String because) {
        assertThatThrownBy(() -> evidence.keep(piece))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(because);
    }
}
