package org.tats.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Sum;

/**
 * Somebody with the published table, who takes each total for an equation and solves them: knows what is shown and that no
 * count is negative. Written apart from the engine, with another library, and never told the hidden counts.
 */
final class Attacker {

    private static final double FAR = 1_000;
    private static final double EXACT = 1e-6;

    /** Factors of what is unknown, and what they add up to. */
    private record Equation(double[] factors, double rest) {}

    private final Map<Integer, Integer> shown;
    private final List<Integer> unknown;
    private final List<Equation> equations = new ArrayList<>();
    private final double[] least;
    private final double[] greatest;

    /** @param hidden every cell of the table that the attacker was not shown */
    Attacker(CountTable table, Set<Integer> hidden) {
        this.shown = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (!hidden.contains(cell)) {
                shown.put(cell, table.value(cell));
            }
        }
        this.unknown = hidden.stream().sorted().toList();
        this.least = new double[unknown.size()];
        this.greatest = new double[unknown.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
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
                equations.add(new Equation(factors, rest));
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

    /**
     * Whether the greatest and the least count that the cell can have are closer than this. Each answer to the equations shows
     * of many cells at once how far they can be apart, so it is kept.
     */
    boolean knows(int cell, double width) {
        int place = unknown.indexOf(cell);
        if (equations.isEmpty() || greatest[place] - least[place] >= width) {
            return false;
        }
        solve(place, true);
        if (greatest[place] - least[place] >= width) {
            return false;
        }
        solve(place, false);
        return greatest[place] - least[place] < width;
    }

    /** Asks for one end of what a cell can be. An answer counts only if it fulfils all that is known. */
    private void solve(int place, boolean greatestWanted) {
        var model = new ExpressionsBasedModel();
        List<Variable> variables = new ArrayList<>();
        for (int each = 0; each < unknown.size(); each++) {
            variables.add(model.newVariable("x" + each).lower(0));
        }
        // far beyond what is asked for, so that an end there always is
        variables.get(place).upper(FAR).weight(1);
        for (int number = 0; number < equations.size(); number++) {
            Expression expression = model.newExpression("e" + number)
                    .level(equations.get(number).rest());
            double[] factors = equations.get(number).factors();
            for (int each = 0; each < factors.length; each++) {
                if (factors[each] != 0) {
                    expression.set(variables.get(each), factors[each]);
                }
            }
        }
        if (greatestWanted) {
            model.maximise();
        } else {
            model.minimise();
        }
        double[] answer = variables.stream()
                .mapToDouble(variable ->
                        variable.getValue() == null ? -1 : variable.getValue().doubleValue())
                .toArray();
        if (fulfils(answer)) {
            for (int each = 0; each < answer.length; each++) {
                least[each] = Math.min(least[each], answer[each]);
                greatest[each] = Math.max(greatest[each], answer[each]);
            }
        }
    }

    private boolean fulfils(double[] answer) {
        for (double count : answer) {
            if (count < -EXACT) {
                return false;
            }
        }
        for (Equation equation : equations) {
            double sum = -equation.rest();
            for (int each = 0; each < answer.length; each++) {
                sum += equation.factors()[each] * answer[each];
            }
            if (Math.abs(sum) > EXACT) {
                return false;
            }
        }
        return true;
    }
}
