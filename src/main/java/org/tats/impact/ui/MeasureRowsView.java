package org.tats.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.MeasureFigure;
import org.tats.impact.MeasureRows;
import org.tats.impact.MeasureService;
import org.tats.impact.TakingId;
import org.tats.impact.TakingService;
import org.tats.registry.ChildBehind;
import org.tats.registry.ui.ChildrenTable;

/** The children whom one figure of a measure counts, for whoever may see these children. */
@Route("impact/rows")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class MeasureRowsView extends ImpactPage {

    private static final int PAGE = 50;

    private final MeasureService measures;

    MeasureRowsView(MeasureService measures, CohortService cohorts, TakingService takings, Clock clock) {
        super("Children behind a measure", Part.MEASURES, cohorts, takings, clock);
        this.measures = measures;
    }

    /** What the address of the page says of a figure besides the pupils. */
    static Map<String, String> parameters(MeasureFigure figure, Optional<TakingId> earlier) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("measure", figure.measure());
        said.put("version", String.valueOf(figure.version()));
        said.put("part", figure.part());
        earlier.ifPresent(taking -> said.put(MeasuresView.TAKING, taking.toString()));
        return said;
    }

    @Override
    boolean lists() {
        return true;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        int offset = asked.offset();
        Optional<TakingId> earlier = MeasuresView.earlier(asked);
        MeasureRows rows = rows(asked, earlier, offset);
        MeasureFigure figure = rows.figure();
        finding("%s behind “%s”".formatted(Words.count(rows.children().behind(), "child", "children"), figure.words()));
        String measure = rows.definition().id() + " " + rows.definition().name();
        Map<String, String> all = earlier.map(taking -> Map.of(MeasuresView.TAKING, taking.toString()))
                .orElseGet(Map::of);
        body.add(
                new Paragraph(act(asked.to(Part.MEASURES.address(), all), "All measures")),
                new LedgerSection(
                                measure,
                                ChildrenTable.note(rows.children()),
                                new Paragraph(FigureWords.value(figure) + counts(figure) + "."),
                                new ChildrenTable(rows.children(), heading(figure), child -> counted(figure, child)),
                                new PageLinks(
                                        MeasureRowsView.class,
                                        PAGE,
                                        offset,
                                        rows.children().rows().size(),
                                        rows.children().total(),
                                        from -> QueryParameters.simple(with(asked, figure, earlier, from))))
                        .aside(new Anchor(
                                asked.to("impact/measures/" + figure.measure(), version(figure)),
                                "Definition " + figure.measure() + ", version " + figure.version())),
                MeasuresView.about(rows.definition()),
                new Quiet("Names and schools are those of today."));
    }

    private MeasureRows rows(Asked asked, Optional<TakingId> earlier, int offset) {
        String measure = asked.said().getOrDefault("measure", "");
        String part = asked.said().getOrDefault("part", "");
        String version = asked.said().getOrDefault("version", "");
        if (!version.matches("[1-9][0-9]{0,3}")) {
            throw new NotFound();
        }
        int number = Integer.parseInt(version);
        return earlier.map(taking -> measures.rows(taking, asked.cohort(), measure, number, part, offset, PAGE))
                .orElseGet(() -> measures.rows(asked.cohort(), measure, number, part, offset, PAGE));
    }

    private static Map<String, String> version(MeasureFigure figure) {
        return Map.of("version", String.valueOf(figure.version()));
    }

    private static Map<String, String> with(Asked asked, MeasureFigure figure, Optional<TakingId> earlier, int from) {
        Map<String, String> all = asked.with(parameters(figure, earlier));
        all.put(FIRST, String.valueOf(Math.max(0, from) + 1));
        return all;
    }

    /** Of days and hours with their unit; of all others each row says it. */
    private static String heading(MeasureFigure figure) {
        return switch (figure.kind()) {
            case COUNT, SHARE, RATE, DIFFERENCE -> "In the figure";
            case MEDIAN, P90, MEAN -> Words.capital(figure.unit());
        };
    }

    /** ", 312 of 418 sessions" */
    private static String counts(MeasureFigure figure) {
        String counted = FigureWords.counted(figure);
        return counted.isEmpty() ? "" : ", " + counted;
    }

    /** "1"; "3 of 40"; "7 school days"; "12 in 2 requests" where several are the child's. */
    private static String counted(MeasureFigure figure, ChildBehind child) {
        return switch (figure.kind()) {
            case COUNT -> String.valueOf(child.units());
            case SHARE, RATE, DIFFERENCE ->
                number(child.numerator())
                        + child.denominator()
                                .map(of -> " of " + FigureWords.one(of))
                                .orElse("");
            case MEDIAN, P90, MEAN -> number(child.numerator()) + (child.units() == 1 ? "" : " in " + child.units());
        };
    }

    private static String number(Optional<BigDecimal> numerator) {
        return numerator.map(FigureWords::one).orElse("");
    }
}
