package org.tats.publishing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.publishing.Publication;
import org.tats.publishing.PublishedRows;
import org.tats.publishing.PublishedRowsService;
import org.tats.publishing.RowsAddress;
import org.tats.publishing.ShownTable;
import org.tats.registry.ChildBehind;
import org.tats.registry.ui.ChildrenTable;

/** The children whom a published figure counts, for whoever may see these children. */
@Route(RowsAddress.PAGE)
@PermitAll
@Requires(Permission.SEE_IMPACT)
class PublishedRowsView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final String FIRST = "first";

    private final PublishedRowsService service;
    private final Div body = new Div();

    PublishedRowsView(PublishedRowsService service) {
        super("Rows behind a published figure");
        this.service = service;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        int number = place(said.getSingleParameter(RowsAddress.PUBLICATION).orElse(""));
        int row = place(said.getSingleParameter(RowsAddress.ROW).orElse(""));
        int column = place(said.getSingleParameter(RowsAddress.COLUMN).orElse(""));
        int offset = Math.max(0, place(said.getSingleParameter(FIRST).orElse("1")) - 1);
        show(service.rows(number, row, column, offset, PAGE), row, column, offset);
    }

    private void show(PublishedRows rows, int row, int column, int offset) {
        Publication publication = rows.publication();
        finding("%s behind “%s”".formatted(Words.count(rows.children().behind(), "child", "children"), rows.row()));
        subtitle("Publication %d, %s: %s. As at %s."
                .formatted(
                        publication.number(),
                        publication.title(),
                        PublicationView.period(publication),
                        Dates.moment(publication.asAt())));
        body.removeAll();
        body.add(
                new Paragraph(
                        new Anchor("published/" + publication.number(), "All of publication " + publication.number())),
                new LedgerSection(
                                "Whom it counts",
                                ChildrenTable.note(rows.children()),
                                new ChildrenTable(rows.children(), "In the figure", PublishedRowsView::counted),
                                new PageLinks(
                                        PublishedRowsView.class,
                                        PAGE,
                                        offset,
                                        rows.children().rows().size(),
                                        rows.children().total(),
                                        from -> at(publication, row, column, from)))
                        .aside(shown(rows)),
                new Quiet(
                        "Those whom it counted when it was published, with their names and schools of today. “In the figure”"
                                + " says how many of what is counted are the child’s: one where children are counted, else"
                                + " discussions, actions or requests; of a share, for how many of them it holds."),
                PublicationView.definitions(publication.definitions(), publication.window()));
    }

    private static QueryParameters at(Publication publication, int row, int column, int from) {
        Map<String, String> said = RowsAddress.parameters(publication.number(), row, column);
        said.put(FIRST, String.valueOf(Math.max(0, from) + 1));
        return QueryParameters.simple(said);
    }

    private static String shown(PublishedRows rows) {
        return rows.column() + ": " + (rows.shown().equals(ShownTable.HIDDEN) ? "hidden from readers" : rows.shown());
    }

    private static String counted(ChildBehind child) {
        return child.numerator()
                .map(with -> with.toPlainString() + " of " + child.units())
                .orElse(String.valueOf(child.units()));
    }

    private static int place(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
