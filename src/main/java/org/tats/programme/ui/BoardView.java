package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.programme.Item;
import org.tats.programme.Milestone;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Risk;
import org.tats.programme.RiskLevel;
import org.tats.programme.ThemeService;
import org.tats.publishing.PublicationService;

/** What the programme board needs before it meets; nothing on it is about a child. */
@Route(BoardView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class BoardView extends ProgrammePage {

    static final String ROUTE = "programme/board";
    private static final int WEEKS = 8;

    private final ThemeService themes;
    private final PublicationService publications;

    BoardView(ProgrammeDesk desk, ThemeService themes, PublicationService publications) {
        super("Programme board", ROUTE, desk);
        this.themes = themes;
        this.publications = publications;
    }

    @Override
    void draw(ProgrammeDetails all) {
        finding(ProgrammeView.finding(all));
        subtitle(all.programme().name() + ". As at " + Dates.full(desk().today()) + ". Nothing here is about a child.");
        Div work = new Div(
                late(all), new LedgerSection("Spent against the profile", new Profile(all.quarters())), risks(all));
        Aside beside = new Aside(new MoneyPart(all), ahead(all));
        beside.getElement().setAttribute("aria-label", "Money and milestones ahead");
        Div columns = new Div(work, beside);
        columns.addClassName("cols");
        body().add(columns, new PublishedParts(themes, publications, desk().access(), desk().today()));
    }

    private LedgerSection late(ProgrammeDetails all) {
        var table = new DataTable<Item>("Items that are not as planned")
                .rowHeader("Item", item -> new Anchor(link("programme/items/" + item.id()), item.name()))
                .component("Status", item -> ItemMark.of(item.status()))
                .column("Why", Item::reason)
                .column(
                        "Next milestone",
                        item -> all.nextOf(item)
                                .map(next -> next.what() + ", "
                                        + (next.overdue(desk().today()) ? "was due " : "")
                                        + Dates.full(next.due()))
                                .orElse("None"))
                .empty("Every item is on track, ahead or complete.");
        return new LedgerSection(
                        "What is not as planned, and why",
                        table.rows(all.worstFirst().stream()
                                .filter(item -> item.status().needsReason())
                                .toList()))
                .aside(act("programme", "All " + all.items().size() + " items"));
    }

    private LedgerSection ahead(ProgrammeDetails all) {
        LocalDate today = desk().today();
        var table = new DataTable<Milestone>("Milestones late, or due in the next 8 weeks")
                .rowHeader("Milestone", one -> new Span(one.what()))
                .component("State", one -> MilestonesView.state(one, today))
                .empty("None is late, and none is due in the next 8 weeks.");
        return new LedgerSection(
                "Milestones late, or due in the next 8 weeks", table.rows(all.dueBy(today.plusWeeks(WEEKS))));
    }

    private LedgerSection risks(ProgrammeDetails all) {
        var table = new DataTable<Risk>("Open risks that are high or medium")
                .rowHeader("Risk", risk -> new Span(risk.what()))
                .component("Level", RisksView::level)
                .column("Control measures", Risk::control)
                .column("Owner", Risk::owner)
                .empty("No open risk is high or medium.");
        return new LedgerSection(
                "Risks",
                table.rows(all.risks().stream()
                        .filter(risk -> risk.closedOn() == null && risk.level() != RiskLevel.LOW)
                        .toList()));
    }
}
