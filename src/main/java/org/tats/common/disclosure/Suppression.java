package org.tats.common.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;

/**
 * Chooses the cells to hide: the small ones, and beside them as many others as it takes that the published rest, its totals
 * and what was published before leave every hidden cell a range of at least the threshold. Few rather than many: cells that
 * turn out not to be needed are shown again. The same table always gives the same answer.
 *
 * @param threshold counts from 1 to one less are small; {@code 5} hides 1 to 4. A convention of councils, not law
 */
public record Suppression(int threshold) {

    private static final double ROUNDING = 1e-4;

    public Suppression {
        if (threshold < 2) {
            throw new IllegalArgumentException("A threshold hides from 1 to one less: " + threshold);
        }
    }

    /**
     * The cells that must not be published, by their place in the table; {@link Standing#HELD} ones are not among them.
     *
     * @return empty when nothing that can still be hidden protects a cell: then the table must not be published at all
     */
    public Optional<Set<Integer>> hide(CountTable table) {
        Set<Integer> held = held(table);
        Set<Integer> guarded = sensitive(table);
        Set<Integer> hidden = new TreeSet<>(held);
        hidden.addAll(guarded);
        Set<Integer> small = Set.copyOf(hidden);
        var deviations = new Deviations(table, threshold, hidden);
        for (Optional<Integer> open; (open = unprotected(table, deviations, guarded)).isPresent(); ) {
            Set<Integer> more = deviations.protecting(open.get());
            if (more.isEmpty()) {
                return Optional.empty();
            }
            more.forEach(deviations::hide);
            hidden.addAll(more);
            guarded.addAll(more);
        }
        showAgain(table, deviations, hidden, guarded, small);
        hidden.removeAll(held);
        return Optional.of(Set.copyOf(hidden));
    }

    /**
     * The small and guarded cells that readers work out from what is known already, even if all the rest is hidden. Nothing
     * protects a table with an open one among them.
     */
    public Set<Integer> lost(CountTable table) {
        Set<Integer> hidden = new TreeSet<>(held(table));
        hidden.addAll(places(table, Standing.OPEN));
        var deviations = new Deviations(table, threshold, hidden);
        Set<Integer> lost = sensitive(table);
        lost.removeIf(cell -> deviations.width(cell) >= threshold - ROUNDING);
        return Set.copyOf(lost);
    }

    /** Whether no reader of the table without these cells can work out a hidden one to within the threshold. */
    public boolean protects(CountTable table, Set<Integer> hiddenNow) {
        Set<Integer> hidden = new TreeSet<>(hiddenNow);
        hidden.addAll(held(table));
        Set<Integer> guarded = new TreeSet<>(hiddenNow);
        guarded.addAll(sensitive(table));
        return hidden.containsAll(guarded)
                && unprotected(table, new Deviations(table, threshold, hidden), guarded)
                        .isEmpty();
    }

    /** The smallest of those that a reader could still work out too closely. */
    private Optional<Integer> unprotected(CountTable table, Deviations deviations, Set<Integer> guarded) {
        return guarded.stream()
                .sorted(Comparator.<Integer>comparingInt(table::value).thenComparing(Comparator.naturalOrder()))
                .filter(cell -> deviations.width(cell) < threshold - ROUNDING)
                .findFirst();
    }

    /** Takes back, the largest first, what the others protect without it. */
    private void showAgain(
            CountTable table, Deviations deviations, Set<Integer> hidden, Set<Integer> guarded, Set<Integer> small) {
        List<Integer> largestFirst = hidden.stream()
                .filter(cell -> !small.contains(cell))
                .sorted(Comparator.<Integer>comparingInt(table::value).reversed())
                .toList();
        for (int cell : largestFirst) {
            hidden.remove(cell);
            guarded.remove(cell);
            deviations.show(cell);
            if (unprotected(table, deviations, guarded).isPresent()) {
                hidden.add(cell);
                guarded.add(cell);
                deviations.hide(cell);
            }
        }
    }

    private Set<Integer> sensitive(CountTable table) {
        return IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).sensitive(threshold))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that is published by nobody. */
    private static Set<Integer> held(CountTable table) {
        Set<Integer> held = places(table, Standing.HELD);
        held.addAll(places(table, Standing.LOST));
        return held;
    }

    private static Set<Integer> places(CountTable table, Standing standing) {
        Set<Integer> places = new HashSet<>();
        List<Cell> cells = table.cells();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).standing() == standing) {
                places.add(cell);
            }
        }
        return places;
    }
}
