package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.Releases;
import org.tats.common.disclosure.Suppression;

/**
 * Nobody works out a small number from a published table: an attacker solves the totals as equations, of one release and of
 * two that can be subtracted, and finds no hidden count to within the threshold. And no more is hidden than it takes.
 */
class SuppressionProofTests {

    private static final int THRESHOLD = 5;
    private static final double ROUNDING = 1e-6;

    private final Proof proof = Proof.of("suppression");
    private final Suppression engine = new Suppression(THRESHOLD);

    @Test
    void noCellOfATableCanBeWorkedOut() {
        int tables = proof.size("tables", 150, 10_000);
        Found found = attack(tables, table -> engine.hide(table).orElseThrow());
        proof.figure(
                "%,d random tables: %,d cells hidden, %d worked out to within %d, the best known to within %.1f",
                tables, found.hidden, found.workedOut, THRESHOLD, found.narrowest);
        assertThat(found.hidden).isPositive();
        assertThat(found.workedOut).isZero();
    }

    @Test
    void twoReleasesCannotBeSubtracted() {
        int pairs = proof.size("pairs", 15, 1_000);
        Found found = attackPairs(pairs, both -> engine.hide(both).orElseThrow());
        proof.figure(
                "%,d pairs of releases: %,d cells hidden in the second, %d counts worked out to within %d",
                pairs, found.hidden, found.workedOut, THRESHOLD);
        assertThat(found.workedOut).isZero();
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
    void catchesAnEngineThatHidesTheSmallCellsAlone() {
        Found found = attack(50, SuppressionProofTests::small);
        proof.figure("planted: only the small cells hidden: %s", found.workedOut > 0 ? "caught" : "NOT CAUGHT");
        assertThat(found.workedOut).isPositive();
    }

    @Test
    void catchesAnEngineThatForgetsTheReleaseBefore() {
        Found found = attackPairs(10, both -> {
            int size = both.cells().size() / 3;
            CountTable alone = new CountTable(
                    both.cells().subList(0, size),
                    both.sums().stream()
                            .filter(sum ->
                                    sum.total() < size && sum.parts().stream().allMatch(part -> part < size))
                            .toList());
            return engine.hide(alone).orElseThrow();
        });
        proof.figure("planted: the release before forgotten: %s", found.workedOut > 0 ? "caught" : "NOT CAUGHT");
        assertThat(found.workedOut).isPositive();
    }

    private static final class Found {
        private int hidden;
        private int workedOut;
        private double narrowest = Double.POSITIVE_INFINITY;

        private void look(Attacker attacker, Set<Integer> hiding, Set<Integer> guarded) {
            hidden += hiding.size();
            for (int cell : guarded) {
                double range = attacker.range(cell);
                narrowest = Math.min(narrowest, range);
                workedOut += range < THRESHOLD - ROUNDING ? 1 : 0;
            }
        }
    }

    private Found attack(int tables, Function<CountTable, Set<Integer>> hide) {
        var found = new Found();
        Random random = proof.random();
        for (int number = 0; number < tables; number++) {
            CountTable table = CountTable.twoWay(counts(random, 8));
            Set<Integer> hidden = hide.apply(table);
            found.look(new Attacker(table, hidden), hidden, hidden);
        }
        return found;
    }

    /** The second release has everybody of the first and some more. */
    private Found attackPairs(int pairs, Function<CountTable, Set<Integer>> hide) {
        var found = new Found();
        Random random = proof.random();
        for (int number = 0; number < pairs; number++) {
            int[][] first = counts(random, 5);
            CountTable before = CountTable.twoWay(first);
            CountTable now = CountTable.twoWay(more(first, random));
            Set<Integer> hiddenThen = engine.hide(before).orElseThrow();
            CountTable both = Releases.after(before, hiddenThen, now);
            Set<Integer> hidden = hide.apply(both);
            int size = now.cells().size();
            Set<Integer> guarded = new HashSet<>(hidden);
            hiddenThen.forEach(cell -> guarded.add(cell + size));
            small(both).stream().filter(cell -> cell >= 2 * size).forEach(guarded::add);
            Set<Integer> unknown = new HashSet<>(guarded);
            IntStream.range(2 * size, 3 * size).forEach(unknown::add);
            found.look(new Attacker(both, unknown), hidden, guarded);
        }
        return found;
    }

    private static Set<Integer> small(CountTable table) {
        return IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).sensitive(THRESHOLD))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static int[][] more(int[][] counts, Random random) {
        int[][] more = new int[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            more[row] = counts[row].clone();
            for (int column = 0; column < more[row].length; column++) {
                more[row][column] += random.nextBoolean() ? random.nextInt(12) : 0;
            }
        }
        return more;
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
