package org.tats.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;
import org.tats.publishing.Check;
import org.tats.publishing.FigureTable;
import org.tats.publishing.TableMaker;

/**
 * A made-up authority over three stretches of time, whose table is published over some of them: one after the other, nested,
 * overlapping, or all three. Each child comes in one stretch and stands in one place of the table.
 */
final class Published {

    private static final int STRETCHES = 3;

    /** From the first to the last stretch, both included. */
    record Period(int from, int to) {}

    private final int[][][] counts;
    private final List<Period> periods;

    private Published(int[][][] counts, List<Period> periods) {
        this.counts = counts;
        this.periods = periods;
    }

    /** @param releases how many tables of it are published */
    static Published random(int[][] first, int releases, Random random) {
        int[][][] counts = new int[STRETCHES][first.length][first[0].length];
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            for (int row = 0; row < first.length; row++) {
                for (int column = 0; column < first[0].length; column++) {
                    counts[stretch][row][column] =
                            stretch == 0 ? first[row][column] : random.nextBoolean() ? random.nextInt(12) : 0;
                }
            }
        }
        List<Period> periods = new ArrayList<>();
        while (periods.size() < releases) {
            int from = random.nextInt(STRETCHES);
            var period = new Period(from, from + random.nextInt(STRETCHES - from));
            if (!periods.contains(period)) {
                periods.add(period);
            }
        }
        return new Published(counts, periods);
    }

    /** The same with these periods. */
    Published over(Period... others) {
        return new Published(counts, List.of(others));
    }

    /** The tables that are to be published, in their order. */
    List<FigureTable> tables() {
        return periods.stream().map(this::table).toList();
    }

    private FigureTable table(Period period) {
        List<List<Set<UUID>>> inner = new ArrayList<>();
        for (int row = 0; row < counts[0].length; row++) {
            List<Set<UUID>> line = new ArrayList<>();
            for (int column = 0; column < counts[0][0].length; column++) {
                Set<UUID> units = new HashSet<>();
                for (int stretch = period.from(); stretch <= period.to(); stretch++) {
                    for (int child = 0; child < counts[stretch][row][column]; child++) {
                        units.add(new UUID((long) stretch << 32 | row << 16 | column, child));
                    }
                }
                line.add(units);
            }
            inner.add(line);
        }
        LocalDate year = LocalDate.of(2026, 1, 1);
        return TableMaker.twoWay(
                "proof",
                year.plusMonths(period.from()),
                year.plusMonths(period.to() + 1L).minusDays(1),
                inner);
    }

    /** How much of what was hidden somebody finds who has all tables that went out. */
    Attack attack(List<Check> out) {
        int rows = counts[0].length;
        int columns = counts[0][0].length;
        List<Cell> cells = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        Set<Integer> unknown = new HashSet<>();
        Set<Integer> guarded = new HashSet<>();
        for (int[][] stretch : counts) {
            for (int[] row : stretch) {
                for (int count : row) {
                    unknown.add(cells.size());
                    cells.add(new Cell(count, Standing.HELD, false));
                }
            }
        }
        boolean[] told = new boolean[STRETCHES];
        int hidden = 0;
        for (Check check : out) {
            int from = check.table().from().getMonthValue() - 1;
            int to = check.table().to().getMonthValue() - 1;
            int first = cells.size();
            for (int row = 0; row <= rows; row++) {
                for (int column = 0; column <= columns; column++) {
                    List<Integer> parts = new ArrayList<>();
                    for (int stretch = from; stretch <= to; stretch++) {
                        told[stretch] = true;
                        for (int r : row == rows ? all(rows) : new int[] {row}) {
                            for (int c : column == columns ? all(columns) : new int[] {column}) {
                                parts.add((stretch * rows + r) * columns + c);
                            }
                        }
                    }
                    int value = parts.stream()
                            .mapToInt(part -> cells.get(part).value())
                            .sum();
                    int place = first + row * (columns + 1) + column;
                    cells.add(new Cell(value, Standing.OPEN, false));
                    sums.add(new Sum(place, parts));
                    if (check.shown().hidden(row, column)) {
                        unknown.add(place);
                        guarded.add(place);
                        hidden++;
                    }
                }
            }
        }
        for (int place = 0; place < STRETCHES * rows * columns; place++) {
            int value = cells.get(place).value();
            if (told[place / (rows * columns)] && value > 0 && value < 5) {
                guarded.add(place);
            }
        }
        return new Attack(new CountTable(cells, sums), unknown, guarded, hidden);
    }

    /** What an attacker is up to: what is not known, and what must stay so. */
    record Attack(CountTable table, Set<Integer> unknown, Set<Integer> guarded, int hidden) {}

    private static int[] all(int number) {
        return IntStream.range(0, number).toArray();
    }
}
