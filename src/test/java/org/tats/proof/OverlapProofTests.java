package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tats.cases.OverlapCheck;
import org.tats.common.PupilId;

/**
 * Wording of restricted contributions is found in what is to go out, pasted as it is, in other dress or lightly edited,
 * and clean minutes are left alone. A paste is one to three sentences with at least twelve words.
 */
class OverlapProofTests {

    private static final Proof PROOF = Proof.of("overlap");
    private static final int PASTES = PROOF.size("pastes", 60, 500);
    private static final int CLEAN = PROOF.size("clean", 120, 1_000);
    private static final int CHILDREN = 12;
    /** So many earlier meetings are known. */
    private static final int EARLIER = PROOF.size("earlier", 8, 8);

    /** Twelve children, what is openly said about each in seven fields, and what two agencies keep to themselves. */
    private record Day(
            List<PupilId> pupils, List<List<String>> open, List<String> restricted, List<OverlapCheck.Open> before) {

        static Day of(Random random, List<OverlapCheck.Open> before) {
            var prose = new MinutesProse(random);
            var pupils = new ArrayList<PupilId>();
            var open = new ArrayList<List<String>>();
            var restricted = new ArrayList<String>();
            for (int child = 0; child < CHILDREN; child++) {
                pupils.add(PupilId.random());
                var fields = new ArrayList<String>();
                for (int field = 0; field < 7; field++) {
                    fields.add(prose.open(1 + random.nextInt(3)));
                }
                open.add(fields);
                restricted.add(prose.restricted(2 + random.nextInt(3)));
                restricted.add(prose.restricted(1 + random.nextInt(4)));
            }
            return new Day(pupils, open, restricted, before);
        }

        /** What was openly said at earlier meetings. */
        static List<OverlapCheck.Open> earlier(Random random) {
            var prose = new MinutesProse(random);
            var before = new ArrayList<OverlapCheck.Open>();
            for (int child = 0; child < CHILDREN * EARLIER; child++) {
                before.add(new OverlapCheck.Open(PupilId.random(), prose.open(14)));
            }
            return before;
        }

        List<OverlapCheck.Open> said() {
            var said = new ArrayList<OverlapCheck.Open>(before);
            for (int child = 0; child < CHILDREN; child++) {
                for (String text : open.get(child)) {
                    said.add(new OverlapCheck.Open(pupils.get(child), text));
                }
            }
            return said;
        }
    }

    /** A way to check: is anything of the restricted text in the outgoing text about this pupil? */
    private interface Check {
        boolean found(String outgoing, PupilId about, String restricted);
    }

    /** Shares, each from 0 to 1. */
    private record Figures(double verbatim, double dressed, double edited, double shortest, double falseAlarms) {

        void mustHold() {
            assertThat(verbatim).as("verbatim pastes found").isGreaterThanOrEqualTo(0.95);
            assertThat(dressed).as("pastes in other dress found").isGreaterThanOrEqualTo(0.95);
            assertThat(edited).as("lightly edited pastes found").isGreaterThanOrEqualTo(0.80);
            assertThat(falseAlarms).as("clean minutes with an alarm").isLessThanOrEqualTo(0.02);
        }

        @Override
        public String toString() {
            return "verbatim %.1f %%, in other dress %.1f %%, one word in eight edited %.1f %%, 8 to 14 words %.1f %%, false alarms %.1f %% of clean minutes"
                    .formatted(100 * verbatim, 100 * dressed, 100 * edited, 100 * shortest, 100 * falseAlarms);
        }
    }

    @Test
    void findsPastesAndLeavesCleanMinutesAlone() {
        Figures figures = measure(OverlapProofTests::ours);
        print("overlap check", figures);
        figures.mustHold();
    }

    @Test
    void wouldNoticeACheckThatOnlyComparesLetterByLetter() {
        Figures weak = measure(day -> (outgoing, about, restricted) ->
                Arrays.stream(restricted.split("(?<=[.]) ")).anyMatch(sentence -> outgoing.contains(sentence)));
        print("weakened: exact text only", weak);
        assertThatThrownBy(weak::mustHold).isInstanceOf(AssertionError.class).hasMessageContaining("in other dress");
    }

    @Test
    void wouldNoticeACheckWithRunsOfEightWords() {
        Figures runs = measure(day -> OverlapProofTests::runOfEight);
        print("weakened: runs of eight words", runs);
        assertThatThrownBy(runs::mustHold).isInstanceOf(AssertionError.class);
    }

    private static Check ours(Day day) {
        var check = new OverlapCheck(day.said());
        return (outgoing, about, restricted) ->
                !check.repeated(outgoing, about, restricted).isEmpty();
    }

    private static boolean runOfEight(String outgoing, PupilId about, String restricted) {
        List<String> out = plain(outgoing);
        List<String> kept = plain(restricted);
        for (int i = 0; i + 8 <= kept.size(); i++) {
            if (java.util.Collections.indexOfSubList(out, kept.subList(i, i + 8)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> plain(String text) {
        return List.of(text.toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" "));
    }

    private static Figures measure(Function<Day, Check> way) {
        var random = PROOF.random();
        var paste = new PasteMaker(random);
        List<OverlapCheck.Open> before = Day.earlier(random);
        int[] found = new int[4];
        Day day = Day.of(random, before);
        Check check = way.apply(day);
        for (int i = 0; i < PASTES; i++) {
            if (i % CHILDREN == CHILDREN - 1) {
                day = Day.of(random, before);
                check = way.apply(day);
            }
            String source = day.restricted().get(random.nextInt(day.restricted().size()));
            String passage = paste.passage(source);
            List<String> pasted =
                    List.of(passage, paste.dressed(passage), paste.edited(passage), paste.shortPassage(source));
            int child = random.nextInt(CHILDREN);
            for (int way4 = 0; way4 < 4; way4++) {
                String field = day.open().get(child).get(random.nextInt(7));
                String outgoing = field + " " + pasted.get(way4) + " " + new MinutesProse(random).open(1);
                found[way4] += check.found(outgoing, day.pupils().get(child), source) ? 1 : 0;
            }
        }
        return new Figures(share(found[0]), share(found[1]), share(found[2]), share(found[3]), falseAlarms(way));
    }

    private static double share(int found) {
        return (double) found / PASTES;
    }

    /** Minutes of one child, in whose making no restricted text was looked at. */
    private static double falseAlarms(Function<Day, Check> way) {
        var random = new Random(PROOF.seed() + 1);
        int alarms = 0;
        List<OverlapCheck.Open> before = Day.earlier(random);
        for (int minutes = 0; minutes < CLEAN; minutes += CHILDREN) {
            Day day = Day.of(random, before);
            Check check = way.apply(day);
            for (int child = 0; child < Math.min(CHILDREN, CLEAN - minutes); child++) {
                PupilId about = day.pupils().get(child);
                boolean alarm = day.open().get(child).stream()
                        .anyMatch(text -> day.restricted().stream().anyMatch(kept -> check.found(text, about, kept)));
                alarms += alarm ? 1 : 0;
            }
        }
        return (double) alarms / CLEAN;
    }

    private static void print(String what, Figures figures) {
        PROOF.figure("%s, %,d pastes of each kind, %,d clean minutes: %s", what, PASTES, CLEAN, figures);
    }
}
