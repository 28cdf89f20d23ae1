package org.tats.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.programme.Edition;
import org.tats.programme.EditionId;
import org.tats.programme.PaperForm;
import org.tats.programme.PaperService;
import org.tats.publishing.PublishedRowsService;

/** A frozen edition: reads as the paper; each figure leads to its definition and, for those who may, to its rows. */
@Route(EditionView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class EditionView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    static final String ROUTE = "programme/editions";

    private final PaperService papers;
    private final PublishedRowsService rows;
    private final Div content = new Div();
    private String id = "";

    EditionView(PaperService papers, PublishedRowsService rows) {
        super("Edition of a paper");
        this.papers = papers;
        this.rows = rows;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = parameter;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Edition edition = papers.edition(id());
        finding(edition.row().name() + ", for " + Dates.full(edition.row().meetingOn()));
        subtitle("Frozen on " + Dates.moment(edition.row().frozenAt()) + " by "
                + edition.row().frozenBy() + ". It is never changed; the next one has its own number.");
        content.removeAll();
        content.add(
                new Anchor(PapersView.ROUTE + "?of=" + edition.row().programme(), "All papers of the programme"),
                PaperFiles.of(
                        edition.row().form(),
                        "edition-" + edition.row().number(),
                        edition.row().name(),
                        format -> papers.file(edition.row().id(), format)),
                new TemplateNote(edition.template()));
        if (edition.row().form() == PaperForm.BOARD_PAPER) {
            FigureLinks figures = new FigureLinks(
                    edition.paper(),
                    ROUTE + "/" + id,
                    FigureLinks.rows(edition.paper(), rows),
                    path -> path + "?of=" + edition.row().programme(),
                    List.of());
            content.add(new BoardPaperPage(
                    edition.paper().content(), figures, edition.template().headings()));
        } else {
            content.add(new TypedPaperPage(edition.paper(), edition.template().headings()));
        }
        content.add(kept(edition));
    }

    private static LedgerSection kept(Edition edition) {
        return new LedgerSection(
                "How it was kept",
                new Facts()
                        .fact(
                                "Files and inputs",
                                edition.intact()
                                        ? "As they were frozen: the hash is still the same."
                                        : "Changed since they were frozen: the hash is another one. Tell whoever runs TATS.")
                        .fact("Hash", edition.row().sha256())
                        .fact(
                                "Published counts",
                                edition.publications().isEmpty()
                                        ? "None"
                                        : edition.publications().stream()
                                                .map(one -> "Publication " + one.number() + ", facts " + one.inputs())
                                                .collect(Collectors.joining("; ")))
                        .fact(
                                "Template",
                                edition.row().templateVersion() == 0
                                        ? "As it came with TATS"
                                        : "Version " + edition.row().templateVersion()));
    }

    private EditionId id() {
        try {
            return new EditionId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
