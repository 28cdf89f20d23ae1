package org.tats.ebsna;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;

/** Opens EBSNA plans for tests. */
@Component
public class PlanScenario {

    public static final UUID SPECIALIST = UUID.fromString("e8500000-0000-4000-8000-000000000003");

    private final SignedIn signedIn;
    private final JointWorkService requests;
    private final org.tats.cases.CaseScenario cases;

    PlanScenario(SignedIn signedIn, JointWorkService requests, org.tats.cases.CaseScenario cases) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.cases = cases;
    }

    /** A welfare officer, an assistant psychologist and a psychologist, of new services. */
    public Workers workers() {
        PersonId aep = signedIn.enter(AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Set.of(Role.MEMBER));
        PersonId supervisor = signedIn.enter(AgencyFunction.EDUCATIONAL_PSYCHOLOGY, Set.of(Role.MEMBER));
        return new Workers(signedIn.enter(AgencyFunction.EDUCATION_WELFARE, Set.of(Role.MEMBER)), aep, supervisor);
    }

    /** Opened today, reviewed in a week. */
    public PlanId plan(PupilId pupil, Workers workers) {
        var plan = PlanId.random();
        RunAs.system(() -> {
            var request = JointWorkId.random();
            requests.ask(new AskJointWork(request, pupil, "Has not come for weeks"));
            requests.accept(new OpenPlan(
                    plan, request, SPECIALIST, workers, cases.today().plusDays(7), ""));
        });
        return plan;
    }
}
