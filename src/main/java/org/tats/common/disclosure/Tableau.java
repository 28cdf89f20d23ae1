package org.tats.common.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers between bounds that fulfil linear equations without a constant, so that all of them nought is always one answer;
 * finds the greatest or least that one of them can be. A simplex method over bounded variables that goes on from where the
 * last question ended: hundreds of questions about one table cost little more than a few.
 */
final class Tableau {

    private static final double NOUGHT = 1e-9;

    /** Less is not divided by: what comes out would be wrong in the third place after a few hundred steps. */
    private static final double SMALL = 1e-7;

    /** Steps on the spot until another way of choosing is taken, and a multiple of it until it is given up. */
    private static final int PATIENCE = 200;

    private static final int GIVE_UP = 10 * PATIENCE;

    /** Steps after which the errors of calculation are thrown away with them. */
    private static final int STALE = 400;

    final double[] lower;
    final double[] upper;
    final double[] value;

    /** {@code x[basic[row]] + sum of rows[row][column] * x[nonbasic[column]] = 0}. */
    private double[][] rows;

    private int[] basic;
    private int[] nonbasic;

    /** Row of a basic variable; {@code -1 - column} of another. */
    private int[] place;

    private final double[][] firstRows;
    private final int[] firstBasic;
    private final int[] firstNonbasic;
    private int pivots;

    /** @param equations each as wide as the bounds */
    Tableau(double[] lower, double[] upper, List<double[]> equations) {
        this.lower = lower;
        this.upper = upper;
        this.value = new double[lower.length];
        List<double[]> reduced = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        reduce(equations, reduced, pivots);
        this.basic = pivots.stream().mapToInt(pivot -> pivot).toArray();
        this.place = new int[lower.length];
        for (int row = 0; row < basic.length; row++) {
            place[basic[row]] = row + 1;
        }
        this.nonbasic = new int[lower.length - basic.length];
        int column = 0;
        for (int variable = 0; variable < place.length; variable++) {
            if (place[variable] == 0) {
                nonbasic[column] = variable;
                place[variable] = -1 - column++;
            } else {
                place[variable]--;
            }
        }
        this.rows = new double[basic.length][];
        for (int row = 0; row < rows.length; row++) {
            double[] wide = reduced.get(row);
            rows[row] = Arrays.stream(nonbasic)
                    .mapToDouble(variable -> wide[variable])
                    .toArray();
        }
        this.firstRows = copy(rows);
        this.firstBasic = basic.clone();
        this.firstNonbasic = nonbasic.clone();
    }

    private Tableau(double[] lower, double[] upper, double[][] rows, int[] basic, int[] nonbasic) {
        this.lower = lower;
        this.upper = upper;
        this.value = new double[lower.length];
        this.rows = rows;
        this.basic = basic;
        this.nonbasic = nonbasic;
        this.firstRows = new double[0][];
        this.firstBasic = basic;
        this.firstNonbasic = nonbasic;
        this.place = new int[lower.length];
        for (int row = 0; row < basic.length; row++) {
            place[basic[row]] = row;
        }
        for (int column = 0; column < nonbasic.length; column++) {
            place[nonbasic[column]] = -1 - column;
        }
    }

    /** Solves each equation for one of its variables, rare ones first, and puts that into the others. */
    private static void reduce(List<double[]> equations, List<double[]> reduced, List<Integer> pivots) {
        int width = equations.isEmpty() ? 0 : equations.getFirst().length;
        int[] uses = new int[width];
        equations.forEach(equation -> {
            for (int variable = 0; variable < width; variable++) {
                uses[variable] += equation[variable] == 0 ? 0 : 1;
            }
        });
        for (double[] equation : equations) {
            double[] row = equation.clone();
            for (int done = 0; done < reduced.size(); done++) {
                double factor = row[pivots.get(done)];
                if (factor != 0) {
                    subtract(row, factor, reduced.get(done));
                }
            }
            int pivot = rarest(row, uses);
            if (pivot < 0) {
                continue;
            }
            double by = row[pivot];
            for (int variable = 0; variable < width; variable++) {
                row[variable] /= by;
            }
            if (uses[pivot] > 1) {
                for (double[] done : reduced) {
                    if (done[pivot] != 0) {
                        subtract(done, done[pivot], row);
                    }
                }
            }
            reduced.add(row);
            pivots.add(pivot);
        }
    }

    private static int rarest(double[] row, int[] uses) {
        int rarest = -1;
        for (int variable = 0; variable < row.length; variable++) {
            if (Math.abs(row[variable]) > NOUGHT && (rarest < 0 || uses[variable] < uses[rarest])) {
                rarest = variable;
            }
        }
        return rarest;
    }

    private static void subtract(double[] from, double factor, double[] row) {
        for (int variable = 0; variable < from.length; variable++) {
            if (row[variable] != 0) {
                from[variable] = clean(from[variable] - factor * row[variable]);
            }
        }
    }

    private static double clean(double number) {
        return Math.abs(number) < NOUGHT ? 0 : number;
    }

    /** How many variables there are. */
    int size() {
        return lower.length;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** All nought again, which fulfils the equations whatever the bounds. */
    void reset() {
        Arrays.fill(value, 0);
        if (pivots > STALE) {
            restore();
        }
    }

    /** As at the beginning, without the errors of calculation since. Not for what {@link #choosing} gave. */
    void restore() {
        Arrays.fill(value, 0);
        rows = copy(firstRows);
        basic = firstBasic.clone();
        nonbasic = firstNonbasic.clone();
        for (int row = 0; row < basic.length; row++) {
            place[basic[row]] = row;
        }
        for (int column = 0; column < nonbasic.length; column++) {
            place[nonbasic[column]] = -1 - column;
        }
        pivots = 0;
    }

    /**
     * Moves a variable as far as it can go, no farther than its bound.
     *
     * @param sign 1 for the greatest, -1 for the least
     */
    void push(int wanted, int sign) {
        int standing = 0;
        while (sign > 0 ? value[wanted] < upper[wanted] - NOUGHT : value[wanted] > lower[wanted] + NOUGHT) {
            int column = entering(wanted, sign, standing > PATIENCE);
            if (column < 0 || standing > GIVE_UP) {
                return;
            }
            standing = step(column, slope(wanted, column) * sign > 0 ? 1 : -1, standing > PATIENCE) > NOUGHT
                    ? 0
                    : standing + 1;
        }
    }

    /** How the wanted variable goes when the variable of a column grows. */
    private double slope(int wanted, int column) {
        int at = place[wanted];
        return at >= 0 ? -rows[at][column] : at == -1 - column ? 1 : 0;
    }

    private int entering(int wanted, int sign, boolean first) {
        int best = -1;
        double steepest = NOUGHT;
        for (int column = 0; column < nonbasic.length; column++) {
            double slope = slope(wanted, column) * sign;
            int variable = nonbasic[column];
            boolean free =
                    slope > 0 ? value[variable] < upper[variable] - NOUGHT : value[variable] > lower[variable] + NOUGHT;
            if (free && Math.abs(slope) > steepest) {
                // when it turns on the spot: the first by name, which ends every circle
                if (first && best >= 0 && nonbasic[best] < variable) {
                    continue;
                }
                best = column;
                steepest = first ? NOUGHT : Math.abs(slope);
            }
        }
        return best;
    }

    /** Moves the variable of a column until a bound is reached. @return how far */
    private double step(int column, int direction, boolean first) {
        int moving = nonbasic[column];
        double own = direction > 0 ? upper[moving] - value[moving] : value[moving] - lower[moving];
        double most = own;
        for (int row = 0; row < rows.length; row++) {
            double change = -rows[row][column] * direction;
            if (Math.abs(change) > SMALL) {
                most = Math.min(most, room(row, change) + NOUGHT / Math.abs(change));
            }
        }
        int leaving = -1;
        for (int row = 0; row < rows.length; row++) {
            double change = Math.abs(rows[row][column]);
            if (change > SMALL
                    && room(row, -rows[row][column] * direction) <= most
                    && (leaving < 0
                            || (first ? basic[row] < basic[leaving] : change > Math.abs(rows[leaving][column])))) {
                leaving = row;
            }
        }
        double far = leaving < 0 ? own : Math.min(own, room(leaving, -rows[leaving][column] * direction));
        for (int row = 0; row < rows.length; row++) {
            if (rows[row][column] != 0) {
                value[basic[row]] = clean(value[basic[row]] - rows[row][column] * direction * far);
            }
        }
        value[moving] = clean(value[moving] + direction * far);
        if (leaving >= 0) {
            pivot(leaving, column);
        }
        return far;
    }

    /** How far something that changes a basic variable so can go until the variable is at its bound. */
    private double room(int row, double change) {
        int variable = basic[row];
        return Math.max(
                0, (change > 0 ? upper[variable] - value[variable] : lower[variable] - value[variable]) / change);
    }

    private void pivot(int row, int column) {
        pivots++;
        double[] pivots = rows[row];
        double by = pivots[column];
        int[] some = new int[pivots.length];
        int count = 0;
        for (int each = 0; each < pivots.length; each++) {
            if (pivots[each] != 0 && each != column) {
                pivots[each] /= by;
                some[count++] = each;
            }
        }
        pivots[column] = 1 / by;
        for (int other = 0; other < rows.length; other++) {
            double factor = rows[other][column];
            if (other != row && factor != 0) {
                double[] line = rows[other];
                for (int each = 0; each < count; each++) {
                    line[some[each]] = clean(line[some[each]] - factor * pivots[some[each]]);
                }
                line[column] = -factor / by;
            }
        }
        int leaves = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = leaves;
        place[basic[row]] = row;
        place[leaves] = -1 - column;
    }

    /**
     * Two independent copies of the equations, in which some variables are the difference of two that are not negative, and
     * two more variables: how far one variable of the first copy is above the one of the second, and a score to be pushed
     * up: {@code reward} times that, less what the pieces cost. Variable {@code v} of a copy is {@code copy * size + v}, its
     * lesser piece {@code (2 + copy) * size + v}, the distance {@code 4 * size}, the score {@code 4 * size + 1}.
     *
     * @param cost of each variable that is in two pieces; negative for the others
     */
    Tableau choosing(int apart, double most, double[] cost, double reward) {
        int size = size();
        double[] low = new double[4 * size + 2];
        double[] high = new double[4 * size + 2];
        List<Integer> columns = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            for (int variable = 0; variable < size; variable++) {
                boolean pieces = cost[variable] >= 0;
                low[copy * size + variable] = pieces ? 0 : lower[variable];
                high[copy * size + variable] = pieces || upper[variable] > 0 ? Double.POSITIVE_INFINITY : 0;
                high[(2 + copy) * size + variable] = pieces ? -lower[variable] : 0;
                if (place[variable] < 0) {
                    columns.add(copy * size + variable);
                }
                if (pieces) {
                    columns.add((2 + copy) * size + variable);
                }
            }
        }
        high[4 * size] = most;
        low[4 * size + 1] = Double.NEGATIVE_INFINITY;
        high[4 * size + 1] = Double.POSITIVE_INFINITY;
        return new Choosing(columns).tableau(low, high, apart, cost, reward);
    }

    /** Builds what {@link #choosing} describes out of the rows as they are solved already. */
    private final class Choosing {

        private final int[] columns;
        private final int[] columnOf;
        private final int size = size();

        Choosing(List<Integer> columns) {
            this.columns = columns.stream().mapToInt(column -> column).toArray();
            this.columnOf = new int[4 * size];
            Arrays.fill(columnOf, -1);
            for (int column = 0; column < this.columns.length; column++) {
                columnOf[this.columns[column]] = column;
            }
        }

        Tableau tableau(double[] low, double[] high, int apart, double[] cost, double reward) {
            double[][] all = new double[2 * rows.length + 2][];
            int[] solved = new int[all.length];
            for (int copy = 0; copy < 2; copy++) {
                for (int row = 0; row < rows.length; row++) {
                    all[copy * rows.length + row] = row(copy, row, cost);
                    solved[copy * rows.length + row] = copy * size + basic[row];
                }
            }
            double[] distance = new double[columns.length];
            add(distance, 0, apart, -1, all);
            add(distance, 1, apart, 1, all);
            double[] score = new double[columns.length];
            for (int column = 0; column < columns.length; column++) {
                score[column] = reward * distance[column];
            }
            for (int variable = 0; variable < size; variable++) {
                for (int copy = 0; cost[variable] >= 0 && copy < 2; copy++) {
                    add(score, copy, variable, cost[variable], all);
                    score[columnOf[(2 + copy) * size + variable]] += cost[variable];
                }
            }
            all[all.length - 2] = distance;
            all[all.length - 1] = score;
            solved[all.length - 2] = 4 * size;
            solved[all.length - 1] = 4 * size + 1;
            return new Tableau(low, high, all, solved, columns);
        }

        private double[] row(int copy, int row, double[] cost) {
            double[] wide = new double[columns.length];
            for (int column = 0; column < nonbasic.length; column++) {
                if (rows[row][column] != 0) {
                    int variable = nonbasic[column];
                    wide[columnOf[copy * size + variable]] = rows[row][column];
                    if (cost[variable] >= 0) {
                        wide[columnOf[(2 + copy) * size + variable]] = -rows[row][column];
                    }
                }
            }
            if (cost[basic[row]] >= 0) {
                wide[columnOf[(2 + copy) * size + basic[row]]] = -1;
            }
            return wide;
        }

        /** Adds a multiple of a variable of a copy, solved where it is. */
        private void add(double[] to, int copy, int variable, double factor, double[][] all) {
            if (place[variable] < 0) {
                to[columnOf[copy * size + variable]] += factor;
            } else {
                double[] row = all[copy * rows.length + place[variable]];
                for (int column = 0; column < to.length; column++) {
                    to[column] -= factor * row[column];
                }
            }
        }
    }
}
