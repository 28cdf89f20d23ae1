package org.tats.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.FigureChange;
import org.tats.programme.Paper;
import org.tats.programme.PaperFigure;
import org.tats.publishing.PublishedRowsService;
import org.tats.publishing.RowsAddress;

/** The figures of a paper on its page: each leads to its definition further down, and from there to what stands behind it. */
class FigureLinks {

    private final List<PaperFigure> figures;
    private final String here;
    private final Predicate<PaperFigure> rows;
    private final UnaryOperator<String> programme;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, FigureChange> changes = new HashMap<>();

    /**
     * @param here the address of the page, with its query
     * @param rows whether the reader finds rows of children behind a figure
     * @param programme makes an address one of the paper's programme
     * @param changed since the last edition
     */
    FigureLinks(
            Paper paper,
            String here,
            Predicate<PaperFigure> rows,
            UnaryOperator<String> programme,
            List<FigureChange> changed) {
        this.programme = programme;
        this.figures = paper.figures();
        this.here = here;
        this.rows = rows;
        for (int place = 0; place < figures.size(); place++) {
            places.put(figures.get(place).key(), place);
        }
        changed.forEach(change -> changes.put(change.key(), change));
    }

    /** Of the figures of a paper, those of publications whose rows the reader finds. */
    static Predicate<PaperFigure> rows(Paper paper, PublishedRowsService service) {
        Set<Integer> open =
                paper.publications().stream().filter(service::leadsToRows).collect(Collectors.toSet());
        return figure ->
                RowsAddress.publication(figure.where()).filter(open::contains).isPresent();
    }

    /** The figure as a link to its definition; both values when it changed since the last edition. */
    Component value(String key, String value) {
        Integer place = places.get(key);
        if (place == null) {
            return new Span(value);
        }
        Anchor link = new Anchor(here + "#figure-" + place, value);
        link.setRouterIgnore(true);
        link.setAriaLabel(value + ": definition of " + figures.get(place).label());
        FigureChange change = changes.get(key);
        Span whole = new Span(link);
        if (change != null) {
            whole.add(new Quiet(was(change)));
        }
        return whole;
    }

    private static String was(FigureChange change) {
        return change.was().isEmpty() ? "not in the last edition" : "was " + change.was() + " in the last edition";
    }

    /** Every figure with its definition, and the way to what stands behind it. */
    LedgerSection definitions() {
        return new LedgerSection(
                "Figures and their definitions",
                new DataTable<PaperFigure>("Figures of this paper and their definitions")
                        .rowHeader("Figure", this::label)
                        .column("As printed", PaperFigure::value)
                        .column("Definition", PaperFigure::definition)
                        .column("Where it comes from", PaperFigure::source)
                        .component("Behind it", this::behind)
                        .empty("This paper prints no figures of its own.")
                        .rows(figures));
    }

    private Component label(PaperFigure figure) {
        Span label = new Span(figure.label());
        label.setId("figure-" + places.get(figure.key()));
        return label;
    }

    private Component behind(PaperFigure figure) {
        if (figure.where().isEmpty() || figure.children() && !rows.test(figure)) {
            return new Span("");
        }
        Anchor link = figure.children()
                ? new Anchor(figure.where(), "Rows")
                : new Anchor(programme.apply(figure.where()), "Where it is kept");
        link.setAriaLabel(link.getText() + ": " + figure.label());
        return link;
    }
}
