package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tats.registry.Upn;

/** The authority of the demonstration, measured against what the Department publishes for Halton. */
class AuthorityGeneratorTests {

    private static final LocalDate TO = LocalDate.of(2026, 11, 20);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final List<PupilHistory> PUPILS = new ArrayList<>();

    static {
        AuthorityGenerator.twoYearsTo(TO, 1, 6000, 28).forEachPupil(PUPILS::add);
    }

    @Test
    void givesEveryPupilAValidNumberAndANameOfTheirOwn() {
        Set<String> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (PupilHistory history : PUPILS) {
            assertThat(Upn.check(history.pupil().upn())).isEmpty();
            numbers.add(history.pupil().upn());
            names.add(history.pupil().surname());
        }
        assertThat(numbers).hasSize(6000);
        assertThat(names).hasSize(6000).allMatch(name -> name.matches("[A-Z][a-z]+ \\d\\d+"));
    }

    @Test
    void attendsAsOftenAsHaltonsPupils() {
        for (boolean lastYear : new boolean[] {true, false}) {
            assertThat(attendance(any(), lastYear)).isCloseTo(92.0, within(1.0));
            assertThat(attendance(phase(Phase.PRIMARY), lastYear)).isCloseTo(94.3, within(1.2));
            assertThat(attendance(phase(Phase.SECONDARY), lastYear)).isCloseTo(89.7, within(1.5));
            assertThat(attendance(phase(Phase.SPECIAL), lastYear)).isCloseTo(86.8, within(3.0));
        }
    }

    @Test
    void missesATenthOfSchoolAsOftenAsHaltonsPupils() {
        for (boolean lastYear : new boolean[] {true, false}) {
            assertThat(persistent(any(), lastYear)).isCloseTo(21.9, within(3.0));
            assertThat(persistent(phase(Phase.PRIMARY), lastYear)).isCloseTo(15.0, within(4.0));
            assertThat(persistent(phase(Phase.SECONDARY), lastYear)).isCloseTo(28.4, within(4.0));
            assertThat(persistent(phase(Phase.SPECIAL), lastYear)).isCloseTo(34.4, within(9.0));
        }
    }

    @Test
    void suspendsAsOftenAsHaltonsSchools() {
        List<DemoSuspension> lastYear = PUPILS.stream()
                .flatMap(history -> history.suspensions().stream())
                .filter(suspension -> suspension.start().isBefore(SEPTEMBER) && suspension.day() >= 0)
                .toList();
        long onRoll =
                PUPILS.stream().filter(history -> possible(history, true) > 0).count();
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        lastYear.forEach(suspension -> (once.add(suspension.upn()) ? once : again).add(suspension.upn()));

        assertThat(100.0 * lastYear.size() / onRoll).isCloseTo(10.0, within(2.0));
        assertThat(100.0 * again.size() / once.size()).isCloseTo(42, within(9.0));
        assertThat(PUPILS.stream()
                        .flatMap(history -> history.suspensions().stream())
                        .filter(DemoSuspension::permanent)
                        .count())
                .isBetween(8L, 30L);
    }

    @Test
    void knowsNeedsAsOftenAsEnglishSchools() {
        assertThat(share(history -> history.pupil().senProvision().equals("K"))).isCloseTo(14, within(2.0));
        assertThat(share(history -> history.pupil().senProvision().equals("E"))).isCloseTo(5, within(1.0));
    }

    private static double share(Predicate<PupilHistory> with) {
        return 100.0 * PUPILS.stream().filter(with).count() / PUPILS.size();
    }

    /** An absence makes one on the next school day far likelier than chance, the pupils own rates allowed for. */
    @Test
    void absencesComeInSpells() {
        double days = 0;
        double away = 0;
        double awayTwice = 0;
        double expectedTwice = 0;
        for (PupilHistory history : PUPILS) {
            boolean[] absent = absentMornings(history);
            int count = 0;
            int twice = 0;
            for (int day = 1; day < absent.length; day++) {
                count += absent[day] ? 1 : 0;
                twice += absent[day] && absent[day - 1] ? 1 : 0;
            }
            days += absent.length;
            away += count;
            awayTwice += twice;
            // what pupils with the same rate each, but independent days, would show
            expectedTwice += absent.length == 0 ? 0 : (double) count * count / absent.length;
        }
        assertThat(away / days).isBetween(0.04, 0.12);
        assertThat(awayTwice / expectedTwice).isGreaterThan(2.0);
    }

    private static boolean[] absentMornings(PupilHistory history) {
        Register register = history.register();
        boolean[] absent = new boolean[register.end() - register.first()];
        for (int day = register.first(); day < register.end(); day++) {
            absent[day - register.first()] = register.morning(day).absent();
        }
        return absent;
    }

    @Test
    void attendanceFallsBeforeAFirstSuspension() {
        int pupils = 0;
        double before = 0;
        double earlier = 0;
        for (PupilHistory history : PUPILS) {
            if (history.suspensions().isEmpty()
                    || history.suspensions().getFirst().lunchtimes()) {
                continue;
            }
            int start = 2 * history.suspensions().getFirst().day();
            if (start - 80 < 2 * history.register().first() || start < 80) {
                continue;
            }
            pupils++;
            before += attended(history.register(), start - 20, start) / 20.0;
            earlier += attended(history.register(), start - 80, start - 20) / 60.0;
        }
        assertThat(pupils).isGreaterThan(150);
        assertThat(earlier / pupils - before / pupils).isGreaterThan(0.06);
    }

    private static int attended(Register register, int from, int to) {
        int attended = 0;
        for (int session = from; session < to; session++) {
            attended += register.session(session).attended() ? 1 : 0;
        }
        return attended;
    }

    @Test
    void marksExclusionOnlyWhileExcluded() {
        for (PupilHistory history : PUPILS) {
            Set<Integer> excluded = new HashSet<>();
            for (DemoSuspension suspension : history.suspensions()) {
                int length = suspension.permanent() ? 10 : suspension.lunchtimes() ? 0 : suspension.sessions();
                for (int k = 0; suspension.day() >= 0 && k < length; k++) {
                    excluded.add(suspension.firstSession() + k);
                }
            }
            for (int session = 2 * history.register().first();
                    session < 2 * history.register().end();
                    session++) {
                if (history.register().session(session) == Mark.E) {
                    assertThat(excluded).contains(session);
                }
            }
        }
    }

    @Test
    void marksSchoolDaysOnlyAndMorningsAndAfternoonsByTheirCodes() {
        for (PupilHistory history : PUPILS.subList(0, 400)) {
            Register register = history.register();
            for (int day = register.first(); day < register.end(); day++) {
                assertThat(history.pupil().school().calendar()).containsEntry(register.date(day), DayKind.SCHOOL);
                assertThat(register.date(day)).isBetween(history.pupil().entered(), TO);
                assertThat(register.morning(day)).isNotEqualTo(Mark.PM_PRESENT);
                assertThat(register.afternoon(day)).isNotEqualTo(Mark.AM_PRESENT);
            }
        }
    }

    @Test
    void usesEveryCodeOfTheListThatPupilsCanHave() {
        Set<Mark> seen = new HashSet<>();
        PUPILS.forEach(history -> {
            for (int session = 2 * history.register().first();
                    session < 2 * history.register().end();
                    session++) {
                seen.add(history.register().session(session));
            }
        });
        assertThat(seen)
                .contains(
                        Mark.K, Mark.V, Mark.P, Mark.W, Mark.B, Mark.C, Mark.C2, Mark.E, Mark.I, Mark.J1, Mark.M,
                        Mark.R);
        assertThat(seen).contains(Mark.T, Mark.G, Mark.O, Mark.U, Mark.L, Mark.X, Mark.Y1, Mark.Y2, Mark.Y4, Mark.Y5);
    }

    private static Predicate<PupilHistory> any() {
        return history -> true;
    }

    private static Predicate<PupilHistory> phase(Phase phase) {
        return history -> history.pupil().school().phase() == phase;
    }

    private static double attendance(Predicate<PupilHistory> which, boolean lastYear) {
        long possible = 0;
        long absent = 0;
        for (PupilHistory history : PUPILS) {
            if (which.test(history)) {
                possible += possible(history, lastYear);
                absent += absent(history, lastYear);
            }
        }
        return 100.0 * (possible - absent) / possible;
    }

    private static double persistent(Predicate<PupilHistory> which, boolean lastYear) {
        long measured = 0;
        long persistent = 0;
        for (PupilHistory history : PUPILS) {
            int possible = possible(history, lastYear);
            if (which.test(history) && possible >= 20) {
                measured++;
                persistent += 10 * absent(history, lastYear) >= possible ? 1 : 0;
            }
        }
        return 100.0 * persistent / measured;
    }

    private static int possible(PupilHistory history, boolean lastYear) {
        return count(history, lastYear, Mark::possible);
    }

    private static int absent(PupilHistory history, boolean lastYear) {
        return count(history, lastYear, Mark::absent);
    }

    private static int count(PupilHistory history, boolean lastYear, Predicate<Mark> which) {
        Register register = history.register();
        int count = 0;
        for (int session = 2 * register.first(); session < 2 * register.end(); session++) {
            if (register.date(session / 2).isBefore(SEPTEMBER) == lastYear && which.test(register.session(session))) {
                count++;
            }
        }
        return count;
    }
}
