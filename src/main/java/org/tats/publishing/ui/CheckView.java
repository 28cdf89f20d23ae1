package org.tats.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.publishing.Check;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.HiddenCell;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** Is it safe to publish this table? What readers would get, what is hidden and why, and the one button. */
@Route("publishing/check")
@PermitAll
@Requires(Permission.PUBLISH_FIGURES)
class CheckView extends Page implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final PublicationService publications;
    private final List<FigureSource> sources;
    private final Div body = new Div();

    CheckView(PublicationService publications, List<FigureSource> sources) {
        super("Safe to publish?");
        this.publications = publications;
        this.sources = List.copyOf(sources);
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, String> parameters = new TreeMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        String code = parameters.remove("source");
        FigureTable table = sources.stream()
                .filter(source -> source.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new)
                .table(parameters);
        show(publications.check(table));
    }

    private void show(Check check) {
        FigureTable table = check.table();
        finding(check.safe() ? "Safe to publish, %s".formatted(hidden(check)) : "Not safe to publish");
        subtitle("%s: %s, %s. As at %s."
                .formatted(
                        table.title(),
                        table.subject(),
                        PublicationView.period(table.from(), table.to()),
                        Dates.moment(table.asAt())));
        body.removeAll();
        if (!check.safe()) {
            body.add(blocked(check));
        }
        body.add(new LedgerSection(
                        "As readers would get it",
                        new ShownFigures(table.title(), check.shown()),
                        new Quiet(check.rules().method()))
                .aside("c: hidden"));
        body.add(why(check), before(check));
        body.add(PublicationView.definitions(table.definitions(), table.window()));
        if (check.safe()) {
            body.add(publish(check));
        }
    }

    private static String hidden(Check check) {
        return check.hidden().isEmpty()
                ? "nothing is hidden"
                : Words.count(check.hidden().size(), "figure") + " hidden";
    }

    private static LedgerSection blocked(Check check) {
        var list = new UnorderedList();
        check.blocking().forEach(sentence -> list.add(new ListItem(sentence)));
        return new LedgerSection("What stands against it", list);
    }

    private static LedgerSection why(Check check) {
        return new LedgerSection(
                        "Why figures are hidden",
                        new DataTable<HiddenCell>("Hidden figures")
                                .rowHeader(
                                        "Row",
                                        cell -> new Span(check.shown().rows().get(cell.row())))
                                .column(
                                        "Column",
                                        cell -> check.shown().columns().get(cell.column()))
                                .column("Why", HiddenCell::why)
                                .empty("No figure of this table needs to be hidden.")
                                .rows(check.hidden()))
                .aside("for you only; readers see c");
    }

    private static LedgerSection before(Check check) {
        String words = check.earlier().isEmpty()
                ? "Nothing that was published counts any of the same."
                : "Checked together with %s, which %s some of the same."
                        .formatted(
                                Words.list(check.earlier().stream()
                                        .map(number -> "No. " + number)
                                        .collect(Collectors.toList())),
                                check.earlier().size() == 1 ? "counts" : "count");
        return new LedgerSection("What readers have already", new Paragraph(words))
                .aside(new Anchor("published", "All that was published"));
    }

    private LedgerSection publish(Check check) {
        var problems = new ErrorSummary();
        var reason = new TextArea("Why and for whom");
        reason.setHelperText("Kept with the publication and shown with it. No names of children.");
        reason.setMaxLength(500);
        reason.setWidthFull();
        var publish = new Button("Publish", click -> {
            problems.clear();
            if (reason.getValue().isBlank()) {
                problems.add(reason, "Say why these figures are published, and for whom");
            }
            if (problems.show()) {
                return;
            }
            problems.attempt(() -> {
                Publication out = publications.publish(check, reason.getValue());
                UI.getCurrent().navigate("published/" + out.number());
            });
        });
        publish.addThemeNames("primary");
        var actions = new Div(publish);
        actions.addClassName("actions");
        var fields = new Div(
                problems,
                new Paragraph("A publication has a number and never changes. It cannot be taken back."),
                reason,
                actions);
        fields.addClassName("form");
        return new LedgerSection("Publish", fields);
    }
}
