package org.tats.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tats.common.disclosure.Suppression;
import org.tats.publishing.Entry.Role;
import org.tats.publishing.Entry.Told;

/** The numbers of a table that is to be published: which are hidden, and why. */
final class Figures {

    private final FigureTable table;
    private final PublishingRules rules;
    private final List<Release> earlier;
    private final List<Entry> entries = new ArrayList<>();
    private final String[][] why;
    private final List<String> blocking = new ArrayList<>();

    Figures(FigureTable table, PublishingRules rules, List<Release> earlier) {
        this.table = table;
        this.rules = rules;
        this.earlier = List.copyOf(earlier);
        this.why = new String[table.rows().size()][table.columns().size()];
        each((row, column) -> {
            why[row][column] = "";
            enter(row, column);
        });
        decide();
    }

    private interface Place {
        void at(int row, int column);
    }

    private void each(Place place) {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                place.at(row, column);
            }
        }
    }

    /** Notes whom a figure counts, and hides what is small by itself. */
    private void enter(int row, int column) {
        switch (table.cell(row, column)) {
            case FigureCell.Count count -> {
                if (count.children() != count.units().size()) {
                    few(row, column, count.children());
                }
                Told told = told(row, column);
                small(row, column, count.units().size());
                entries.add(new Entry(row, column, Role.COUNT, "", count.units(), told, ""));
            }
            case FigureCell.Share share -> {
                over(row, column, share.of().size());
                all(row, column, share);
                small(row, column, share.part().size());
                few(row, column, share.children());
                few(row, column, share.having());
                Told told = told(row, column);
                entries.add(new Entry(row, column, Role.PART, "", share.part(), told, ""));
                entries.add(new Entry(row, column, Role.WHOLE, "", share.of(), told, ""));
            }
            case FigureCell.Mean mean -> {
                over(row, column, mean.of().size());
                few(row, column, mean.children());
                few(row, column, mean.having());
                entries.add(new Entry(row, column, Role.MEAN, mean.quantity(), mean.of(), told(row, column), ""));
            }
            case FigureCell.Words words -> why[row][column] = "";
        }
    }

    private Told told(int row, int column) {
        return why[row][column].isEmpty() ? Told.OPEN : Told.HIDDEN;
    }

    /** Where all are in one share of a whole, none are in its others: neither says so. */
    private void all(int row, int column, FigureCell.Share share) {
        boolean all = !share.of().isEmpty() && share.part().size() == share.of().size();
        boolean elsewhere = share.part().isEmpty()
                && table.cells().stream()
                        .anyMatch(other -> other.get(column) instanceof FigureCell.Share beside
                                && !beside.of().isEmpty()
                                && beside.part().equals(beside.of())
                                && beside.of().equals(share.of()));
        if (why[row][column].isEmpty() && (all || elsewhere)) {
            why[row][column] = "All of them are in one share: what is said of the group is known of each.";
        }
    }

    private void small(int row, int column, int count) {
        if (why[row][column].isEmpty() && count > 0 && count < rules.threshold()) {
            why[row][column] = "A small number: fewer than %d.".formatted(rules.threshold());
        }
    }

    private void few(int row, int column, int children) {
        if (why[row][column].isEmpty() && children > 0 && children < rules.threshold()) {
            why[row][column] = "Of fewer than %d children.".formatted(rules.threshold());
        }
    }

    private void over(int row, int column, int denominator) {
        if (why[row][column].isEmpty() && denominator > 0 && denominator < rules.minimumDenominator()) {
            why[row][column] = "Over fewer than %d.".formatted(rules.minimumDenominator());
        }
    }

    private void decide() {
        part(entry -> entry.role() != Role.MEAN, rules.threshold());
        Set<String> quantities = new TreeSet<>();
        entries.stream().filter(entry -> entry.role() == Role.MEAN).forEach(entry -> quantities.add(entry.quantity()));
        quantities.forEach(quantity -> part(
                entry -> entry.role() == Role.MEAN && entry.quantity().equals(quantity), rules.minimumDenominator()));
        if (table.together() && anythingHidden()) {
            entries.stream()
                    .filter(entry -> why[entry.row()][entry.column()].isEmpty())
                    .forEach(entry -> why[entry.row()][entry.column()] =
                            "It follows from the other figures of this table, and one of them is hidden.");
        }
        if (blocking.isEmpty() && nothingShown()) {
            blocking.add(
                    "Every figure is hidden: there is nothing to publish. Join rows or columns, or take a longer period.");
        }
    }

    private void part(java.util.function.Predicate<Entry> counted, int threshold) {
        var suppression = new Suppression(threshold);
        Release now = release();
        Ledger.Decision decision = new Ledger(earlier, now, counted, suppression).decide();
        if (!decision.possible()) {
            block(now, decision);
        }
        Set<Integer> alone = earlier.isEmpty()
                ? decision.entries()
                : new Ledger(List.of(), now, counted, suppression).decide().entries();
        for (int place : decision.entries()) {
            Entry entry = now.entries().get(place);
            if (why[entry.row()][entry.column()].isEmpty()) {
                why[entry.row()][entry.column()] = sentence(entry, alone.contains(place));
            }
        }
    }

    private String sentence(Entry entry, boolean alone) {
        if (alone && all(entry)) {
            return "All of the group are here, or all but those hidden: what is said of it would be known of each.";
        }
        return alone
                ? "With the totals a hidden number could be worked out from it."
                : "With what was published before (%s) a hidden number, or who came since, could be worked out from it."
                        .formatted(numbers());
    }

    /** Whether it counts everybody that another figure of its row counts. */
    private boolean all(Entry entry) {
        return entries.stream()
                .anyMatch(other -> other != entry
                        && other.row() == entry.row()
                        && other.role() == Role.COUNT
                        && !other.units().isEmpty()
                        && other.units().equals(entry.units()));
    }

    private void block(Release now, Ledger.Decision decision) {
        if (decision.lost().isEmpty()) {
            blocking.add(
                    "Nothing that can still be hidden protects the small numbers of this table. Join rows or columns.");
            return;
        }
        for (int place : decision.lost()) {
            Entry entry = now.entries().get(place);
            blocking.add(
                    "“%s”, %s: this small number can be worked out from what was published before (%s), whatever is hidden here. Join it with another row."
                            .formatted(
                                    table.rows().get(entry.row()).label(),
                                    table.columns().get(entry.column()).label(),
                                    numbers()));
        }
    }

    private String numbers() {
        return String.join(
                ", ", earlier.stream().map(each -> "No. " + each.number()).toList());
    }

    private boolean anythingHidden() {
        return entries.stream().anyMatch(entry -> !why[entry.row()][entry.column()].isEmpty());
    }

    private boolean nothingShown() {
        return entries.stream()
                .allMatch(entry -> !why[entry.row()][entry.column()].isEmpty()
                        || entry.units().isEmpty());
    }

    /** The numbers as they stand: to be decided, or hidden by themselves. */
    private Release release() {
        return new Release(
                0, table.kind(), table.from(), table.to(), table.rows(), table.columns(), List.copyOf(entries));
    }

    /** The numbers as they go out. */
    Release decided() {
        return release()
                .with(entries.stream()
                        .map(entry -> new Entry(
                                entry.row(),
                                entry.column(),
                                entry.role(),
                                entry.quantity(),
                                entry.units(),
                                why[entry.row()][entry.column()].isEmpty() ? Told.SHOWN : Told.HIDDEN,
                                why[entry.row()][entry.column()]))
                        .toList());
    }

    Check check() {
        List<HiddenCell> hidden = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        table.rows().forEach(row -> shown.add(new ArrayList<>()));
        each((row, column) -> {
            boolean told = why[row][column].isEmpty();
            shown.get(row).add(told ? FigureText.of(table.cell(row, column), rules) : ShownTable.HIDDEN);
            if (!told) {
                hidden.add(new HiddenCell(row, column, why[row][column]));
            }
        });
        return new Check(
                table,
                rules,
                new ShownTable(
                        table.rows().stream().map(Line::label).toList(),
                        table.columns().stream().map(Line::label).toList(),
                        shown),
                hidden,
                blocking,
                earlier.stream().map(Release::number).toList());
    }
}
