package org.tats.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.FreshProof;
import org.tats.common.RuleBroken;

/** The matrix of who may do what: everybody may read it, an administrator may change it; each change is dated and audited. */
@Service
@Transactional
public class MatrixService {

    private static final Set<Permission> TEXT = Set.of(
            Permission.SEE_CASE_TEXT, Permission.SEE_RESTRICTED, Permission.CONTRIBUTE, Permission.RECORD_MEETING);
    private static final Set<Role> WITHOUT_TEXT = Set.of(Role.ANALYST, Role.ADMINISTRATOR);

    private final Matrix matrix;
    private final FreshProof proof;
    private final ApplicationEventPublisher events;

    MatrixService(Matrix matrix, FreshProof proof, ApplicationEventPublisher events) {
        this.matrix = matrix;
        this.proof = proof;
        this.events = events;
    }

    /** The rules that hold now. */
    @Requires(Permission.SIGNED_IN)
    public List<MatrixRule> rules() {
        return matrix.rules();
    }

    /** How a contribution begins, by what its agency is at the table; the writer may choose another handling. */
    @Requires(Permission.SIGNED_IN)
    public Map<AgencyFunction, Handling> startingHandlings() {
        Map<AgencyFunction, Handling> handlings = new EnumMap<>(AgencyFunction.class);
        for (AgencyFunction function : AgencyFunction.values()) {
            handlings.put(function, Handling.ALL_AT_ITEM);
        }
        handlings.putAll(matrix.startingHandlings());
        return handlings;
    }

    /**
     * Gives or takes a permission, from now on.
     *
     * @throws org.tats.common.NeedsFreshSignIn when the last proof of who is at the screen is too old
     * @throws RuleBroken for what no authority may change here: programs' own rights, the administrators' own, and free
     *     text for those who work with structured data
     */
    @Requires(Permission.CHANGE_MATRIX)
    public void change(ChangeRule change) {
        proof.requireFresh();
        check(change);
        if (!matrix.change(change) && change.reach() == null) {
            throw new RuleBroken("There is no such rule to take away.");
        }
        events.publishEvent(new MatrixChanged(change));
    }

    /** Sets how contributions of agencies of this function begin, from now on. */
    @Requires(Permission.CHANGE_MATRIX)
    public void start(AgencyFunction function, Handling handling, String reason) {
        proof.requireFresh();
        checkReason(reason);
        if (handling == Handling.NAMED_AGENCIES) {
            throw new RuleBroken("A contribution cannot begin for named agencies: nobody is named yet.");
        }
        matrix.start(function, handling, reason);
        events.publishEvent(new StartingHandlingChanged(function, handling));
    }

    /** What the authority changed here, the newest first, two hundred at most. */
    @Requires(Permission.CHANGE_MATRIX)
    public List<MatrixChange> history() {
        return matrix.history();
    }

    private static void check(ChangeRule change) {
        checkReason(change.reason());
        if (change.role() == Role.SYSTEM) {
            throw new RuleBroken("What programs may do is fixed.");
        }
        boolean administers = change.permission() == Permission.ADMINISTER
                || change.permission() == Permission.CHANGE_MATRIX
                || change.permission() == Permission.SIGNED_IN;
        if (administers) {
            throw new RuleBroken("Signing in, administration and this table itself are fixed, so that nobody locks"
                    + " everybody out.");
        }
        Reach reach = change.reach();
        if (reach != null && change.permission().ofPupil() && reachesNobody(reach)) {
            throw new RuleBroken("Say for which pupils: every pupil, or by what relates the person to them.");
        }
        if (reach != null && WITHOUT_TEXT.contains(change.role()) && TEXT.contains(change.permission())) {
            throw new RuleBroken(change.role().words() + "s work without free text. Give the person another role"
                    + " as well, if the work needs it.");
        }
    }

    private static boolean reachesNobody(Reach reach) {
        return !reach.everyPupil() && reach.through().isEmpty();
    }

    private static void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("Say why this changes.");
        }
    }

    private record MatrixChanged(ChangeRule change) implements DomainEvent {
        @Override
        public Audited audited() {
            Reach reach = change.reach();
            return new Audited(
                    "MatrixChanged",
                    "matrix",
                    change.role() + "/" + change.permission(),
                    null,
                    Map.of(
                            "function",
                            String.valueOf(change.function()),
                            "everyPupil",
                            reach != null && reach.everyPupil(),
                            "through",
                            reach == null
                                    ? List.of()
                                    : reach.through().stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .toList(),
                            "given",
                            reach != null));
        }
    }

    private record StartingHandlingChanged(AgencyFunction function, Handling handling) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "StartingHandlingChanged", "matrix", function.name(), null, Map.of("handling", handling.name()));
        }
    }
}
