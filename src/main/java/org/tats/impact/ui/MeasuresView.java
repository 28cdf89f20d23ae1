package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.MeasureDefinition;
import org.tats.impact.MeasureFigure;
import org.tats.impact.MeasureService;
import org.tats.impact.MeasureSheet;
import org.tats.impact.Taking;
import org.tats.impact.TakingId;
import org.tats.impact.TakingService;
import org.tats.publishing.CheckAddress;

/** Every measure of the chosen pupils, each with what it counts of what, when, and without whom. */
@Route("impact/measures")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class MeasuresView extends ImpactPage {

    static final String TAKING = "taking";

    private final MeasureService measures;
    private final TakingService takings;
    private final Access access;

    MeasuresView(MeasureService measures, TakingService takings, CohortService cohorts, Access access, Clock clock) {
        super("Measures", Part.MEASURES, cohorts, takings, clock);
        this.measures = measures;
        this.takings = takings;
        this.access = access;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        Optional<TakingId> earlier = earlier(asked);
        MeasureSheet sheet = earlier.map(taking -> measures.sheet(taking, asked.cohort()))
                .orElseGet(() -> measures.sheet(asked.cohort()));
        Map<String, MeasureDefinition> definitions = measures.definitions().stream()
                .collect(Collectors.toMap(each -> each.id() + "." + each.version(), Function.identity()));
        int pupils = sheet.figure("M1", "pupils").map(MeasureFigure::pupils).orElse(0);
        finding(Words.count(pupils, "pupil") + " discussed, each measure with its definition");
        if (access.may(Permission.PUBLISH_FIGURES) && earlier.isEmpty()) {
            next(
                    new Anchor(CheckAddress.of("measures", asked.with(Map.of())), "Check and publish"),
                    "What a board paper prints");
        } else {
            aside();
        }
        body.add(
                new FactsSection(
                        takings,
                        sheet,
                        () -> UI.getCurrent()
                                .navigate(MeasuresView.class, QueryParameters.simple(asked.with(Map.of())))),
                new Quiet("Contains small numbers: these figures stay inside the council."),
                others(sheet, asked));
        sheet.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.measure() + "." + row.version(), LinkedHashMap::new, Collectors.toList()))
                .forEach((key, rows) -> {
                    MeasureDefinition definition = definitions.get(key);
                    if (definition != null) {
                        body.add(section(definition, rows, asked, earlier));
                    }
                });
    }

    /** The taking that the address names; empty for the last one. */
    static Optional<TakingId> earlier(Asked asked) {
        String said = asked.said().getOrDefault(TAKING, "");
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(TakingId.parse(said).orElseThrow(NotFound::new));
    }

    /** The facts behind something published stay: the figures of that day can be counted again, by its definitions. */
    private NativeDetails others(MeasureSheet sheet, Asked asked) {
        var list = new UnorderedList();
        for (Taking taking : takings.all()) {
            String words = "Facts taken on " + Dates.moment(taking.takenAt())
                    + (taking.kept() ? ", kept because figures of it were published" : "");
            list.add(
                    taking.id().equals(sheet.taking())
                            ? new ListItem(words + " (shown)")
                            : new ListItem(act(
                                    asked.to(
                                            "impact/measures",
                                            Map.of(TAKING, taking.id().toString())),
                                    words)));
        }
        var details = new NativeDetails("Count from the facts of another day", list);
        details.addClassName("folded");
        return details;
    }

    private static LedgerSection section(
            MeasureDefinition definition, List<MeasureFigure> rows, Asked asked, Optional<TakingId> earlier) {
        Component table = new DataTable<MeasureFigure>(definition.name())
                .rowHeader("Figure", row -> new Span(row.words()))
                .figure("Value", row -> value(row, asked, earlier))
                .number("Counted", FigureWords::counted)
                .rows(rows);
        return new LedgerSection(definition.id() + " " + definition.name(), table, about(definition))
                .aside(new Anchor(
                        asked.to(
                                "impact/measures/" + definition.id(),
                                Map.of("version", String.valueOf(definition.version()))),
                        "Definition " + definition.id() + ", version " + definition.version()));
    }

    /** What is counted of what, when, and without whom. */
    static Quiet about(MeasureDefinition definition) {
        return new Quiet(definition.numerator() + ". Of: " + definition.denominator() + ". Window: "
                + definition.window() + ". Left out: " + definition.exclusions() + ".");
    }

    /** Leads to the children whom it counts. */
    private static Component value(MeasureFigure figure, Asked asked, Optional<TakingId> earlier) {
        String words = FigureWords.value(figure);
        if (figure.pupils() == 0 || asked.cohort().countedOnly()) {
            return new Span(words);
        }
        var link = new Anchor(asked.to("impact/rows", MeasureRowsView.parameters(figure, earlier)), words);
        link.setAriaLabel(words + ": children behind " + figure.words());
        return link;
    }
}
