package org.tats.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.cases.CaseId;
import org.tats.cases.CaseOpening;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.panels.Section19Changed.What;

/** Requests that the authority arrange education: who asked, since when the authority knew, who works on it. */
@Service
@Transactional
public class Section19Service {

    private static final int MOST = 500;

    private final Access access;
    private final AsTats asTats;
    private final RequestReading reading;
    private final RequestRepository requests;
    private final EvidenceRepository evidence;
    private final DecisionRepository decisions;
    private final ProvisionReading provisions;
    private final CaseOpening cases;
    private final Relationships relationships;
    private final Section19Trail trail;
    private final Clock clock;

    Section19Service(
            Access access,
            AsTats asTats,
            RequestReading reading,
            RequestRepository requests,
            EvidenceRepository evidence,
            DecisionRepository decisions,
            ProvisionReading provisions,
            CaseOpening cases,
            Relationships relationships,
            Section19Trail trail,
            Clock clock) {
        this.access = access;
        this.asTats = asTats;
        this.reading = reading;
        this.requests = requests;
        this.evidence = evidence;
        this.decisions = decisions;
        this.provisions = provisions;
        this.cases = cases;
        this.relationships = relationships;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters a request; the same id again changes nothing. The child gets an open case as soon as somebody works on it.
     *
     * @throws RuleBroken without the date on which the authority knew, with dates that cannot be, or while another request
     *     for the child is under way
     */
    @Requires(Permission.ASK_SECTION_19)
    public void enter(NewRequest asked) {
        access.require(Permission.ASK_SECTION_19, asked.pupil());
        Person me = access.current();
        Asker asker = asker(asked.pupil());
        LocalDate today = Dates.today(clock);
        var checks = new RequestChecks(asked, asker, RequestSource.of(me), today);
        LocalDate knewOn = checks.knewOn();
        LocalDate receivedOn = checks.receivedOn();
        SchoolUrn school = asker == Asker.SCHOOL ? me.school().orElseThrow(NotFound::new) : null;
        checks.check();
        if (asTats.within(() -> requests.open(asked.pupil()))
                && requests.find(asked.id()).isEmpty()) {
            throw new RuleBroken("A request for this child is under way. Add what is new to that one.");
        }
        PersonId owner = asked.owner();
        CaseId caseFile = owner == null ? null : cases.ensure(asked.pupil(), worker(owner));
        if (!requests.insert(asked, knewOn, receivedOn, school, caseFile, me.id(), clock.instant())) {
            return;
        }
        if (owner != null) {
            relate(asked.id(), asked.pupil(), owner);
        }
        trail.changed(
                What.REQUESTED,
                asked.id().value(),
                asked.pupil(),
                Map.of("source", asked.source().name(), "knewOn", knewOn.toString(), "raisedBy", asked.raisedBy()));
    }

    /** The child of a form: whoever may ask about a child may see this much. */
    @Requires(Permission.ASK_SECTION_19)
    public AskedFor child(PupilId pupil) {
        access.require(Permission.ASK_SECTION_19, pupil);
        return requests.child(pupil).orElseThrow(NotFound::new);
    }

    /** In whose name the acting person asks about this child. */
    @Requires(Permission.ASK_SECTION_19)
    public Asker asker(PupilId pupil) {
        access.require(Permission.ASK_SECTION_19, pupil);
        if (access.current().has(Role.SCHOOL)) {
            return Asker.SCHOOL;
        }
        return access.may(Permission.WORK_SECTION_19, pupil) ? Asker.AUTHORITY : Asker.AGENCY;
    }

    /** Requests that this person may see; open ones the oldest first, ended ones the newest first. */
    @Requires(Permission.SEE_SECTION_19)
    public List<Request> list(boolean open) {
        List<Request> rows = requests.list(open, access.scope(Permission.SEE_SECTION_19), MOST);
        trail.listed(
                "section-19-requests",
                open ? "open" : "ended",
                rows.stream().map(row -> row.id().value()).toList(),
                rows.stream().map(Request::pupil).toList());
        return rows;
    }

    /** One request with all that belongs to it. */
    @Requires(Permission.SEE_SECTION_19)
    public RequestDetails read(RequestId id) {
        Request request = reading.seen(id);
        PupilId pupil = request.pupil();
        trail.opened("section-19-request", id.value(), pupil, Map.of("version", request.version()));
        return new RequestDetails(
                request,
                evidence.of(id),
                evidence.pauses(pupil).stream()
                        .filter(pause -> pause.request().equals(id))
                        .toList(),
                evidence.checkIns(pupil).stream()
                        .filter(checkIn -> checkIn.request().equals(id))
                        .toList(),
                decisions.ofPupil(pupil).stream()
                        .filter(decision -> decision.request().equals(id))
                        .toList(),
                provisions.ofPupil(pupil).stream()
                        .filter(details -> details.provision().request().equals(id))
                        .toList(),
                access.may(Permission.WORK_SECTION_19, pupil));
    }

    /** All requests for a pupil, the newest first. */
    @Requires(Permission.SEE_SECTION_19)
    public List<Request> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_SECTION_19, pupil);
        return requests.ofPupil(pupil);
    }

    /** What the signed-in person's school sent, and how far each is. */
    @Requires(Permission.ASK_SECTION_19)
    public List<Request> ofMySchool() {
        return access.current().school().map(requests::ofSchool).orElse(List.of());
    }

    /** Somebody works on it from now on, and sees the child because of it. */
    @Requires(Permission.WORK_SECTION_19)
    public void takeOn(RequestId id, PersonId owner, int version) {
        Request request = reading.open(id, version);
        CaseId caseFile = cases.ensure(request.pupil(), worker(owner));
        requests.takeOn(request, owner, caseFile);
        relationships.end(source(id));
        relate(id, request.pupil(), owner);
        trail.changed(What.TAKEN_ON, id.value(), request.pupil(), Map.of("owner", owner.toString()));
    }

    /** Who asked has been told that it came. @throws RuleBroken while nobody works on it, or for an impossible day */
    @Requires(Permission.WORK_SECTION_19)
    public void acknowledge(RequestId id, LocalDate on, int version) {
        Request request = reading.open(id, version);
        RequestReading.mustBecome(request, RequestState.ACKNOWLEDGED);
        if (request.owner() == null) {
            throw new RuleBroken("Say first who works on it.");
        }
        between(on, request.knewOn(), "The acknowledgement");
        requests.acknowledge(request, on);
        trail.changed(What.ACKNOWLEDGED, id.value(), request.pupil(), Map.of("on", on.toString()));
    }

    /** Ends it. @throws RuleBroken while education is arranged or the letter of a decision has not gone */
    @Requires(Permission.WORK_SECTION_19)
    public void end(RequestId id, RequestEnd reason, String words, int version) {
        Request request = reading.open(id, version);
        RequestReading.mustBecome(request, RequestState.ENDED);
        decisions.ofPupil(request.pupil()).stream()
                .filter(decision -> decision.request().equals(id) && !decision.complete())
                .findFirst()
                .ifPresent(decision -> {
                    throw new RuleBroken("The letter to the parent about decision " + decision.number()
                            + " has not gone. Send it first.");
                });
        if (provisions.running(id)) {
            throw new RuleBroken("Education is still arranged for this child. End that first.");
        }
        requests.end(request, Dates.today(clock), reason, words.strip());
        relationships.end(source(id));
        trail.changed(What.ENDED, id.value(), request.pupil(), Map.of("reason", reason.name()));
    }

    private void between(LocalDate on, LocalDate from, String what) {
        if (on.isBefore(from) || on.isAfter(Dates.today(clock))) {
            throw new RuleBroken(what + " lies between " + Dates.full(from) + " and today.");
        }
    }

    private PersonId worker(PersonId owner) {
        if (access.person(owner)
                .filter(person ->
                        access.decide(person, Permission.WORK_SECTION_19).allowed())
                .isEmpty()) {
            throw new RuleBroken("Choose somebody who works on Section 19.");
        }
        return owner;
    }

    private void relate(RequestId id, PupilId pupil, PersonId owner) {
        relationships.grant(owner, pupil, RelationshipKind.NAMED_ON_CASE, source(id));
    }

    private static String source(RequestId id) {
        return "section_19:" + id;
    }
}
