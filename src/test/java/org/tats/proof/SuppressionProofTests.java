package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Sum;
import org.tats.common.disclosure.Suppression;
import org.tats.proof.Published.Attack;
import org.tats.proof.Published.Period;
import org.tats.publishing.Check;
import org.tats.publishing.LedgerDoor;
import org.tats.publishing.Line;
import org.tats.publishing.Quarters;

/**
 * Nobody works out a small number from published tables: an attacker solves the totals as equations, of one table and of
 * releases over nested and overlapping periods that can be subtracted, and finds no hidden count to within the threshold. And
 * no more is hidden than it takes.
 */
class SuppressionProofTests {

    private static final int THRESHOLD = 5;
    private static final double ROUNDING = 1e-6;
    private static final int ALL = 100;

    private final Proof proof = Proof.of("suppression");
    private final Suppression engine = new Suppression(THRESHOLD);

    @Test
    void noCellOfATableCanBeWorkedOut() {
        int tables = proof.size("tables", 60, 10_000);
        long began = System.nanoTime();
        Found found = attack(tables, table -> engine.hide(table).orElseThrow());
        proof.figure(
                "%,d random tables up to 8 x 8: %,d cells hidden, %d worked out to within %d; %.1f ms a table, attack included",
                tables, found.hidden, found.workedOut, THRESHOLD, (System.nanoTime() - began) / 1e6 / tables);
        assertThat(found.hidden).isPositive();
        assertThat(found.workedOut).isZero();
    }

    @Test
    void releasesCannotBeSubtracted() {
        int pairs = proof.size("pairs", 6, 1_000);
        Found found = attackReleases(pairs, 2, ALL);
        proof.figure(
                "%,d pairs of releases, nested, overlapping or one after the other, through the ledger: %,d cells hidden, %d counts worked out to within %d, %d of the second not safe to publish",
                pairs, found.hidden, found.workedOut, THRESHOLD, found.refused);
        assertThat(found.hidden).isPositive();
        assertThat(found.workedOut).isZero();
    }

    @Test
    void norCanFour() {
        int times = proof.size("fours", 2, 200);
        Found found = attackReleases(times, 4, ALL);
        proof.figure(
                "%,d times four releases: %,d cells hidden, %d counts worked out to within %d, %d releases not safe to publish",
                times, found.hidden, found.workedOut, THRESHOLD, found.refused);
        assertThat(found.workedOut).isZero();
    }

    @Test
    void norASheetOfMeasuresThatCountOverlappingGroups() {
        int sheets = proof.size("sheets", 40, 2_000);
        int workedOut = attackSheets(sheets, Line.closed("Figure"));
        proof.figure("%,d sheets of overlapping measures: %d small numbers worked out", sheets, workedOut);
        assertThat(workedOut).isZero();
    }

    @Test
    void catchesASheetWhoseRowsSayNothingOfEachOther() {
        int workedOut = attackSheets(40, Line.of("Figure"));
        proof.figure(
                "planted: rows of a sheet that say nothing of each other: %s", workedOut > 0 ? "caught" : "NOT CAUGHT");
        assertThat(workedOut).isPositive();
    }

    private int attackSheets(int sheets, Line figures) {
        Random random = proof.random();
        int workedOut = 0;
        for (int number = 0; number < sheets; number++) {
            PublishedSheet sheet = PublishedSheet.random(random);
            for (Check check : LedgerDoor.publish(List.of(sheet.table(figures)), ALL)) {
                workedOut += sheet.workedOut(check, THRESHOLD);
            }
        }
        return workedOut;
    }

    @Test
    void hidesAtMostTwiceTheFewestCells() {
        int tables = proof.size("exact", 40, 1_000);
        Random random = proof.random();
        int mine = 0;
        int fewest = 0;
        double worst = 1;
        for (int number = 0; number < tables; number++) {
            CountTable table = CountTable.twoWay(counts(random, 4));
            int hidden = engine.hide(table).orElseThrow().size();
            int least = new ExactMinimum(table, engine).cells(hidden);
            mine += hidden;
            fewest += least;
            worst = hidden == 0 ? worst : Math.max(worst, (double) hidden / least);
        }
        proof.figure(
                "%,d tables up to 4 x 4: %,d cells hidden where %,d are the fewest; at worst %.2f times",
                tables, mine, fewest, worst);
        assertThat(worst).isLessThanOrEqualTo(2);
    }

    @Test
    void aTableThatComesEachQuarterIsCheckedInSecondsAfterThreeYears() {
        int quarters = proof.size("quarters", 3, 12);
        for (boolean cumulative : new boolean[] {true, false}) {
            List<long[]> each = new Quarters(10, 6, proof.random()).measure(quarters, cumulative, 4);
            proof.figure(
                    "10 x 6 table, %d quarters %s: the last check took %,d ms of the processor, %d of 77 figures hidden; all safe: %s",
                    quarters,
                    cumulative ? "added up" : "one by one, half of the children again",
                    each.getLast()[0],
                    each.getLast()[1],
                    each.stream().allMatch(one -> one[2] == 1) ? "yes" : "NO");
            assertThat(each).allSatisfy(one -> {
                assertThat(one[2]).isEqualTo(1);
                assertThat(one[1]).isLessThan(60);
                assertThat(one[0]).isLessThan(20_000);
            });
        }
    }

    @Test
    void catchesAnEngineThatHidesTheSmallCellsAlone() {
        caught("only the small cells hidden", attack(15, SuppressionProofTests::small));
    }

    @Test
    void catchesTheHabitOfHidingTheNextSmallestOfEachLine() {
        caught("the next smallest of each row and column hidden", attack(40, SuppressionProofTests::nextSmallest));
    }

    @Test
    void catchesAnEngineThatAsksForLessThanTheThreshold() {
        caught("a range of 3 is enough", attack(20, table -> {
            Set<Integer> hidden = new HashSet<>(small(table));
            hidden.addAll(new Suppression(3).hide(table).orElseThrow());
            return hidden;
        }));
    }

    @Test
    void catchesALedgerThatForgets() {
        caught("the release before forgotten", attackReleases(6, 2, 0));
    }

    @Test
    void catchesALedgerThatLooksAtTheLastReleaseAlone() {
        var found = new Found();
        Random random = proof.random();
        for (int number = 0; number < 5; number++) {
            Published world = Published.random(counts(random, 3), 1, random)
                    .over(new Period(0, 1), new Period(0, 0), new Period(1, 1));
            look(world, 1, found);
        }
        caught("only the last release remembered", found);
    }

    private void caught(String weakness, Found found) {
        proof.figure("planted: %s: %s", weakness, found.workedOut > 0 ? "caught" : "NOT CAUGHT");
        assertThat(found.workedOut).isPositive();
    }

    private static final class Found {
        private int hidden;
        private int workedOut;
        private int refused;

        private void look(Attacker attacker, int hiding, Set<Integer> guarded) {
            hidden += hiding;
            for (int cell : guarded.stream().sorted().toList()) {
                workedOut += attacker.knows(cell, THRESHOLD - ROUNDING) ? 1 : 0;
            }
        }
    }

    private Found attack(int tables, Function<CountTable, Set<Integer>> hide) {
        var found = new Found();
        Random random = proof.random();
        for (int number = 0; number < tables; number++) {
            CountTable table = CountTable.twoWay(counts(random, 8));
            Set<Integer> hidden = hide.apply(table);
            found.look(new Attacker(table, hidden), hidden.size(), hidden);
        }
        return found;
    }

    private Found attackReleases(int times, int releases, int remembered) {
        var found = new Found();
        Random random = proof.random();
        for (int number = 0; number < times; number++) {
            look(Published.random(counts(random, 5), releases, random), remembered, found);
        }
        return found;
    }

    private static void look(Published world, int remembered, Found found) {
        List<Check> out = LedgerDoor.publish(world.tables(), remembered);
        found.refused += world.tables().size() - out.size();
        Attack attack = world.attack(out);
        found.look(new Attacker(attack.table(), attack.unknown()), attack.hidden(), attack.guarded());
    }

    private static Set<Integer> small(CountTable table) {
        return IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).sensitive(THRESHOLD))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** As it is done by hand: while a row or column has one hidden figure, its smallest other one is hidden too. */
    private static Set<Integer> nextSmallest(CountTable table) {
        Set<Integer> hidden = new HashSet<>(small(table));
        List<Sum> lines = new ArrayList<>(table.sums());
        for (boolean more = true; more; ) {
            more = false;
            for (Sum line : lines) {
                List<Integer> places = Stream.concat(line.parts().stream(), Stream.of(line.total()))
                        .toList();
                if (places.stream().filter(hidden::contains).count() == 1) {
                    places.stream()
                            .filter(place -> !hidden.contains(place) && table.value(place) > 0)
                            .min(Comparator.comparingInt(table::value))
                            .ifPresent(hidden::add);
                    more = places.stream().filter(hidden::contains).count() > 1 || more;
                }
            }
        }
        return hidden;
    }

    /** As council tables are: many small numbers and noughts beside larger ones. */
    private static int[][] counts(Random random, int most) {
        int[][] counts = new int[1 + random.nextInt(most)][2 + random.nextInt(most - 1)];
        int top = 3 + random.nextInt(60);
        for (int[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(random.nextInt(3) == 0 ? 6 : top);
            }
        }
        return counts;
    }
}
