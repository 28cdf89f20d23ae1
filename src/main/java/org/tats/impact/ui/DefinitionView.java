package org.tats.impact.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.impact.MeasureDefinition;
import org.tats.impact.MeasurePart;
import org.tats.impact.MeasureService;

/** What a measure is, in each of its versions, with the statement that computes it. */
@Route("impact/measures/:id")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class DefinitionView extends Page implements BeforeEnterObserver {

    private final MeasureService measures;
    private final Div body = new Div();

    DefinitionView(MeasureService measures) {
        super("Definition of a measure");
        this.measures = measures;
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        String version = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .orElse("");
        List<MeasureDefinition> versions = measures.definitions().stream()
                .filter(each -> each.id().equals(id))
                .sorted(Comparator.comparingInt(MeasureDefinition::version).reversed())
                .toList();
        show(
                versions.stream()
                        .filter(each -> version.isEmpty() || version.equals(String.valueOf(each.version())))
                        .findFirst()
                        .orElseThrow(NotFound::new),
                versions);
    }

    private void show(MeasureDefinition shown, List<MeasureDefinition> versions) {
        finding("%s %s, version %d".formatted(shown.id(), shown.name(), shown.version()));
        subtitle("Holds from %s. %s."
                .formatted(
                        Dates.full(shown.validFrom()),
                        Words.capital(shown.standing().words())));
        body.removeAll();
        var facts = new Facts()
                .fact("Numerator", shown.numerator())
                .fact("Denominator", shown.denominator())
                .fact("Window", shown.window())
                .fact("Left out", shown.exclusions())
                .fact("Rests on", shown.source());
        shown.matching().ifPresent(version -> facts.fact("Pairs", Words.capital(version.words())));
        if (!shown.neverSay().isEmpty()) {
            facts.fact("Never say", shown.neverSay());
        }
        body.add(
                new LedgerSection("What it counts", facts),
                new LedgerSection("Its figures", parts(shown)),
                new LedgerSection("Versions", versions(shown, versions)).aside("a version never changes"),
                statement(shown));
    }

    private static DataTable<MeasurePart> parts(MeasureDefinition shown) {
        return new DataTable<MeasurePart>("Figures of this measure")
                .rowHeader("Figure", part -> new Span(part.words()))
                .column("How it is made", part -> made(part.kind()))
                .column("Unit", MeasurePart::unit)
                .rows(shown.parts());
    }

    private static String made(MeasurePart.Kind kind) {
        return switch (kind) {
            case COUNT -> "How many";
            case SHARE -> "All counted, of all possible together";
            case RATE -> "All counted, for each 100 possible together";
            case MEDIAN -> "The middle one";
            case P90 -> "Nine of ten are not more";
            case MEAN -> "The mean";
            case DIFFERENCE -> "One figure less another: after less before, discussed less similar";
        };
    }

    private static UnorderedList versions(MeasureDefinition shown, List<MeasureDefinition> versions) {
        var list = new UnorderedList();
        for (MeasureDefinition each : versions) {
            String words = "Version %d, from %s".formatted(each.version(), Dates.full(each.validFrom()));
            list.add(
                    each.version() == shown.version()
                            ? new ListItem(new Span(words + ", shown here"))
                            : new ListItem(
                                    new Anchor("impact/measures/" + each.id() + "?version=" + each.version(), words)));
        }
        return list;
    }

    private static LedgerSection statement(MeasureDefinition shown) {
        var text = new Pre(shown.statement());
        text.addClassName("statement");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", "Statement");
        return new LedgerSection("The statement that computes it", text, new Quiet("SHA-256 " + shown.sha256()));
    }
}
