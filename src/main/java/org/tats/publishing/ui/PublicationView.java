package org.tats.publishing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.publishing.Definition;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.publishing.PublishedRowsService;

/** One publication as it left: read only. */
@Route("published/:number")
@PermitAll
@Requires(Permission.SEE_PUBLISHED)
class PublicationView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final PublicationService publications;
    private final PublishedRowsService rows;
    private String number = "";

    PublicationView(PublicationService publications, PublishedRowsService rows) {
        super("Publication");
        this.publications = publications;
        this.rows = rows;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw new NotFound();
        }
        Publication publication = publications.publication(Integer.parseInt(number));
        finding(publication.title());
        subtitle("Publication %d: %s, %s. As at %s."
                .formatted(
                        publication.number(),
                        publication.subject(),
                        period(publication),
                        Dates.moment(publication.asAt())));
        aside(downloads(publication));
        add(
                new LedgerSection(
                        "Figures",
                        rows.leadsToRows(publication.number())
                                ? ShownFigures.withRows(publication)
                                : new ShownFigures(publication.title(), publication.shown()),
                        new Quiet(publication.method())),
                definitions(publication.definitions(), publication.window()),
                about(publication));
    }

    /** "1 September 2026 to 20 November 2026". */
    static String period(Publication publication) {
        return period(publication.from(), publication.to());
    }

    static String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? Dates.full(from) : Dates.full(from) + " to " + Dates.full(to);
    }

    /** What each figure means. */
    static LedgerSection definitions(List<Definition> definitions, String window) {
        var facts = new Facts();
        definitions.forEach(each -> facts.fact(each.figure(), each.words()));
        var section = new LedgerSection("What the figures mean", facts);
        if (!window.isEmpty()) {
            section.add(new Paragraph(window));
        }
        return section;
    }

    private static LedgerSection about(Publication publication) {
        return new LedgerSection(
                "How it was published",
                new Facts()
                        .fact("Why", publication.reason())
                        .fact("By", publication.publishedBy() + ", " + Dates.moment(publication.publishedAt()))
                        .fact("Made from", publication.inputs())
                        .fact("Kept as", publication.hash()));
    }

    private Div downloads(Publication publication) {
        String name = "tats-publication-" + publication.number();
        var links = new Div(
                file(
                        name + ".csv",
                        "Download as CSV",
                        "text/csv; charset=utf-8",
                        () -> publications.csv(publication.number()).getBytes(StandardCharsets.UTF_8)),
                file(
                        name + ".xlsx",
                        "Download for Excel",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> publications.xlsx(publication.number())));
        links.addClassName("actions");
        return links;
    }

    private interface Bytes {
        byte[] get();
    }

    private static Anchor file(String name, String words, String type, Bytes content) {
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                words);
        file.addClassName("act");
        file.getElement().setAttribute("download", name);
        return file;
    }
}
