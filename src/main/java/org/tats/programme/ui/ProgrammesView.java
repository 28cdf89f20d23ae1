package org.tats.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.programme.CreateProgramme;
import org.tats.programme.Programme;
import org.tats.programme.ProgrammeRow;

/** All programmes, and making a new one from a template or another programme. */
@Route(ProgrammesView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class ProgrammesView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "programmes";

    private final ProgrammeDesk desk;
    private final Div body = new Div();

    ProgrammesView(ProgrammeDesk desk) {
        super("Programmes");
        this.desk = desk;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<ProgrammeRow> rows = desk.programmes().programmes();
        finding(rows.isEmpty() ? "No programme yet" : Words.count(rows.size(), "programme"));
        body.removeAll();
        var table = new DataTable<ProgrammeRow>("Programmes, the newest first")
                .rowHeader(
                        "Programme",
                        row -> new Anchor(
                                "programme?of=" + row.programme().id(),
                                row.programme().name()))
                .column("Granted by", row -> row.programme().funder())
                .number("Items", row -> String.valueOf(row.items()))
                .number("Behind", row -> String.valueOf(row.late()))
                .number("Awarded", row -> MoneyView.words(row.programme().awarded()))
                .number("Spent", row -> row.money().spent().words())
                .empty("No programme yet. Make one from a template.");
        body.add(new LedgerSection("Programmes", table.rows(rows)));
        if (desk.mayEdit()) {
            body.add(new LedgerSection("Make a programme", new NewProgrammeForm(sources(rows), this::create)));
        }
    }

    private List<Programme> sources(List<ProgrammeRow> rows) {
        return Stream.concat(
                        desk.programmes().templates().stream(), rows.stream().map(ProgrammeRow::programme))
                .toList();
    }

    private void create(CreateProgramme asked) {
        desk.programmes().create(asked);
        UI.getCurrent()
                .navigate(
                        ProgrammeView.class, QueryParameters.of("of", asked.id().toString()));
    }
}
