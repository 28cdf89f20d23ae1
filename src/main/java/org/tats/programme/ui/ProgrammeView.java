package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.programme.Blocker;
import org.tats.programme.Item;
import org.tats.programme.Money;
import org.tats.programme.PaperAddress;
import org.tats.programme.PaperForm;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Workstream;

/** A programme at a glance: its items, the worst first, its money, and what the paper still lacks. */
@Route(ProgrammeView.ROUTE)
@Menu(order = 19, title = "Programme")
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class ProgrammeView extends ProgrammePage {

    static final String ROUTE = "programme";

    ProgrammeView(ProgrammeDesk desk) {
        super("Programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        finding(finding(all));
        List<Blocker> blockers = desk().programmes().blockers(all.id());
        // an open form has the one solid button of the page
        if (address().entry().isEmpty() && address().change().isEmpty()) {
            toThePaper(blockers);
        } else {
            aside();
        }
        Div work = new Div(items(all));
        if (desk().mayEdit()) {
            work.add(strands(all));
        }
        Aside beside = new Aside(new MoneyPart(all), blockers(blockers));
        beside.getElement().setAttribute("aria-label", "Money, and what the paper lacks");
        Div columns = new Div(work, beside);
        columns.addClassName("cols");
        body().add(columns);
    }

    private void toThePaper(List<Blocker> blockers) {
        next(
                new Anchor(link(PaperView.ROUTE + "/" + PaperAddress.of(PaperForm.BOARD_PAPER)), "Read as board paper"),
                blockers.isEmpty()
                        ? ""
                        : Words.count(blockers.size(), "thing stands in the way", "things stand in the way"));
    }

    /** "On budget. Two of nine items are behind." */
    static String finding(ProgrammeDetails all) {
        Money money = all.money();
        String budget =
                money.spentTo() == null ? "No cost known yet. " : money.over() ? "Over budget. " : "On budget. ";
        int items = all.items().size();
        int late =
                (int) all.items().stream().filter(item -> item.status().late()).count();
        if (items == 0) {
            return budget + "No items yet.";
        }
        return late == 0
                ? budget + "No item is behind."
                : budget + Words.capital(Counted.of(late)) + " of " + Counted.of(items)
                        + (late == 1 ? " items is behind." : " items are behind.");
    }

    private LedgerSection items(ProgrammeDetails all) {
        var table = new DataTable<Item>("Items, the worst first")
                .rowHeader("Item", item -> new Anchor(link("programme/items/" + item.id()), item.name()))
                .component("Status", item -> ItemMark.of(item.status()))
                .column("Phase", item -> item.phase().words())
                .component("Changed this period", ProgrammeView::changed)
                .column("Next milestone", item -> next(all, item))
                .empty("No items yet. Enter the first one, or make the programme from a template.")
                .arrows();
        LedgerSection section = new LedgerSection("Workstreams and items");
        if (desk().mayEdit() && !all.workstreams().isEmpty()) {
            section.aside(act(ROUTE + "?new=item", "Add an item"));
            if (address().entry().equals("item")) {
                ItemForm form = new ItemForm(all, null, this);
                section.add(form);
                form.focusFirst();
            }
        }
        section.add(table.rows(all.worstFirst()));
        if (all.items().size() > 1) {
            section.add(new Quiet("In this table ↑ and ↓ move from item to item, Enter opens one."));
        }
        return section;
    }

    private static Span changed(Item item) {
        Span changed = new Span(item.changed());
        if (item.status().needsReason()) {
            changed.add(new Quiet("Why: " + item.reason()));
        }
        return changed;
    }

    private String next(ProgrammeDetails all, Item item) {
        return all.nextOf(item)
                .map(milestone -> milestone.what() + ", "
                        + (milestone.overdue(desk().today()) ? "was due " : "")
                        + Dates.near(milestone.due(), desk().today()))
                .orElse("None");
    }

    private PartSection<Workstream> strands(ProgrammeDetails all) {
        var table = new DataTable<Workstream>("Workstreams")
                .rowHeader("Workstream", strand -> new Span(strand.name()))
                .number("Items", strand -> String.valueOf(all.itemsOf(strand).size()))
                .empty("No workstreams yet. Add the first one.");
        return new PartSection<>(
                "Workstreams",
                this,
                "workstream",
                "Add a workstream",
                table,
                all.workstreams(),
                now -> new StrandForm(all, now, this));
    }

    private LedgerSection blockers(List<Blocker> blockers) {
        LedgerSection section = new LedgerSection("Before it can be frozen");
        if (blockers.isEmpty()) {
            section.add(new StatusMark(StatusMark.Shape.GOOD, "Nothing is missing from the programme."));
        }
        for (Blocker blocker : blockers) {
            Paragraph line = new Paragraph(new StatusMark(StatusMark.Shape.DUE, blocker.sentence()));
            if (desk().mayEdit()) {
                line.add(new Div(act(blocker.href(), blocker.way())));
            }
            section.add(line);
        }
        return section;
    }
}
