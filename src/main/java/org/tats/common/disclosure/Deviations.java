package org.tats.common.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;

/**
 * By how much hidden cells could be others without a published number or a sum being wrong: that is what a reader can work
 * out, and no more. Linear programs over the deviation of each cell from its count. Every answer found is kept, for it often
 * shows of many cells at once how far they can be apart.
 */
final class Deviations {

    private static final double SOME = 1e-6;
    private static final double REWARD = 10_000;

    private final CountTable table;
    private final int threshold;
    private final Tableau tableau;
    private final boolean[] hidden;
    private final List<double[]> answers = new ArrayList<>();
    private final double[] least;
    private final double[] greatest;

    /** @param hidden cells to begin with */
    Deviations(CountTable table, int threshold, Set<Integer> hidden) {
        this.table = table;
        this.threshold = threshold;
        int size = table.cells().size();
        this.hidden = new boolean[size];
        this.least = new double[size];
        this.greatest = new double[size];
        double[] upper = new double[size];
        double[] lower = new double[size];
        for (int cell : hidden) {
            this.hidden[cell] = true;
            upper[cell] = Double.POSITIVE_INFINITY;
            lower[cell] = -table.value(cell);
        }
        this.tableau = new Tableau(lower, upper, equations());
    }

    private List<double[]> equations() {
        List<double[]> equations = new ArrayList<>();
        for (Sum sum : table.sums()) {
            double[] equation = new double[table.cells().size()];
            sum.parts().forEach(part -> equation[part] = known(part) ? 0 : 1);
            equation[sum.total()] = known(sum.total()) ? 0 : -1;
            equations.add(equation);
        }
        return equations;
    }

    private boolean known(int cell) {
        return table.cells().get(cell).standing() == Standing.KNOWN;
    }

    /** Hides another cell: what was found so far still holds. */
    void hide(int cell) {
        hidden[cell] = true;
        tableau.reset();
        tableau.upper[cell] = Double.POSITIVE_INFINITY;
        tableau.lower[cell] = -table.value(cell);
    }

    /** Shows a cell: of what was found, that holds which did not move it. */
    void show(int cell) {
        hidden[cell] = false;
        tableau.reset();
        tableau.upper[cell] = 0;
        tableau.lower[cell] = 0;
        answers.removeIf(answer -> Math.abs(answer[cell]) > SOME);
        Arrays.fill(least, 0);
        Arrays.fill(greatest, 0);
        answers.forEach(this::note);
    }

    private void note(double[] answer) {
        for (int cell = 0; cell < answer.length; cell++) {
            least[cell] = Math.min(least[cell], answer[cell]);
            greatest[cell] = Math.max(greatest[cell], answer[cell]);
        }
    }

    /** How far apart the least and the greatest possible count of a hidden cell are; exact only below the threshold. */
    double width(int cell) {
        if (!hidden[cell]) {
            return 0;
        }
        if (greatest[cell] - least[cell] < threshold - SOME) {
            push(cell, 1);
        }
        if (greatest[cell] - least[cell] < threshold - SOME) {
            push(cell, -1);
        }
        return greatest[cell] - least[cell];
    }

    private void push(int cell, int sign) {
        if (tableau.value[cell] > threshold) {
            tableau.reset();
        }
        double upper = tableau.upper[cell];
        tableau.upper[cell] = threshold;
        tableau.push(cell, sign);
        if (!holds()) {
            tableau.restore();
            tableau.push(cell, sign);
        }
        tableau.upper[cell] = upper;
        if (!holds()) {
            // no answer is on the safe side: the cell counts as less uncertain than it is
            tableau.restore();
            return;
        }
        double[] answer = tableau.value.clone();
        answers.add(answer);
        note(answer);
    }

    /** Whether the numbers found fulfil every sum and every bound, looked at apart from how they were found. */
    private boolean holds() {
        double[] value = tableau.value;
        for (int cell = 0; cell < value.length; cell++) {
            if (value[cell] < tableau.lower[cell] - SOME || value[cell] > tableau.upper[cell] + SOME) {
                return false;
            }
        }
        for (Sum sum : table.sums()) {
            double rest = known(sum.total()) ? 0 : -value[sum.total()];
            for (int part : sum.parts()) {
                rest += known(part) ? 0 : value[part];
            }
            if (Math.abs(rest) > SOME) {
                return false;
            }
        }
        return true;
    }

    /**
     * The cells to hide besides, at the least cost, so that this one could be as much as the threshold apart.
     *
     * @return empty when what is known already leaves no such cells
     */
    Set<Integer> protecting(int wanted) {
        int size = table.cells().size();
        double[] cost = new double[size];
        for (int cell = 0; cell < size; cell++) {
            Cell at = table.cells().get(cell);
            cost[cell] = !hidden[cell] && at.standing() == Standing.OPEN ? cost(at) : -1;
            if (cost[cell] >= 0) {
                tableau.lower[cell] = -at.value();
            }
        }
        Tableau choosing = tableau.choosing(wanted, threshold, cost, REWARD);
        Arrays.setAll(tableau.lower, cell -> hidden[cell] ? tableau.lower[cell] : 0);
        choosing.push(4 * size + 1, 1);
        Set<Integer> moved = new HashSet<>();
        if (choosing.value[4 * size] < threshold - SOME) {
            return moved;
        }
        for (int cell = 0; cell < size; cell++) {
            for (int piece = 0; cost[cell] >= 0 && piece < 4; piece++) {
                if (choosing.value[piece * size + cell] > SOME) {
                    moved.add(cell);
                }
            }
        }
        return moved;
    }

    /** A hidden zero says less than a hidden number: it is the dearer one. Large counts are what readers want to see. */
    private static double cost(Cell cell) {
        return cell.value() == 0 ? 1.5 : 1 + Math.min(cell.value(), 1_000) / 10_000.0;
    }
}
