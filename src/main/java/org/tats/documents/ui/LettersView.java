package org.tats.documents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.documents.TemplateRow;
import org.tats.documents.TemplateService;

/** The letters and reports that TATS writes, what they say of the council, and the letterhead for Word. */
@Route(LettersView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class LettersView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/letters";

    private final TemplateService templates;
    private final Div parts = new Div();

    LettersView(TemplateService templates) {
        super("Letters");
        this.templates = templates;
        add(new AdministrationTabs(ROUTE), parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<TemplateRow> rows = templates.templates();
        finding(Words.count(rows.size(), "kind", "kinds") + " of letters and reports");
        subtitle("Their words are yours. A change holds from then on; what was issued keeps its words.");
        parts.removeAll();
        parts.add(
                new LedgerSection(
                        "Words",
                        new DataTable<TemplateRow>("Letters and reports")
                                .rowHeader("Letter", LettersView::link)
                                .column("Rests on", TemplateRow::standing)
                                .number("Version", row -> Integer.toString(row.version()))
                                .column("Changed", LettersView::changed)
                                .rows(rows)),
                new LedgerSection("What letters say of the council", new CouncilFactsForm(templates)),
                new LedgerSection("Letterhead for Word", new LetterheadForm(templates)));
    }

    private static Anchor link(TemplateRow row) {
        return new Anchor(ROUTE + "/" + row.kind().code(), row.kind().title());
    }

    static String changed(TemplateRow row) {
        return row.changedBy().isEmpty()
                ? "As it came with TATS"
                : Dates.full(Dates.date(row.validFrom())) + ", " + row.changedBy();
    }
}
