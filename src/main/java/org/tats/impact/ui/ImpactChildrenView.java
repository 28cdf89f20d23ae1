package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.FilterSelect;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.impact.ChildrenPart;
import org.tats.impact.CohortAddress;
import org.tats.impact.CohortChild;
import org.tats.impact.CohortChildren;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.TakingService;
import org.tats.impact.compare.Sessions;
import org.tats.registry.YearGroups;
import org.tats.registry.ui.ChildrenTable;

/** The children behind a figure: the only page of the measures with names, for whoever may see these children. */
@Route("impact/children")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class ImpactChildrenView extends ImpactPage {

    private static final int PAGE = 50;

    private final CohortService cohorts;

    ImpactChildrenView(CohortService cohorts, TakingService takings, Clock clock) {
        super("Children behind a figure", Part.BEFORE_AFTER, cohorts, takings, clock);
        this.cohorts = cohorts;
    }

    @Override
    boolean lists() {
        return true;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        ChildrenPart part = Arrays.stream(ChildrenPart.values())
                .filter(each -> each.code().equals(asked.said().get("part")))
                .findFirst()
                .orElse(ChildrenPart.ALL);
        int days = BeforeAfterWords.days(asked);
        int offset = asked.offset();
        CohortChildren children = cohorts.children(asked.cohort(), part, days, offset, PAGE);
        finding(Words.count(children.behind(), "child", "children") + " " + part.words());
        body.add(ChildrenTable.note(children.behind(), children.total()));
        body.add(parts(asked, part), table(children.rows(), days));
        body.add(new PageLinks(
                ImpactChildrenView.class,
                PAGE,
                offset,
                children.rows().size(),
                children.total(),
                from -> QueryParameters.simple(parameters(
                        asked, Map.of("part", part.code(), FIRST, String.valueOf(Math.max(0, from) + 1))))));
    }

    private Component parts(Asked asked, ChildrenPart part) {
        var select = new FilterSelect<ChildrenPart>(
                "Which of them",
                "24rem",
                "All who were discussed",
                FilterSelect.choices(
                        Arrays.stream(ChildrenPart.values())
                                .filter(each -> each != ChildrenPart.ALL)
                                .toList(),
                        each -> each,
                        each -> "Those " + each.words()),
                Optional.of(part).filter(each -> each != ChildrenPart.ALL),
                chosen -> getUI().ifPresent(ui -> ui.navigate(
                        ImpactChildrenView.class,
                        QueryParameters.simple(parameters(
                                asked,
                                Map.of("part", chosen.orElse(ChildrenPart.ALL).code()))))));
        var row = new Div(select);
        row.addClassName("filters");
        return row;
    }

    private static Map<String, String> parameters(Asked asked, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(CohortAddress.parameters(asked.cohort()));
        if (asked.said().containsKey("days")) {
            all.put("days", String.valueOf(BeforeAfterWords.days(asked)));
        }
        all.putAll(more);
        return all;
    }

    private static DataTable<CohortChild> table(List<CohortChild> rows, int days) {
        return new DataTable<CohortChild>("Children behind the figure")
                .rowHeader("Child", ImpactChildrenView::child)
                .date("First discussed", child -> Dates.full(child.discussedOn()))
                .number("Before, %d days".formatted(days), child -> share(child.before()))
                .number("After, %d days".formatted(days), child -> share(child.after()))
                .number("Change", ImpactChildrenView::change)
                .column(
                        "Not counted because",
                        child ->
                                child.incomplete().map(reason -> reason.words()).orElse(""))
                .component("Case", child -> ImpactPage.act("cases/" + child.caseFile(), "Case file"))
                .empty("No child of this choice whom you may see.")
                .rows(rows);
    }

    private static Component child(CohortChild child) {
        return new Span(
                new Anchor("pupils/" + child.pupil(), child.name()),
                new Quiet(YearGroups.words(child.ncyear()) + ", "
                        + (child.schoolName().isEmpty() ? "no school" : child.schoolName())));
    }

    private static String share(Sessions sessions) {
        return sessions.possible() == 0 ? "none" : Words.percent(sessions.attended(), sessions.possible());
    }

    private static String change(CohortChild child) {
        return child.incomplete().isPresent()
                ? ""
                : Points.signed(child.after().share() - child.before().share());
    }
}
