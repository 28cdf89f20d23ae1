package org.tats.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;
import org.tats.publishing.Check;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.TableMaker;

/**
 * A made-up sheet of measures, whose rows count overlapping groups of the same children as the sheet of impact does: pupils, of
 * these new, repeat and review; not followed for 6 or 12 months yet; with a plan before; and the share of the others for whom
 * an assessment began.
 */
final class PublishedSheet {

    private static final int KINDS = 3;
    private static final int FOLLOWED = 3;
    private static final int GROUPS = KINDS * FOLLOWED * 3;

    /** How many of each group there are: of each kind, so far followed, with a plan before, with and without an assessment. */
    private final int[] counts = new int[GROUPS];

    private PublishedSheet() {}

    static PublishedSheet random(Random random) {
        var sheet = new PublishedSheet();
        for (int group = 0; group < GROUPS; group++) {
            boolean impossible = group % 3 == 1 && group / 3 % FOLLOWED > 0;
            sheet.counts[group] =
                    impossible || random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextInt(4) == 0 ? 30 : 6);
        }
        return sheet;
    }

    /** What each row counts, by group: the last two are the part and the whole of the share. */
    private static List<IntPredicate> rows() {
        IntPredicate followed = group -> group / 3 % FOLLOWED == 0;
        return List.of(
                group -> true,
                group -> group / 9 == 0,
                group -> group / 9 == 1,
                group -> group / 9 == 2,
                group -> group / 3 % FOLLOWED == 2,
                group -> group / 3 % FOLLOWED > 0,
                group -> group % 3 == 0,
                group -> group % 3 == 1,
                group -> group % 3 > 0 && followed.test(group));
    }

    /** @param figures the column of the figures */
    FigureTable table(Line figures) {
        List<IntPredicate> counted = rows();
        List<Line> lines = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        int share = counted.size() - 2;
        for (int row = 0; row < share; row++) {
            lines.add(row == 0 && figures.sum() ? Line.including("Row 0", 6) : Line.of("Row " + row));
            cells.add(List.of(new FigureCell.Count(units(counted.get(row))), new FigureCell.Words("")));
        }
        lines.add(Line.of("Share"));
        Set<UUID> whole = units(counted.get(share + 1));
        cells.add(List.of(new FigureCell.Share(units(counted.get(share)), whole), new FigureCell.Count(whole)));
        return TableMaker.table(
                "sheet",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 31),
                lines,
                List.of(figures, new Line("Out of", List.of(), figures.sum())),
                cells);
    }

    private Set<UUID> units(IntPredicate counted) {
        return IntStream.range(0, GROUPS)
                .filter(counted)
                .boxed()
                .flatMap(group -> IntStream.range(0, counts[group]).mapToObj(child -> new UUID(group, child)))
                .collect(Collectors.toSet());
    }

    /** How many hidden small numbers somebody finds who knows the groups that there can be, and reads the sheet. */
    int workedOut(Check check, int threshold) {
        List<IntPredicate> counted = rows();
        List<Cell> cells = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        Set<Integer> unknown = new HashSet<>();
        Set<Integer> small = new HashSet<>();
        for (int group = 0; group < GROUPS; group++) {
            unknown.add(group);
            cells.add(new Cell(counts[group], Standing.HELD, false));
        }
        int share = counted.size() - 2;
        for (int row = 0; row < counted.size(); row++) {
            IntPredicate of = counted.get(row);
            List<Integer> parts = IntStream.range(0, GROUPS)
                    .filter(group -> group % 3 != 1 || group / 3 % FOLLOWED == 0)
                    .filter(of)
                    .boxed()
                    .toList();
            int value = parts.stream().mapToInt(part -> counts[part]).sum();
            cells.add(new Cell(value, Standing.OPEN, false));
            sums.add(new Sum(cells.size() - 1, parts));
            boolean shareShown = !check.shown().hidden(share, 0);
            boolean shown = row < share
                    ? !check.shown().hidden(row, 0)
                    : row == share ? shareShown : shareShown || !check.shown().hidden(share, 1);
            if (!shown) {
                unknown.add(cells.size() - 1);
                if (value > 0 && value < threshold) {
                    small.add(cells.size() - 1);
                }
            }
        }
        var attacker = new Attacker(new CountTable(cells, sums), unknown);
        return (int) small.stream()
                .filter(cell -> attacker.knows(cell, threshold - 1e-6))
                .count();
    }
}
