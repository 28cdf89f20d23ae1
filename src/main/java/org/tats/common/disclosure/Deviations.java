package org.tats.common.disclosure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;

/**
 * By how much hidden cells could be others without a published number or a sum being wrong: that is what a reader can work
 * out, and no more. Linear programs over the deviation of each cell from its count.
 */
final class Deviations {

    private static final double SOME = 1e-6;

    private final CountTable table;
    private final int threshold;

    Deviations(CountTable table, int threshold) {
        this.table = table;
        this.threshold = threshold;
    }

    /** How far apart the least and the greatest possible count of a hidden cell are; never more than twice the threshold. */
    double width(int cell, Set<Integer> hidden) {
        return extreme(cell, hidden, true) - extreme(cell, hidden, false);
    }

    private double extreme(int cell, Set<Integer> hidden, boolean greatest) {
        var model = new ExpressionsBasedModel();
        Map<Integer, Variable> moves = new HashMap<>();
        for (int moving : hidden) {
            Variable move = model.newVariable("d" + moving).lower(-table.value(moving));
            moves.put(moving, move);
        }
        Variable wanted = moves.get(cell);
        if (wanted == null) {
            return 0;
        }
        wanted.lower(-Math.min(table.value(cell), threshold)).upper(threshold).weight(BigDecimal.ONE);
        sums(model, moves);
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        return wanted.getValue() == null || !result.getState().isFeasible()
                ? 0
                : wanted.getValue().doubleValue();
    }

    /**
     * The cells to hide besides, at the least cost, so that this one could be as much as the threshold apart.
     *
     * @return empty when what is known already leaves no such cells
     */
    Set<Integer> protecting(int cell, Set<Integer> hidden) {
        var model = new ExpressionsBasedModel();
        Map<Integer, Variable> more = possible(model, "more", hidden);
        Map<Integer, Variable> less = possible(model, "less", hidden);
        Variable up = more.get(cell);
        Variable down = less.get(cell);
        if (up == null || down == null) {
            return Set.of();
        }
        model.newExpression("apart").set(up, 1).set(down, -1).lower(threshold);
        if (!model.minimise().getState().isFeasible()) {
            return Set.of();
        }
        Set<Integer> moved = new HashSet<>();
        for (Map<Integer, Variable> possible : java.util.List.of(more, less)) {
            possible.forEach((place, move) -> {
                if (!hidden.contains(place) && Math.abs(move.getValue().doubleValue()) > SOME) {
                    moved.add(place);
                }
            });
        }
        return moved;
    }

    /** One way in which the numbers could be: a move of each cell that is hidden or could be, the latter at a cost. */
    private Map<Integer, Variable> possible(ExpressionsBasedModel model, String way, Set<Integer> hidden) {
        Map<Integer, Variable> moves = new HashMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            Cell at = table.cells().get(cell);
            if (at.standing() == Standing.KNOWN) {
                continue;
            }
            Variable move = model.newVariable(way + cell).lower(-at.value());
            moves.put(cell, move);
            if (!hidden.contains(cell) && at.standing() == Standing.OPEN) {
                // the size of the move, whichever way it goes
                Variable size = model.newVariable(way + "size" + cell).lower(0).weight(cost(at));
                model.newExpression(way + "above" + cell)
                        .set(size, 1)
                        .set(move, -1)
                        .lower(0);
                model.newExpression(way + "below" + cell)
                        .set(size, 1)
                        .set(move, 1)
                        .lower(0);
            }
        }
        sums(model, moves);
        return moves;
    }

    /** A hidden zero says less than a hidden number: it is the dearer one. Large counts are what readers want to see. */
    private static double cost(Cell cell) {
        return cell.value() == 0 ? 1.5 : 1 + Math.min(cell.value(), 1_000) / 10_000.0;
    }

    private void sums(ExpressionsBasedModel model, Map<Integer, Variable> moves) {
        for (int number = 0; number < table.sums().size(); number++) {
            Sum sum = table.sums().get(number);
            Expression balance = model.newExpression("sum" + number + "of" + moves.hashCode());
            boolean any = false;
            for (int part : sum.parts()) {
                any |= take(balance, moves.get(part), 1);
            }
            any |= take(balance, moves.get(sum.total()), -1);
            if (any) {
                balance.level(0);
            }
        }
    }

    private static boolean take(Expression balance, @org.jspecify.annotations.Nullable Variable move, int sign) {
        if (move == null) {
            return false;
        }
        balance.set(move, sign);
        return true;
    }
}
