package org.tats.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tats.publishing.Entry.Role;

/**
 * The smallest groups that published numbers tell apart: those who are counted in the same entries of all releases. Every
 * number is a sum of them. Where nobody stands in a place of a table somebody could have stood, as far as a reader knows:
 * such a group has nobody in it and is one too.
 */
final class Atoms {

    private final List<Release> releases;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<BitSet, Integer> sizes = new LinkedHashMap<>();
    private final Map<UUID, BitSet> units = new HashMap<>();

    Atoms(List<Release> releases) {
        this.releases = releases;
        releases.forEach(release -> entries.addAll(release.entries()));
        for (int entry = 0; entry < entries.size(); entry++) {
            int place = entry;
            // in a fixed order, so that the same tables always give the same answer
            entries.get(entry).units().stream()
                    .sorted()
                    .forEach(unit ->
                            units.computeIfAbsent(unit, one -> new BitSet()).set(place));
        }
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(unit -> sizes.merge(unit.getValue(), 1, Integer::sum));
        nobody();
    }

    /** All entries of all releases, in their order. */
    List<Entry> entries() {
        return entries;
    }

    /** How many each group has, by the places of the entries that count it. */
    Map<BitSet, Integer> sizes() {
        return sizes;
    }

    /** The places in {@link #sizes} of the groups that an entry counts. */
    Set<Integer> of(int entry) {
        Set<Integer> atoms = new TreeSet<>();
        int number = 0;
        for (BitSet counted : sizes.keySet()) {
            if (counted.get(entry)) {
                atoms.add(number);
            }
            number++;
        }
        return atoms;
    }

    private void nobody() {
        int first = 0;
        for (Release release : releases) {
            shares(release, first);
            first += release.entries().size();
        }
        releases.stream().map(Release::kind).distinct().forEach(this::places);
    }

    /** Where all belong to the part of a share, one of them could have been somebody who does not. */
    private void shares(Release release, int first) {
        for (int place = 0; place < release.entries().size(); place++) {
            Entry part = release.entries().get(place);
            if (part.role() != Role.PART || part.units().isEmpty()) {
                continue;
            }
            boolean all = release.entries().stream()
                    .anyMatch(whole -> whole.role() == Role.WHOLE
                            && whole.at(part.row(), part.column())
                            && whole.units().equals(part.units()));
            if (all) {
                BitSet other = (BitSet)
                        counted(part.units().stream().sorted().findFirst().orElseThrow())
                                .clone();
                for (int each = 0; each < release.entries().size(); each++) {
                    Entry entry = release.entries().get(each);
                    if (entry.role() == Role.PART && entry.column() == part.column()) {
                        other.clear(first + each);
                    }
                }
                sizes.putIfAbsent(other, 0);
            }
        }
    }

    private BitSet counted(UUID unit) {
        return units.getOrDefault(unit, new BitSet());
    }

    /** The empty places of all releases of one kind, in each stretch of time that their periods tell apart. */
    private void places(String kind) {
        List<Release> same =
                releases.stream().filter(release -> release.kind().equals(kind)).toList();
        BitSet others = others(kind);
        Set<List<Integer>> stretches = new HashSet<>();
        List<List<Release>> ordered = new ArrayList<>();
        for (LocalDate begin : begins(same)) {
            List<Release> covering =
                    same.stream().filter(release -> release.covers(begin)).toList();
            if (!covering.isEmpty()
                    && stretches.add(covering.stream().map(Release::number).toList())) {
                ordered.add(covering);
            }
        }
        Map<String, Map<BitSet, Integer>> neighbours = neighbours(same, others);
        for (List<Release> covering : ordered) {
            Release shape = covering.getLast();
            for (int row = 0; row < shape.rows().size(); row++) {
                for (int column = 0; column < shape.columns().size(); column++) {
                    place(shape.rows().get(row), shape.columns().get(column), covering, others, neighbours);
                }
            }
        }
    }

    private void place(
            Line row,
            Line column,
            List<Release> covering,
            BitSet others,
            Map<String, Map<BitSet, Integer>> neighbours) {
        if (row.sum() || column.sum()) {
            return;
        }
        BitSet counted = new BitSet();
        int first = 0;
        for (Release release : releases) {
            if (covering.stream().anyMatch(each -> each == release)) {
                count(release, first, row.label(), column.label(), counted);
            }
            first += release.entries().size();
        }
        if (counted.isEmpty()) {
            return;
        }
        if (!others.isEmpty()) {
            // counted elsewhere as one of the row and one of the column are: nobody can rule such a child out
            Map<BitSet, Integer> ofRow = neighbours.getOrDefault("row " + row.label(), Map.of());
            Map<BitSet, Integer> ofColumn = neighbours.getOrDefault("column " + column.label(), Map.of());
            BitSet elsewhere = null;
            for (BitSet possible : ofRow.keySet()) {
                if (ofColumn.containsKey(possible)
                        && (elsewhere == null || ofRow.getOrDefault(possible, 0) > ofRow.getOrDefault(elsewhere, 0))) {
                    elsewhere = possible;
                }
            }
            if (elsewhere == null) {
                return;
            }
            counted.or(elsewhere);
        }
        sizes.putIfAbsent(counted, 0);
    }

    /** Marks the entries of a release that would count somebody in this row and column. */
    private static void count(Release release, int first, String row, String column, BitSet counted) {
        int rowHere = find(release.rows(), row);
        int columnHere = find(release.columns(), column);
        if (rowHere < 0 || columnHere < 0) {
            return;
        }
        for (int place = 0; place < release.entries().size(); place++) {
            Entry entry = release.entries().get(place);
            if (entry.role() == Role.COUNT
                    && Line.covers(release.rows(), entry.row(), rowHere)
                    && Line.covers(release.columns(), entry.column(), columnHere)) {
                counted.set(first + place);
            }
        }
    }

    private static int find(List<Line> lines, String label) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).label().equals(label))
                .findFirst()
                .orElse(-1);
    }

    private static Set<LocalDate> begins(List<Release> releases) {
        Set<LocalDate> begins = new TreeSet<>();
        releases.forEach(release -> {
            begins.add(release.from());
            begins.add(release.to().plusDays(1));
        });
        return begins;
    }

    private BitSet others(String kind) {
        BitSet others = new BitSet();
        int first = 0;
        for (Release release : releases) {
            if (!release.kind().equals(kind)) {
                others.set(first, first + release.entries().size());
            }
            first += release.entries().size();
        }
        return others;
    }

    /** How those of each row and of each column of a kind are counted in releases of other kinds, and how often. */
    private Map<String, Map<BitSet, Integer>> neighbours(List<Release> same, BitSet others) {
        Map<String, Map<BitSet, Integer>> neighbours = new HashMap<>();
        if (others.isEmpty()) {
            return neighbours;
        }
        for (Release release : same) {
            for (Entry entry : release.entries()) {
                for (UUID unit : entry.units().stream().sorted().toList()) {
                    BitSet elsewhere = (BitSet) counted(unit).clone();
                    elsewhere.and(others);
                    for (String line : List.of(
                            "row " + release.rows().get(entry.row()).label(),
                            "column " + release.columns().get(entry.column()).label())) {
                        neighbours
                                .computeIfAbsent(line, one -> new LinkedHashMap<>())
                                .merge(elsewhere, 1, Integer::sum);
                    }
                }
            }
        }
        return neighbours;
    }
}
