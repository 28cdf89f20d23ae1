package org.tats.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be made: the authority, the weeks that have passed, and where files lie meanwhile. The same on every start
 * that goes on with the same making.
 */
record DemonstrationPlan(
        Authority authority, List<PastWeek> weeks, Path dataFolder, Map<String, Coordinator> coordinators) {

    static final long SEED = 1;
    static final String WORK_FOLDER = "demonstration-files";
    private static final int SCHOOLS = 14;
    /** One in half a term, far enough back that what came of the first ones can be seen 12 months on. */
    private static final int FIRST_MEETINGS = 5;

    private static final int WEEKLY_MEETINGS = 9;

    /** The coordinator of a school, with the school. */
    record Coordinator(CastMember person, DemoSchool school) {}

    static DemonstrationPlan of(LocalDate today, int pupils, Path dataFolder) {
        LocalDate to = AuthorityGenerator.lastSchoolFriday(today);
        Authority authority =
                AuthorityGenerator.twoYearsTo(to, SEED, pupils, SCHOOLS).remembered();
        Map<String, Coordinator> coordinators = new HashMap<>();
        for (int i = 0; i < SCHOOLS; i++) {
            DemoSchool school = authority.schools().get(i);
            coordinators.put(school.name(), new Coordinator(Cast.coordinator(i), school));
        }
        return new DemonstrationPlan(
                authority, PastWeek.upTo(to, FIRST_MEETINGS, WEEKLY_MEETINGS), dataFolder, Map.copyOf(coordinators));
    }

    /** The last day of the first files. */
    LocalDate before() {
        return weeks.getFirst().dataTo();
    }

    /** When the people of the demonstration took up their posts: well before the first meeting. */
    LocalDateTime beginning() {
        return before().minusDays(300).atTime(9, 0);
    }

    Path workFolder() {
        return dataFolder.resolve(WORK_FOLDER);
    }

    Path waitingWeek() {
        return dataFolder.resolve("this-week");
    }
}
