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
import org.tats.documents.FormRow;
import org.tats.documents.FormService;

/** The papers whose look is a Word file: taken out here, put back on the page of each. */
@Route(FormsView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class FormsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/papers";

    private final FormService forms;
    private final Div parts = new Div();

    FormsView(FormService forms) {
        super("Papers");
        this.forms = forms;
        add(new AdministrationTabs(ROUTE), parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<FormRow> rows = forms.forms();
        finding(Words.count(rows.size(), "kind", "kinds") + " of papers, laid out in Word");
        subtitle("Download a template, change it in Word, send it back. Papers that were frozen keep their look.");
        parts.removeAll();
        parts.add(new LedgerSection(
                "Templates",
                new DataTable<FormRow>("Papers and their templates")
                        .rowHeader(
                                "Paper",
                                row -> new Anchor(
                                        ROUTE + "/" + row.kind().code(),
                                        row.kind().title()))
                        .column("In use", FormsView::version)
                        .component("Download", row -> links(row).template())
                        .component(
                                "With made-up content",
                                row -> links(row)
                                        .examples(
                                                () -> forms.template(row.kind().code())))
                        .rows(rows)));
    }

    private FormLinks links(FormRow row) {
        return new FormLinks(forms, row.kind().code(), row.kind().title());
    }

    static String version(FormRow row) {
        return row.changedAt()
                .map(at ->
                        "Version " + row.version() + ", of " + Dates.full(Dates.date(at)) + ", by " + row.changedBy())
                .orElse("As it came with TATS");
    }
}
