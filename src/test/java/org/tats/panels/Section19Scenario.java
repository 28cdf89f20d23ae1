package org.tats.panels;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;

/** Puts requests and decisions there for tests of this module, through its services, as the person signed in. */
@Component
public class Section19Scenario {

    private final Section19Service requests;
    private final Section19DecisionService decisions;
    private final SignedIn signedIn;
    private final CaseScenario cases;
    private final ContactService contacts;

    Section19Scenario(
            Section19Service requests,
            Section19DecisionService decisions,
            SignedIn signedIn,
            CaseScenario cases,
            ContactService contacts) {
        this.requests = requests;
        this.decisions = decisions;
        this.signedIn = signedIn;
        this.cases = cases;
        this.contacts = contacts;
    }

    /** An officer who works on Section 19 for the children named to them. */
    public PersonId officer() {
        return signedIn.enter(AgencyFunction.INCLUSION, Set.of(Role.MEMBER));
    }

    /** A parent's e-mail of ten days ago, worked on by this person. */
    public RequestId request(PupilId pupil, @Nullable PersonId owner) {
        return request(pupil, owner, cases.today().minusDays(10));
    }

    public RequestId request(PupilId pupil, @Nullable PersonId owner, LocalDate knewOn) {
        var id = RequestId.random();
        requests.enter(new NewRequest(
                id,
                pupil,
                RequestSource.PARENT,
                "Mother",
                RequestWay.EMAIL,
                knewOn,
                knewOn,
                "She has not been able to go in since the autumn break.",
                owner,
                ""));
        return id;
    }

    public RequestId acknowledged(PupilId pupil, PersonId owner) {
        RequestId id = request(pupil, owner);
        requests.acknowledge(id, cases.today().minusDays(7), version(id));
        return id;
    }

    /** A parent to whom letters go. */
    public void parent(PupilId pupil, String name) {
        contacts.save(new Contact(
                ContactId.random(),
                pupil,
                name,
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.YES,
                List.of("1 Example Road", "Exampleton"),
                "ZZ1 2ZZ",
                "",
                "",
                "",
                false,
                "",
                false,
                "",
                1,
                cases.today().minusDays(100),
                null,
                0));
    }

    public int version(RequestId id) {
        return requests.read(id).request().version();
    }

    /** Types a whole decision of this outcome; its letter is the owner's. */
    public void type(RequestId id, DecisionOutcome outcome, boolean outside, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(DecisionFormTests.whole());
        PersonId owner = requests.read(id).request().workedOnBy().orElseThrow();
        fields.put("STARTS", cases.today().plusDays(2).toString());
        fields.put("REVIEW", cases.today().plusDays(37).toString());
        fields.put("LETTER_BY", owner.toString());
        fields.put("LETTER_DUE", cases.today().plusDays(1).toString());
        fields.put("OUTCOME", outcome.name());
        if (outside) {
            fields.put("WHY_OUTSIDE", "The placement ended overnight");
            fields.put("DECIDED_BY", owner.toString());
        }
        fields.putAll(other);
        DecisionDraft draft = decisions.draft(id, outside);
        fields.forEach((field, text) -> decisions.save(id, field, text, draft.version(field)));
    }

    /** A whole decision, made outside a meeting. */
    public Decision decided(RequestId id, DecisionOutcome outcome) {
        type(id, outcome, true, Map.of());
        return decisions.record(new RecordDecision(DecisionId.random(), id, null));
    }

    /** The same with its letter gone today. */
    public Decision complete(RequestId id, DecisionOutcome outcome) {
        Decision decision = decided(id, outcome);
        decisions.letterIssued(decision.id(), cases.today(), null);
        return decisions.ofPupil(decision.pupil()).stream()
                .filter(one -> one.id().equals(decision.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Home teaching of 10 hours from today, for a decision that agreed it. */
    public ProvisionId provision(ProvisionService provisions, Decision decision, LocalDate from) {
        var id = ProvisionId.random();
        provisions.start(new StartProvision(
                id,
                decision.id(),
                ProvisionKind.HOME_TUITION,
                "Home teaching service",
                "At home",
                new Hours(20),
                41_250,
                from,
                from.plusWeeks(5)));
        return id;
    }

    List<Request> open() {
        return requests.list(true);
    }
}
