package org.tats.publishing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Page;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** What left the building, the last first. */
@Route("published")
@Menu(order = 26, title = "What was published")
@PermitAll
@Requires(Permission.SEE_PUBLISHED)
class PublicationsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final PublicationService publications;

    PublicationsView(PublicationService publications) {
        super("What was published");
        this.publications = publications;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Publication> all = publications.publications();
        finding(all.isEmpty() ? "Nothing was published yet" : Words.count(all.size(), "publication"));
        subtitle(
                "Each has a number and never changes. A new table is checked together with all of them, so that nobody works out"
                        + " a small number by subtracting.");
        add(new DataTable<Publication>("Publications")
                .date("No.", row -> String.valueOf(row.number()))
                .rowHeader("Figures", row -> new Anchor("published/" + row.number(), row.title()))
                .column("About", Publication::subject)
                .date("Period", PublicationView::period)
                .date("Published", row -> Dates.full(Dates.date(row.publishedAt())))
                .column("By", Publication::publishedBy)
                .column("Why", Publication::reason)
                .empty("Figures are published from the page that shows them, after a check for small numbers.")
                .rows(all));
    }
}
