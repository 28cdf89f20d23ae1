package org.tats.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Sum;

/**
 * Somebody with the published table, who takes each total for an equation and solves them: knows what is shown and that no
 * count is negative. Written apart from the engine, with another library, and never told the hidden counts.
 */
final class Attacker {

    private final Map<Integer, Integer> shown;
    private final List<Integer> unknown;
    private final List<LinearConstraint> equations = new ArrayList<>();

    /** @param hidden every cell of the table that the attacker was not shown */
    Attacker(CountTable table, Set<Integer> hidden) {
        this.shown = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (!hidden.contains(cell)) {
                shown.put(cell, table.value(cell));
            }
        }
        this.unknown = hidden.stream().sorted().toList();
        table.sums().forEach(this::equation);
    }

    private void equation(Sum sum) {
        double[] factors = new double[unknown.size()];
        double rest = 0;
        Set<Integer> parts = new HashSet<>(sum.parts());
        for (int part : parts) {
            rest -= take(part, 1, factors);
        }
        rest -= take(sum.total(), -1, factors);
        for (double factor : factors) {
            if (factor != 0) {
                equations.add(new LinearConstraint(factors, Relationship.EQ, rest));
                return;
            }
        }
    }

    /** What the cell adds to the known side; nought for an unknown one, whose factor is noted. */
    private double take(int cell, int sign, double[] factors) {
        int place = unknown.indexOf(cell);
        if (place >= 0) {
            factors[place] += sign;
            return 0;
        }
        return sign * Objects.requireNonNull(shown.get(cell));
    }

    /** From the least to the greatest count that the cell can have; infinite where nothing bounds it. */
    double range(int cell) {
        return extreme(cell, GoalType.MAXIMIZE) - extreme(cell, GoalType.MINIMIZE);
    }

    /** Of all that are hidden, the one that is known best. */
    double narrowest(Set<Integer> cells) {
        return cells.stream().mapToDouble(this::range).min().orElse(Double.POSITIVE_INFINITY);
    }

    private double extreme(int cell, GoalType goal) {
        double[] factors = new double[unknown.size()];
        factors[unknown.indexOf(cell)] = 1;
        if (equations.isEmpty()) {
            return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : 0;
        }
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(factors, 0),
                            new LinearConstraintSet(equations),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException unbounded) {
            return goal == GoalType.MAXIMIZE ? Double.POSITIVE_INFINITY : 0;
        }
    }
}
