package org.tats.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.Figure;
import org.tats.programme.Item;
import org.tats.programme.Milestone;
import org.tats.programme.PartId;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Quote;

/** One item of a programme: changed in place by who may, read by the others. */
@Route(ItemView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class ItemView extends ProgrammePage implements HasUrlParameter<String> {

    static final String ROUTE = "programme/items";

    private static final int CHANGES = 5;

    private PartId item = PartId.random();

    ItemView(ProgrammeDesk desk) {
        super("Item of a programme", ROUTE, desk);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            item = PartId.of(id);
        } catch (IllegalArgumentException garbled) {
            throw new NotFound();
        }
    }

    @Override
    Optional<ProgrammeDetails> read() {
        return Optional.of(desk().programmes().ofItem(item));
    }

    @Override
    String path() {
        return ROUTE + "/" + item;
    }

    @Override
    String tabPath() {
        return ProgrammeView.ROUTE;
    }

    @Override
    void draw(ProgrammeDetails all) {
        Item now = all.item(item).orElseThrow(NotFound::new);
        String status = now.status().words().toLowerCase(Locale.UK);
        finding(now.name() + ": " + status);
        subtitle(all.programme().name() + ". " + now.phase().words() + " phase."
                + (now.reason().isEmpty() ? "" : " " + now.reason()));
        Div work = new Div();
        if (desk().mayEdit()) {
            work.add(new LedgerSection("Status and words", new ItemForm(all, now, this)));
        } else {
            Paragraph narrative =
                    new Paragraph(now.narrative().isEmpty() ? "Nothing was written yet." : now.narrative());
            narrative.addClassName("typed");
            work.add(new LedgerSection("Narrative", narrative));
        }
        Aside beside = new Aside(figures(all, now), milestones(all, now), quotes(all, now), changes(all));
        beside.getElement().setAttribute("aria-label", "Figures, milestones, quotes and changes of this item");
        Div columns = new Div(work, beside);
        columns.addClassName("cols");
        body().add(columns);
    }

    private LedgerSection figures(ProgrammeDetails all, Item now) {
        var table = new DataTable<Figure>("Figures of this item")
                .rowHeader("Figure", figure -> {
                    Span what = new Span(figure.what());
                    what.add(new Quiet(figure.source()));
                    return what;
                })
                .number("Value", Figure::value)
                .empty("No figure was reported.");
        return new LedgerSection("Figures", table.rows(all.figuresOf(now))).aside(act("programme/training", way()));
    }

    private LedgerSection milestones(ProgrammeDetails all, Item now) {
        var table = new DataTable<Milestone>("Milestones of this item")
                .rowHeader("Milestone", milestone -> new Span(milestone.what()))
                .component("State", milestone -> MilestonesView.state(milestone, desk().today()))
                .empty("No milestone was agreed.");
        return new LedgerSection("Milestones", table.rows(all.milestonesOf(now)))
                .aside(act("programme/milestones", way()));
    }

    private LedgerSection quotes(ProgrammeDetails all, Item now) {
        LedgerSection section = new LedgerSection("Quotes");
        section.aside(act("programme/quotes", way()));
        if (all.quotesOf(now).isEmpty()) {
            section.add(new Quiet("No quote."));
        }
        for (Quote quote : all.quotesOf(now)) {
            Paragraph words = new Paragraph("“" + quote.words() + "”");
            words.addClassName("typed");
            section.add(words, new Quiet(quote.role()));
        }
        return section;
    }

    /** Who only reads changes nothing there. */
    private String way() {
        return desk().mayEdit() ? "Change" : "See all";
    }

    private LedgerSection changes(ProgrammeDetails all) {
        LedgerSection section = new LedgerSection("Last changes");
        desk().programmes()
                .history(all.id(), Optional.of(item), 0, CHANGES)
                .forEach(change -> section.add(new Paragraph(Dates.moment(change.at()) + ", " + change.by() + ": "
                        + String.join(
                                ", ",
                                change.fields().stream()
                                        .map(field -> field.field().toLowerCase(Locale.UK))
                                        .toList())
                        + ".")));
        section.aside(act("programme/history?change=" + item, "Old and new words"));
        return section;
    }

    @Override
    public void done() {
        UI.getCurrent().navigate(ProgrammeView.class, address().plain());
        Announcer.say("Saved.");
    }

    @Override
    public String back() {
        return link(ProgrammeView.ROUTE);
    }
}
