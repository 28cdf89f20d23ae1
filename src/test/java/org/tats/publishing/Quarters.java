package org.tats.publishing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tats.common.Standing;

/** A table that is published again each quarter, over the quarter and over all of the year so far: what the check costs. */
public final class Quarters {

    private static final PublishingRules RULES =
            new PublishingRules(LocalDate.of(2000, 1, 1), 5, 10, 1, Standing.LOCAL, "test");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int rows;
    private final int columns;
    private final Random random;
    private int next;

    public Quarters(int rows, int columns, Random random) {
        this.rows = rows;
        this.columns = columns;
        this.random = random;
    }

    /**
     * How long the check of each release takes, with all before it in the ledger: time of the processor, whatever else runs.
     *
     * @param cumulative each over all quarters so far; else each over its own quarter, where half of the children come again
     * @param children of a quarter on average in one place
     * @return milliseconds, and how many figures are hidden, per release
     */
    public List<long[]> measure(int quarters, boolean cumulative, int children) {
        List<Release> earlier = new ArrayList<>();
        List<long[]> found = new ArrayList<>();
        List<List<Set<UUID>>> counted = empty();
        for (int quarter = 0; quarter < quarters; quarter++) {
            List<List<Set<UUID>>> now = empty();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    Set<UUID> before = counted.get(row).get(column);
                    Set<UUID> at = now.get(row).get(column);
                    before.stream()
                            .sorted()
                            .filter(unit -> cumulative || random.nextInt(2) == 0)
                            .forEach(at::add);
                    int come = random.nextInt(2 * children + 1);
                    for (int child = 0; child < come; child++) {
                        at.add(new UUID(9, next++));
                    }
                }
            }
            counted = now;
            LocalDate from = LocalDate.of(2026, 1, 1).plusMonths(cumulative ? 0 : 3L * quarter);
            LocalDate to = LocalDate.of(2026, 1, 1).plusMonths(3L * quarter + 3).minusDays(1);
            FigureTable table = TableMaker.twoWay("quarters", from, to, now);
            long began = THREADS.getCurrentThreadCpuTime();
            Figures figures = new Figures(table, RULES, earlier);
            Check check = figures.check();
            long took = (THREADS.getCurrentThreadCpuTime() - began) / 1_000_000;
            Release out = figures.decided();
            earlier.add(new Release(
                    quarter + 1, out.kind(), out.from(), out.to(), out.rows(), out.columns(), out.entries()));
            found.add(new long[] {took, check.hidden().size(), check.safe() ? 1 : 0});
        }
        return found;
    }

    private List<List<Set<UUID>>> empty() {
        List<List<Set<UUID>>> empty = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Set<UUID>> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(new HashSet<>());
            }
            empty.add(line);
        }
        return empty;
    }
}
