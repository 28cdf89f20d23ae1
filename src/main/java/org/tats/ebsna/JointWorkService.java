package org.tats.ebsna;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.registry.PupilFacts;

/** Requests for the joint work of attendance support and psychology, and what becomes of them. */
@Service
@Transactional
public class JointWorkService {

    private final Access access;
    private final AsTats tats;
    private final JointWorkRepository requests;
    private final Attendances attendances;
    private final PlanOpening opening;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JointWorkService(
            Access access,
            AsTats tats,
            JointWorkRepository requests,
            Attendances attendances,
            PlanOpening opening,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.tats = tats;
        this.requests = requests;
        this.attendances = attendances;
        this.opening = opening;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for joint work. Twice with the same id asks once. @throws RuleBroken when a request waits or a plan is open */
    @Requires(Permission.REFER)
    public void ask(AskJointWork request) {
        access.require(Permission.REFER, request.pupil());
        enter(request);
    }

    /** The requests that the acting person made for a pupil, with what became of them; for those who may ask. */
    @Requires(Permission.REFER)
    public List<JointWork> mine(PupilId pupil) {
        access.require(Permission.REFER, pupil);
        PersonId me = access.current().id();
        return requests.of(pupil).stream()
                .filter(request -> request.askedById().equals(me))
                .toList();
    }

    /** Every request for a pupil, the newest first. */
    @Requires(Permission.SEE_PLAN)
    public List<JointWork> ofPupil(PupilId pupil) {
        access.require(Permission.SEE_PLAN, pupil);
        return requests.of(pupil);
    }

    /** Requests that wait for an answer, the oldest first, of the pupils with whom the acting person may work. */
    @Requires(Permission.WORK_PLAN)
    public List<JointWork> waiting() {
        List<JointWork> waiting = requests.waiting(access.scope(Permission.WORK_PLAN));
        events.publishEvent(new Opened(
                "ebsna-requests",
                "waiting",
                null,
                Map.of(
                        "keys",
                        waiting.stream().map(each -> each.id().toString()).toList())));
        return waiting;
    }

    /** What the data shows of a pupil for whom joint work would be asked. */
    @Requires(Permission.WORK_PLAN)
    public Set<FastTrack> fastTrack(PupilId pupil) {
        access.require(Permission.WORK_PLAN, pupil);
        return attendances
                .facts(pupil)
                .flatMap(facts -> asOf(facts).map(on -> FastTrack.of(facts, on)))
                .orElse(Set.of());
    }

    /** Accepts a request: the plan is open, its workers are named and see the pupil. */
    @Requires(Permission.WORK_PLAN)
    public void accept(OpenPlan plan) {
        JointWork request = decidable(plan.request());
        decide(request, JointWorkStatus.ACCEPTED, "");
        opening.open(plan, request.pupil());
    }

    /** Declines a request. @throws RuleBroken without a reason */
    @Requires(Permission.WORK_PLAN)
    public void decline(JointWorkId id, String reason) {
        JointWork request = decidable(id);
        decide(
                request,
                JointWorkStatus.DECLINED,
                Plans.needed(reason, "Say why it is not accepted: whoever asked reads it."));
    }

    /** Asks and accepts in one: for those who work on plans and see the need themselves. */
    @Requires(Permission.WORK_PLAN)
    public void begin(AskJointWork request, OpenPlan plan) {
        access.require(Permission.WORK_PLAN, request.pupil());
        enter(request);
        accept(plan);
    }

    private void enter(AskJointWork request) {
        String why = Plans.needed(request.why(), "Say why joint work is needed.");
        PupilId pupil = request.pupil();
        // whether one waits must be known to who may not read it
        if (requests.find(request.id()).isEmpty() && tats.within(() -> requests.waits(pupil))) {
            throw new RuleBroken("Joint work was asked for already. The request waits for an answer.");
        }
        if (tats.within(() -> opening.isOpen(pupil))) {
            throw new RuleBroken("This pupil has an open EBSNA plan already.");
        }
        Optional<PupilFacts> facts = attendances.facts(pupil);
        Optional<LocalDate> asOf = facts.flatMap(this::asOf);
        Set<FastTrack> shown =
                facts.flatMap(read -> asOf.map(on -> FastTrack.of(read, on))).orElse(Set.of());
        PersonId me = access.current().id();
        var asked = new AskJointWork(request.id(), pupil, why);
        if (requests.insert(asked, me, Dates.today(clock), shown, asOf)) {
            events.publishEvent(new EbsnaEvent(
                    "EbsnaJointWorkAsked",
                    "ebsna-request",
                    request.id().toString(),
                    pupil,
                    Map.of("facts", shown.stream().map(Enum::name).sorted().toList())));
        }
    }

    private Optional<LocalDate> asOf(PupilFacts facts) {
        return facts.marks().lastMarked(Dates.today(clock));
    }

    private JointWork decidable(JointWorkId id) {
        JointWork request = requests.find(id).orElseThrow(NotFound::new);
        access.require(Permission.WORK_PLAN, request.pupil());
        return request;
    }

    private void decide(JointWork request, JointWorkStatus status, String reason) {
        if (!requests.decide(request.id(), status, access.current().id(), Dates.today(clock), reason)) {
            throw new RuleBroken("Somebody answered this request meanwhile. Look again.");
        }
        events.publishEvent(new EbsnaEvent(
                "EbsnaJointWorkDecided",
                "ebsna-request",
                request.id().toString(),
                request.pupil(),
                Map.of("status", status.name())));
    }
}
