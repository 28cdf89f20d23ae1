package org.tats.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tats.common.disclosure.CountTable;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;
import org.tats.common.disclosure.CountTable.Sum;
import org.tats.common.disclosure.Suppression;
import org.tats.publishing.Entry.Role;
import org.tats.publishing.Entry.Told;

/**
 * All that was published and what is to be, as one table of counts: each number the sum of the groups that no number tells
 * apart ({@link Atoms}). The groups are published by nobody, and small ones must not be worked out: who came between two
 * releases is such a group.
 */
final class Ledger {

    /**
     * What of a release must be hidden.
     *
     * @param entries by place; small ones among them
     * @param lost those that a reader knows already, whatever is hidden now, by place
     */
    record Decision(Set<Integer> entries, Set<Integer> lost, boolean possible) {}

    private final Suppression suppression;
    private final int first;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Set<Integer>, Integer> byAtoms = new HashMap<>();
    private final int[] cellOf;
    private final Atoms atoms;
    private final Release now;

    /**
     * @param earlier what was published of the same children
     * @param now what is to be
     * @param counted which entries take part
     */
    Ledger(List<Release> earlier, Release now, Predicate<Entry> counted, Suppression suppression) {
        this.suppression = suppression;
        List<Release> all = new ArrayList<>();
        for (Release release : earlier) {
            all.add(release.with(release.entries().stream().filter(counted).toList()));
        }
        this.now = now;
        this.first = all.stream().mapToInt(release -> release.entries().size()).sum();
        all.add(now.with(now.entries().stream().filter(counted).toList()));
        this.atoms = new Atoms(all);
        atoms.sizes().values().forEach(size -> cells.add(new Cell(size, Standing.HELD, false)));
        for (int atom = 0; atom < cells.size(); atom++) {
            byAtoms.put(Set.of(atom), atom);
        }
        List<Set<Integer>> sets = new ArrayList<>();
        for (int entry = 0; entry < atoms.entries().size(); entry++) {
            sets.add(atoms.of(entry));
        }
        this.cellOf = new int[sets.size()];
        for (int entry = 0; entry < sets.size(); entry++) {
            cellOf[entry] = cell(sets.get(entry));
        }
        stand();
        int offset = 0;
        for (Release release : all) {
            guardGroups(release, offset, sets);
            guardShares(release, offset, sets);
            offset += release.entries().size();
        }
    }

    /** The cell of these groups together; -1 for none. */
    private int cell(Set<Integer> of) {
        if (of.isEmpty()) {
            return -1;
        }
        return byAtoms.computeIfAbsent(of, groups -> {
            int value =
                    groups.stream().mapToInt(group -> cells.get(group).value()).sum();
            cells.add(new Cell(value, Standing.HELD, false));
            sums.add(new Sum(cells.size() - 1, List.copyOf(groups)));
            return cells.size() - 1;
        });
    }

    /** What readers have of each cell; two numbers that count the same are one cell. */
    private void stand() {
        for (int entry = 0; entry < cellOf.length; entry++) {
            int place = cellOf[entry];
            if (place < 0) {
                continue;
            }
            Cell cell = cells.get(place);
            Entry of = atoms.entries().get(entry);
            boolean known = cell.standing() == Standing.KNOWN || of.told() == Told.SHOWN;
            boolean open = cell.standing() == Standing.OPEN || of.told() == Told.OPEN;
            boolean guarded = cell.guarded() || of.told() == Told.HIDDEN && of.role() != Role.WHOLE;
            cells.set(
                    place,
                    new Cell(
                            cell.value(),
                            known ? Standing.KNOWN : open ? Standing.OPEN : Standing.HELD,
                            guarded && !known));
        }
    }

    /** Where all of a group are in one column, nobody may know that none are in the others. */
    private void guardGroups(Release release, int offset, List<Set<Integer>> sets) {
        boolean totals =
                release.columns().stream().anyMatch(line -> !line.parts().isEmpty());
        List<Entry> entries = release.entries();
        for (int whole = 0; whole < entries.size(); whole++) {
            Entry group = entries.get(whole);
            if (group.role() != Role.COUNT || group.units().isEmpty()) {
                continue;
            }
            for (int part = 0; part < entries.size(); part++) {
                Entry inside = entries.get(part);
                boolean within = totals
                        ? inside.row() == group.row() && inner(release.columns(), group.column(), inside.column())
                        : inside.column() == group.column() && inner(release.rows(), group.row(), inside.row());
                if (within
                        && inside.role() == Role.COUNT
                        && inside.units().size() == group.units().size()) {
                    guardRest(sets.get(offset + whole), sets.get(offset + part));
                }
            }
        }
    }

    /** Whether one line is part of the other, and says less than it. */
    private static boolean inner(List<Line> lines, int whole, int part) {
        Line total = lines.get(whole);
        return whole != part
                && Line.covers(lines, whole, part)
                && !(total.sum() && total.parts().size() == 1)
                && !lines.get(part).sum();
    }

    private void guardShares(Release release, int offset, List<Set<Integer>> sets) {
        List<Entry> entries = release.entries();
        for (int place = 0; place < entries.size(); place++) {
            Entry part = entries.get(place);
            if (part.role() != Role.PART || part.units().isEmpty()) {
                continue;
            }
            for (int other = 0; other < entries.size(); other++) {
                Entry whole = entries.get(other);
                if (whole.role() == Role.WHOLE
                        && whole.at(part.row(), part.column())
                        && whole.units().size() == part.units().size()) {
                    guardRest(sets.get(offset + other), sets.get(offset + place));
                }
            }
        }
    }

    /** Nobody may know that those who are in the whole and not in the part are none. */
    private void guardRest(Set<Integer> whole, Set<Integer> part) {
        Set<Integer> rest = new TreeSet<>(whole);
        rest.removeAll(part);
        int place = cell(rest.isEmpty() ? part : rest);
        Cell cell = cells.get(place);
        if (cell.standing() != Standing.KNOWN) {
            cells.set(place, new Cell(cell.value(), cell.standing(), true));
        }
    }

    /** What to hide of the release that is to be. */
    Decision decide() {
        CountTable table = new CountTable(cells, sums);
        Set<Integer> lost = suppression.lost(table);
        for (int cell : lost) {
            // what is out is out: nothing that is hidden now protects it
            Cell of = cells.get(cell);
            cells.set(
                    cell, new Cell(of.value(), of.standing() == Standing.OPEN ? Standing.OPEN : Standing.LOST, false));
        }
        Set<Integer> mineLost = entries(lost);
        if (!mineLost.isEmpty()) {
            return new Decision(mineLost, mineLost, false);
        }
        Optional<Set<Integer>> hidden = suppression.hide(new CountTable(cells, sums));
        return new Decision(entries(hidden.orElse(Set.of())), Set.of(), hidden.isPresent());
    }

    /** The entries of the release that is to be which these cells are, by their place among all that it has. */
    private Set<Integer> entries(Set<Integer> of) {
        Set<Entry> found = new HashSet<>();
        for (int entry = first; entry < cellOf.length; entry++) {
            Entry each = Objects.requireNonNull(atoms.entries().get(entry));
            if (each.told() == Told.OPEN && of.contains(cellOf[entry])) {
                found.add(each);
            }
        }
        Set<Integer> places = new TreeSet<>();
        for (int place = 0; place < now.entries().size(); place++) {
            if (found.contains(now.entries().get(place))) {
                places.add(place);
            }
        }
        return places;
    }
}
