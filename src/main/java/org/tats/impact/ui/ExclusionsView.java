package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.TakingService;
import org.tats.impact.TermCount;
import org.tats.impact.compare.ControlLimits;
import org.tats.impact.compare.Shares;
import org.tats.impact.ui.ImpactCharts.Term;
import org.tats.publishing.CheckAddress;

/** Permanent exclusions of all schools by term: which terms a steady rate explains, and which not. */
@Route("impact/exclusions")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class ExclusionsView extends ImpactPage {

    /** Fewer whole terms say nothing of what is usual. */
    private static final int FEWEST = 3;

    /** With fewer the limits themselves are not sure. */
    private static final int ENOUGH = 9;

    private static final double HUNDRED = 100;

    private final CohortService cohorts;
    private final Access access;

    ExclusionsView(CohortService cohorts, TakingService takings, Access access, Clock clock) {
        super("Permanent exclusions by term", Part.EXCLUSIONS, cohorts, takings, clock);
        this.cohorts = cohorts;
        this.access = access;
    }

    @Override
    boolean chooses() {
        return false;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        List<TermCount> terms = cohorts.exclusionsByTerm();
        subtitle(
                "All schools and all their pupils, discussed or not. A term counts the exclusions that began in it and stand.");
        List<TermCount> whole = terms.stream().filter(TermCount::whole).toList();
        if (whole.size() < FEWEST) {
            finding("Too few whole terms to say what is usual");
            body.add(
                    new Paragraph("A chart needs %s; %s of suspensions and exclusions came so far."
                            .formatted(Words.count(FEWEST, "whole term"), Words.count(whole.size(), "whole term"))),
                    table(terms, Optional.empty()));
            return;
        }
        ControlLimits limits =
                ControlLimits.of(whole.stream().map(TermCount::period).toList());
        long unusual =
                whole.stream().filter(term -> limits.unusual(term.period())).count();
        if (access.may(Permission.PUBLISH_FIGURES)) {
            next(new Anchor(CheckAddress.of("impact-exclusions", Map.of()), "Check and publish"), "Counts by term");
        }
        finding(
                unusual == 0
                        ? "Permanent exclusions: no term out of the ordinary"
                        : "Permanent exclusions: " + Words.count(unusual, "term") + " out of the ordinary");
        body.add(new LedgerSection(
                "By term, with the limits of chance",
                new Chart(
                        ImpactCharts.control(
                                whole.stream().map(ExclusionsView::named).toList(),
                                terms.stream()
                                        .filter(term -> !term.complete() && term.schoolDays() > 0)
                                        .findFirst()
                                        .map(ExclusionsView::named),
                                limits),
                        sentence(whole.size(), limits),
                        table(terms, Optional.of(limits)))));
    }

    private static Term named(TermCount term) {
        return new Term(term.complete() ? term.label() : term.label() + " so far", term.period());
    }

    private static String sentence(int terms, ControlLimits limits) {
        String rough = terms < ENOUGH ? " The limits are rough: they rest on so few terms." : "";
        return "Over %s %s permanent exclusions for each 100 school days. Terms differ in length, so each has limits of its own, in the table as numbers of exclusions: within them a rise or a fall from one term to the next is nothing to explain.%s"
                .formatted(Words.count(terms, "whole term"), Points.plain(limits.mean(HUNDRED) / HUNDRED), rough);
    }

    private static DataTable<TermCount> table(List<TermCount> terms, Optional<ControlLimits> limits) {
        return new DataTable<TermCount>("Permanent exclusions by term")
                .rowHeader("Term", ExclusionsView::term)
                .number("School days", ExclusionsView::days)
                .number("Began and stand", term -> String.valueOf(term.excluded()))
                .number("For each 100 school days", ExclusionsView::rate)
                .column("Fits a steady rate of", ExclusionsView::asWell)
                .number("Cancelled or not upheld", term -> String.valueOf(term.notUpheld()))
                .component("Within the limits", term -> within(term, limits))
                .empty("No suspension or exclusion has come.")
                .rows(terms);
    }

    private static Component term(TermCount term) {
        return new Span(
                new Span(named(term).name()),
                new Quiet(Dates.brief(term.firstDay()) + " to " + Dates.full(term.lastDay())));
    }

    private static String days(TermCount term) {
        return term.complete() && !term.whole() ? "not known" : Points.plain(term.schoolDays() / HUNDRED);
    }

    private static String rate(TermCount term) {
        return term.whole() ? Points.plain(named(term).rate() / HUNDRED) : "–";
    }

    private static String asWell(TermCount term) {
        if (!term.complete()) {
            return "–";
        }
        return Points.outwards(Shares.rare(term.excluded())) + " a term";
    }

    private static Component within(TermCount term, Optional<ControlLimits> limits) {
        if (!term.complete()) {
            return new Span("Not over yet");
        }
        if (!term.whole() || limits.isEmpty()) {
            return new Span(term.whole() ? "Too few terms" : "School days not known");
        }
        int lower = limits.get().lower(term.schoolDays());
        int upper = limits.get().upper(term.schoolDays());
        String between = ", %d to %d".formatted(lower, upper);
        return limits.get().unusual(term.period())
                ? new StatusMark(StatusMark.Shape.DUE, "Out of the ordinary" + between)
                : new Span("Yes" + between);
    }
}
