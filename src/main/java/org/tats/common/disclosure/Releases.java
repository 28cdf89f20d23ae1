package org.tats.common.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;

/** Figures that were published before and come again over a longer time: whoever has both subtracts them. */
public final class Releases {

    private Releases() {}

    /**
     * One table of both, for {@link Suppression}: its first cells are those of {@code now}, by the same places.
     *
     * @param before as it was published, without {@code hiddenThen}
     * @param now the same table for at least the same children; each cell at least what it was
     */
    public static CountTable after(CountTable before, Set<Integer> hiddenThen, CountTable now) {
        int size = now.cells().size();
        if (before.cells().size() != size) {
            throw new IllegalArgumentException("The two releases are not the same table");
        }
        List<Cell> cells = new ArrayList<>(now.cells());
        IntStream.range(0, size)
                .mapToObj(cell -> hiddenThen.contains(cell)
                        ? new Cell(before.value(cell), Standing.HELD, true)
                        : new Cell(before.value(cell), Standing.KNOWN, false))
                .forEach(cells::add);
        IntStream.range(0, size)
                .mapToObj(cell -> new Cell(now.value(cell) - before.value(cell), Standing.HELD, false))
                .forEach(cells::add);
        List<Sum> sums = new ArrayList<>(now.sums());
        for (Sum sum : before.sums()) {
            sums.add(new Sum(
                    sum.total() + size,
                    sum.parts().stream().map(part -> part + size).toList()));
        }
        IntStream.range(0, size)
                .mapToObj(cell -> new Sum(cell, List.of(cell + size, cell + 2 * size)))
                .forEach(sums::add);
        return new CountTable(cells, sums);
    }
}
