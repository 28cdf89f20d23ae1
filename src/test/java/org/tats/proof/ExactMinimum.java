package org.tats.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Sum;
import org.tats.common.disclosure.Suppression;

/** The fewest cells that protect a small table, by trying all; for comparison. */
final class ExactMinimum {

    private final CountTable table;
    private final Suppression suppression;
    private final Set<Integer> small = new HashSet<>();

    ExactMinimum(CountTable table, Suppression suppression) {
        this.table = table;
        this.suppression = suppression;
        IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).sensitive(suppression.threshold()))
                .forEach(small::add);
    }

    /** @param most what is enough to look up to */
    int cells(int most) {
        for (int size = small.size(); size < most; size++) {
            if (enough(new HashSet<>(small), new HashSet<>(), size)) {
                return size;
            }
        }
        return most;
    }

    private boolean enough(Set<Integer> hidden, Set<Integer> shown, int size) {
        List<Integer> next = next(hidden);
        if (next.isEmpty() && suppression.protects(table, hidden)) {
            return true;
        }
        if (hidden.size() == size) {
            return false;
        }
        List<Integer> choices = next.isEmpty()
                ? IntStream.range(0, table.cells().size()).boxed().toList()
                : next;
        Set<Integer> left = new HashSet<>(shown);
        for (int choice : choices) {
            if (!hidden.contains(choice) && !left.contains(choice)) {
                Set<Integer> more = new HashSet<>(hidden);
                more.add(choice);
                if (enough(more, left, size)) {
                    return true;
                }
                // tried with it: from here on without it
                left.add(choice);
            }
        }
        return false;
    }

    /** One line with a single hidden cell gives it away: another of that line must be hidden. */
    private List<Integer> next(Set<Integer> hidden) {
        for (Sum sum : table.sums()) {
            List<Integer> line = IntStream.concat(
                            IntStream.of(sum.total()), sum.parts().stream().mapToInt(part -> part))
                    .boxed()
                    .toList();
            if (line.stream().filter(hidden::contains).count() == 1) {
                return line;
            }
        }
        return List.of();
    }
}
