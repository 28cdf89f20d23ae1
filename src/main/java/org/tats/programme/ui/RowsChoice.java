package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Quiet;
import org.tats.programme.PaperRows;
import org.tats.publishing.Publication;

/** The rows of one published table that a paper prints: ticked by measure, and listed in the order in which they are printed. */
class RowsChoice extends Composite<NativeDetails> {

    private final Publication publication;
    private final List<String> offered;
    private final List<String> chosen = new ArrayList<>();
    private final Runnable changed;
    private final Map<String, CheckboxGroup<@Nullable String>> groups = new LinkedHashMap<>();
    private final OrderedList order = new OrderedList();
    private final Span summary = new Span();
    private boolean showing;

    /**
     * @param now the rows that are chosen; those that the publication does not have stay until somebody takes them out
     * @param changed after somebody chose others, or another order
     */
    RowsChoice(Publication publication, List<String> now, Runnable changed) {
        this.publication = publication;
        this.changed = changed;
        Set<String> all = new LinkedHashSet<>(publication.shown().rows());
        all.addAll(now);
        offered = List.copyOf(all);
        NativeDetails details = getContent();
        details.addClassName("more");
        details.setSummary(summary);
        details.setOpen(now.isEmpty() || !publication.shown().rows().containsAll(now));
        Button usual = new Button(
                "The usual rows",
                click -> choose(PaperRows.usual(publication.shown().rows())));
        Div groupsOf = new Div();
        groupsOf.addClassName("form");
        offered.forEach(row -> groups.computeIfAbsent(group(row), name -> group(name, groupsOf)));
        Div ways = new Div(usual);
        ways.addClassName("actions");
        Div part = new Div(ways, groupsOf, new Quiet("Printed in this order"), order);
        part.addClassName("form");
        details.setContent(part);
        show(now);
    }

    /** In the order of the paper. */
    List<String> rows() {
        return List.copyOf(chosen);
    }

    private String group(String row) {
        return publication.shown().rows().contains(row)
                ? PaperRows.name(publication, row).orElse("Rows of “" + publication.title() + "”")
                : "No longer in publication " + publication.number();
    }

    private CheckboxGroup<@Nullable String> group(String name, Div into) {
        CheckboxGroup<@Nullable String> group = new CheckboxGroup<>(name);
        group.setItems(offered.stream().filter(row -> group(row).equals(name)).toList());
        group.addValueChangeListener(change -> {
            if (!showing) {
                ticked();
            }
        });
        into.add(group);
        return group;
    }

    private void ticked() {
        Set<String> ticked = new LinkedHashSet<>();
        groups.values().forEach(group -> ticked.addAll(group.getValue()));
        List<String> rows = new ArrayList<>(chosen);
        rows.retainAll(ticked);
        offered.stream()
                .filter(ticked::contains)
                .filter(row -> !rows.contains(row))
                .forEach(row -> place(rows, row));
        choose(rows);
    }

    /** Before the first that stands below it in the table: who never moved a row has the table's order. */
    private void place(List<String> rows, String row) {
        int place = 0;
        while (place < rows.size() && offered.indexOf(rows.get(place)) < offered.indexOf(row)) {
            place++;
        }
        rows.add(place, row);
    }

    private void choose(List<String> rows) {
        show(rows);
        changed.run();
    }

    final void show(List<String> rows) {
        showing = true;
        chosen.clear();
        chosen.addAll(rows);
        groups.values().forEach(group -> {
            Set<String> own = new TreeSet<>(rows);
            own.retainAll(group.getListDataView().getItems().toList());
            group.setValue(Set.copyOf(own));
        });
        showing = false;
        int printed =
                (int) rows.stream().filter(publication.shown().rows()::contains).count();
        summary.setText("Rows of publication " + publication.number() + ": " + printed + " of "
                + publication.shown().rows().size() + " are printed");
        order.removeAll();
        for (int place = 0; place < chosen.size(); place++) {
            order.add(new ListItem(new Span(chosen.get(place)), earlier(place)));
        }
    }

    private Component earlier(int place) {
        if (place == 0) {
            return new Span();
        }
        String row = chosen.get(place);
        Button earlier = new Button("Move up", click -> {
            List<String> rows = new ArrayList<>(chosen);
            Collections.swap(rows, place, place - 1);
            choose(rows);
            Announcer.say(row + " is number " + place + " now");
            focus(Math.max(1, place - 1));
        });
        earlier.addThemeName("tertiary");
        earlier.setAriaLabel("Move up: " + row);
        return earlier;
    }

    /** The list was drawn anew: who moves a row by keyboard goes on from there. */
    private void focus(int place) {
        order.getComponentAt(place)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }
}
