package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.tats.impact.AttestationKind;
import org.tats.impact.AttestationRow;
import org.tats.impact.AttestationService;
import org.tats.impact.AttestationState;
import org.tats.impact.Cohort;

/** What was intended before a discussion and did not come: what waits for whom, and what it comes to. */
@Route(AttestationsView.ROUTE)
@Menu(order = 20, title = "Attestations")
@PermitAll
@Requires(Permission.ATTEST)
class AttestationsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "impact/attestations";

    private static final long serialVersionUID = 1L;

    private final AttestationService attestations;
    private final Access access;
    private final Clock clock;
    private final Div body = new Div();

    AttestationsView(AttestationService attestations, Access access, Clock clock) {
        super("Attestations");
        this.attestations = attestations;
        this.access = access;
        this.clock = clock;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("open");
        LocalDate today = Dates.today(clock);
        boolean all = shown.equals("all");
        List<AttestationRow> rows = attestations.list(Optional.empty(), !all);
        head(rows);
        body.removeAll();
        body.add(new LinkTabs("Which attestations").tab("Open", ROUTE, !all).tab("All", ROUTE + "?show=all", all));
        for (AttestationKind kind : AttestationKind.values()) {
            List<AttestationRow> ofKind =
                    rows.stream().filter(row -> row.kind() == kind).toList();
            body.add(new LedgerSection(heading(kind), table(kind, ofKind, today)).aside(count(ofKind)));
        }
        if (access.may(Permission.SEE_IMPACT)) {
            Cohort year = Cohort.of(today.minusYears(2), today);
            body.add(
                    new AttestedFigures(attestations.figures(year), year),
                    new CostSection(attestations.costAvoidance(year), access.may(Permission.ADMINISTER)));
        }
    }

    private void head(List<AttestationRow> rows) {
        long ready = rows.stream()
                .filter(row -> row.state() == AttestationState.READY_TO_SIGN)
                .count();
        long reopened = rows.stream()
                .filter(row -> row.state() == AttestationState.REOPENED)
                .count();
        finding(
                ready == 0 && reopened == 0
                        ? "Nothing waits to be signed"
                        : Words.count(ready, "statement") + " ready to sign"
                                + (reopened == 0 ? "" : ", %d reopened".formatted(reopened)));
        subtitle(
                "A permanent exclusion or a placement counts as averted only when somebody wrote before the discussion that it"
                        + " was intended, it did not come within 12 months, and a second reviewer signed.");
        next(new Anchor("impact/placement", "Record an intended placement"), "For the EHCP team");
    }

    private static String heading(AttestationKind kind) {
        return kind == AttestationKind.EXCLUSION
                ? "Permanent exclusion considered in writing"
                : "Placement elsewhere intended";
    }

    private static String count(List<AttestationRow> rows) {
        return Words.count(rows.size(), "child", "children");
    }

    private static Component table(AttestationKind kind, List<AttestationRow> rows, LocalDate today) {
        var table = new DataTable<AttestationRow>(heading(kind))
                .rowHeader("Child", AttestationsView::child)
                .date(
                        kind == AttestationKind.EXCLUSION ? "Stated" : "Intended",
                        row -> Dates.near(row.intendedOn(), today))
                .date("Discussed", row -> near(row.discussedOn(), today))
                .date("12 months end", row -> near(row.until(), today))
                .component(
                        "State",
                        row -> new Span(AttestationWords.mark(row.state()), new Quiet(AttestationWords.fact(row))))
                .column("Waits for", AttestationRow::waitsFor);
        return table.empty(
                        kind == AttestationKind.EXCLUSION
                                ? "None. They come with a school’s referral that says the headteacher is considering it."
                                : "None is recorded.")
                .rows(rows);
    }

    private static String near(@Nullable LocalDate day, LocalDate today) {
        return day == null ? "–" : Dates.near(day, today);
    }

    private static Component child(AttestationRow row) {
        return new Span(new Anchor(ROUTE + "/" + row.id(), row.name()), new Quiet(AttestationWords.where(row)));
    }
}
