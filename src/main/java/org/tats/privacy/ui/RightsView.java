package org.tats.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.audit.RightsChange;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.privacy.SampleService;

/** Who was given or lost rights, this month and the last. */
@Route(Privacy.RIGHTS)
@PermitAll
@Requires(Permission.REVIEW_OPENINGS)
class RightsView extends Page implements AfterNavigationObserver {

    private static final int SHOWN = 200;

    private final SampleService samples;
    private final Clock clock;
    private final Div content = new Div();

    RightsView(SampleService samples, Clock clock) {
        super("Changes of rights");
        this.samples = samples;
        this.clock = clock;
        add(Privacy.tabs(Privacy.RIGHTS), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        YearMonth month = YearMonth.from(Dates.today(clock));
        List<RightsChange> rows = Stream.of(month, month.minusMonths(1))
                .flatMap(one -> samples.rightsChanges(one, 0, SHOWN).stream())
                .limit(SHOWN)
                .toList();
        finding(Words.count(rows.size(), "change") + " of rights, this month and the last");
        subtitle("People, posts, roles and the rules of who may do what; the newest first.");
        content.removeAll();
        content.add(new LedgerSection(
                        "Changes",
                        new DataTable<RightsChange>("Changes of rights, the newest first")
                                .rowHeader("When", row -> new Span(Dates.moment(row.at())))
                                .column("What", row -> words(row.action()))
                                .column("About", RightsChange::about)
                                .column("Detail", RightsChange::detail)
                                .column("By", row -> Objects.requireNonNullElse(row.by(), "nobody signed in"))
                                .empty("Nothing has changed.")
                                .rows(rows))
                .aside(rows.size() == SHOWN ? "The newest " + SHOWN : ""));
    }

    /** "RolesChanged" as "Roles changed". */
    private static String words(String action) {
        String spaced = action.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return Words.capital(spaced);
    }
}
