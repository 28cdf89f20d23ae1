package org.tats.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tats.access.AgencyFunction;

/**
 * Who comes for one child only, proposed from the child's statuses (a local default): the named social worker, the
 * virtual school, the SEND caseworker, the youth justice worker, and the child's school.
 */
final class OneChildRules {

    /** A status that holds on the day; {@code worker} is empty when none is named. */
    record Status(String code, String worker) {}

    /** What the proposal needs: an agency of this function, by a named worker where there is one. */
    record Needed(AgencyFunction function, String worker, String roleName, String because) {}

    private static final Set<String> SOCIAL_CARE = Set.of("CIN", "CP", "LAC");

    private OneChildRules() {}

    /** @param sen {@code E} with a plan, {@code K} for SEN support, {@code N} for none */
    static List<Needed> needed(List<Status> statuses, String sen) {
        Set<Needed> needed = new LinkedHashSet<>();
        needed.add(new Needed(AgencyFunction.SCHOOL, "", "School", "The child’s school"));
        for (Status status : statuses) {
            needed.addAll(of(status));
        }
        boolean assessment = statuses.stream().anyMatch(status -> status.code().equals("EHCNA"));
        if ("E".equals(sen) || assessment) {
            String why = "E".equals(sen) ? "SEND caseworker (EHC plan)" : "SEND caseworker (EHC needs assessment)";
            String worker = statuses.stream()
                    .filter(status -> status.code().equals("EHCNA"))
                    .map(Status::worker)
                    .findFirst()
                    .orElse("");
            needed.add(new Needed(AgencyFunction.SEND_CASEWORK, worker, "SEND caseworker", why));
        }
        return List.copyOf(needed);
    }

    private static List<Needed> of(Status status) {
        List<Needed> needed = new ArrayList<>();
        if (SOCIAL_CARE.contains(status.code())) {
            needed.add(new Needed(
                    AgencyFunction.SOCIAL_CARE,
                    status.worker(),
                    "Social worker",
                    "Named social worker (" + status.code() + ")"));
        }
        if (status.code().equals("LAC")) {
            needed.add(new Needed(
                    AgencyFunction.VIRTUAL_SCHOOL, "", "Virtual school", "Virtual school (looked-after child)"));
        }
        if (status.code().equals("YJS")) {
            needed.add(new Needed(
                    AgencyFunction.YOUTH_JUSTICE, status.worker(), "Youth justice worker", "Youth justice worker"));
        }
        return needed;
    }
}
