package org.tats.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Hours;
import org.tats.panels.Provision;
import org.tats.panels.ProvisionService;
import org.tats.panels.RegisterRow;

/** The provision register: hours offered and received, sessions marked K, cost, next review; by provider; as CSV. */
@Route(RegisterView.ROUTE)
@PermitAll
@Requires(Permission.SEE_SECTION_19)
class RegisterView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "section-19/provision";

    private final ProvisionService provisions;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    RegisterView(ProvisionService provisions, Access access, Clock clock) {
        super("Provision register");
        this.provisions = provisions;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Location location = event.getLocation();
        boolean ended =
                Section19Words.word(location, "show").filter("ended"::equals).isPresent();
        LocalDate today = Dates.today(clock);
        List<RegisterRow> all = provisions.register(!ended, Optional.empty());
        List<String> providers = all.stream()
                .map(row -> row.provision().provider())
                .distinct()
                .sorted()
                .toList();
        // a provider is named by its place in the list: no name of anybody in an address
        Optional<String> provider = Section19Words.word(location, "provider")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(place -> place < providers.size())
                .map(providers::get);
        List<RegisterRow> rows = all.stream()
                .filter(row -> provider.isEmpty()
                        || provider.get().equals(row.provision().provider()))
                .toList();
        finding(finding(rows, ended, today));
        subtitle(
                "Education that the council arranged under Section 19. Hours are entered week by week on the request.");
        content.removeAll();
        var parts = new LinkTabs("Parts of Section 19")
                .tab("Open requests", Section19View.ROUTE, false)
                .tab("Provision register", ROUTE, !ended)
                .tab("Ended provision", ROUTE + "?show=ended", ended);
        if (access.scope(Permission.SEE_SECTION_19).everyPupil()) {
            parts.aside(download(!ended));
        }
        content.add(
                parts,
                filter(providers, provider, ended),
                new LedgerSection(
                        ended ? "Ended" : "Running",
                        table(ended, today)
                                .empty("Nothing stands in this part of the register.")
                                .rows(rows)));
    }

    private static String finding(List<RegisterRow> rows, boolean ended, LocalDate today) {
        String count = Words.count(rows.size(), "child is", "children are") + (ended ? " no longer" : "")
                + " taught by arrangement";
        long late = rows.stream()
                .map(RegisterRow::provision)
                .filter(row -> row.runs() && row.nextReview().isBefore(today))
                .count();
        return late == 0 ? count : count + ", " + Words.count(late, "review is", "reviews are") + " late";
    }

    private Div filter(List<String> providers, Optional<String> chosen, boolean ended) {
        var provider = new Select<String>();
        provider.setLabel("Provider");
        provider.setEmptySelectionAllowed(true);
        provider.setEmptySelectionCaption("All providers");
        provider.setItems(providers);
        chosen.ifPresent(provider::setValue);
        provider.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                RegisterView.class,
                QueryParameters.simple(
                        change.getValue() == null
                                ? Map.of("show", ended ? "ended" : "running")
                                : Map.of(
                                        "show",
                                        ended ? "ended" : "running",
                                        "provider",
                                        String.valueOf(providers.indexOf(change.getValue())))))));
        var filters = new Div(provider);
        filters.addClassName("filters");
        return filters;
    }

    private static DataTable<RegisterRow> table(boolean ended, LocalDate today) {
        var table = new DataTable<RegisterRow>("Provision register")
                .rowHeader(
                        "Pupil",
                        row -> new Span(
                                new Anchor(
                                        Section19View.ROUTE + "/"
                                                + row.provision().request(),
                                        row.provision().pupilName()),
                                new Quiet(row.provision().schoolName())))
                .component(
                        "Provider",
                        row -> new Span(
                                new Span(row.provision().provider()),
                                new Quiet(row.provision().kind().words())))
                .number("Offered", row -> row.provision().offered().toString())
                .component("Received", row -> received(row, today))
                .number("Marked K", row -> String.valueOf(row.attendance().kSessions()))
                .number("Cost a week", row -> row.provision().weeklyCost());
        return ended
                ? table.date(
                                "Ended",
                                row -> row.provision().endedOn() == null
                                        ? "–"
                                        : Dates.near(row.provision().endedOn(), today))
                        .column("30 school days after", RegisterView::after)
                : table.component("Next review", row -> review(row.provision(), today));
    }

    private static Span received(RegisterRow row, LocalDate today) {
        LocalDate week = row.weekOf();
        if (week == null) {
            return new Span(new StatusMark(Shape.DUE, "No week entered"));
        }
        String hours = row.received().map(Hours::toString).orElse("–");
        return new Span(new Span(hours), new Quiet("Week of " + Dates.near(week, today)));
    }

    private static StatusMark review(Provision provision, LocalDate today) {
        boolean late = provision.nextReview().isBefore(today);
        return new StatusMark(
                late ? Shape.URGENT : Shape.TRACK,
                (late ? "Late since " : "") + Dates.near(provision.nextReview(), today));
    }

    private static String after(RegisterRow row) {
        return row.attendance()
                .after()
                .map(after -> "Day " + after.days() + " of 30, attended " + after.attended() + " of "
                        + Words.count(after.possible(), "session"))
                .orElse("");
    }

    private Anchor download(boolean running) {
        String name = "provision-register.csv";
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = provisions.csv(running).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download as CSV");
        file.getElement().setAttribute("download", name);
        return file;
    }
}
