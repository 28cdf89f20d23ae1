package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.ActionId;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgencyOverdue;
import org.tats.cases.FinishAction;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;

/** Agreed actions: one's own, and for those who see all which agencies are behind. How one ended is said in place. */
@Route(ActionsView.ROUTE)
@Menu(order = 15, title = "Actions")
@PermitAll
@Requires(Permission.SEE_ACTIONS)
class ActionsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "actions";

    private final ActionService actions;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    ActionsView(ActionService actions, Access access, Clock clock) {
        super("Actions");
        this.actions = actions;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        LocalDate today = Dates.today(clock);
        List<ActionRow> mine = actions.mine();
        List<ActionRow> open =
                mine.stream().filter(row -> row.status() == ActionStatus.OPEN).toList();
        finding(finding(open, today));
        subtitle("An action has one owner. Say how each ended; the next meeting starts with what is unfinished.");
        content.removeAll();
        Optional<AgencyId> agency = Ids.query(location, "agency").map(AgencyId::new);
        List<ActionRow> behind = agency.filter(id -> access.may(Permission.SEE_ALL_ACTIONS))
                .map(actions::overdue)
                .orElse(List.of());
        ending(location, open, behind, today);
        content.add(new LedgerSection(
                "Yours", table("Your open actions", today, true).rows(open)));
        if (access.may(Permission.SEE_ALL_ACTIONS)) {
            overdue(agency, behind, today);
        }
        List<ActionRow> ended =
                mine.stream().filter(row -> row.status() != ActionStatus.OPEN).toList();
        if (!ended.isEmpty()) {
            content.add(new LedgerSection(
                    "Ended in the last four weeks",
                    table("Your actions that ended lately", today, false).rows(ended)));
        }
    }

    private static String finding(List<ActionRow> open, LocalDate today) {
        if (open.isEmpty()) {
            return "You have no open actions";
        }
        long late = open.stream().filter(row -> row.overdue(today)).count();
        String words = Words.count(open.size(), "action") + (open.size() == 1 ? " is yours" : " are yours");
        return late == 0 ? words + ", none overdue" : words + ", " + late + " overdue";
    }

    private void ending(Location location, List<ActionRow> open, List<ActionRow> behind, LocalDate today) {
        Optional<ActionId> asked = Ids.query(location, "action").map(ActionId::new);
        var offered = new ArrayList<>(open);
        offered.addAll(behind);
        offered.stream()
                .filter(row -> asked.filter(row.id()::equals).isPresent())
                .findFirst()
                .ifPresent(row -> {
                    var section = new LedgerSection(
                            "How did this action end?",
                            new ActionEndingForm(row, today, ROUTE, command -> finish(command)));
                    content.add(section);
                    section.focusHeading();
                });
    }

    private void finish(FinishAction command) {
        actions.finish(command);
        Announcer.say("Saved");
        show(new Location(ROUTE));
        focusFinding();
    }

    private void overdue(Optional<AgencyId> shown, List<ActionRow> behind, LocalDate today) {
        content.add(new LedgerSection(
                "Overdue by agency",
                new DataTable<AgencyOverdue>("Overdue actions by agency, the longest first")
                        .rowHeader("Agency", row -> new Anchor(ROUTE + "?agency=" + row.agency(), row.agencyName()))
                        .number("Overdue", row -> String.valueOf(row.actions()))
                        .date("Oldest due", row -> Dates.near(row.oldestDue(), today))
                        .selected(row -> shown.filter(row.agency()::equals).isPresent())
                        .empty("No agency is behind with an action.")
                        .rows(actions.overdueByAgency())));
        if (!behind.isEmpty()) {
            var section = new LedgerSection(
                    "Overdue: " + behind.getFirst().agencyName(),
                    table("Overdue actions of one agency", today, true).rows(behind));
            content.add(section);
        }
    }

    private DataTable<ActionRow> table(String caption, LocalDate today, boolean open) {
        var table = new DataTable<ActionRow>(caption)
                .rowHeader("What", row -> new Span(row.what()))
                .component("Pupil", ActionsView::pupil)
                .component("Owner", row -> new Span(new Span(row.ownerName()), new Quiet(row.agencyName())))
                .component("State", row -> ActionMark.of(row, today));
        if (open) {
            return table.component("Do", row -> end(row))
                    .empty("Nothing is asked of you. Actions agreed at a meeting appear here at once.");
        }
        return table.column("What came of it", ActionRow::note);
    }

    private static Component pupil(ActionRow row) {
        return new Anchor("pupils/" + row.pupil(), row.pupilName());
    }

    private static Component end(ActionRow row) {
        var link = new Anchor(ROUTE + "?action=" + row.id() + "&agency=" + row.agency(), "Say how it ended");
        link.addClassName("act");
        return link;
    }
}
