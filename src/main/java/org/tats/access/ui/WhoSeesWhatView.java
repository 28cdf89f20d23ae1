package org.tats.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.MatrixChange;
import org.tats.access.MatrixRule;
import org.tats.access.MatrixService;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;

/** What each role sees and does, in words, from the rules that hold now; administrators change them here. */
@Route(WhoSeesWhatView.ROUTE)
@Menu(order = 41, title = "Who sees what")
@PermitAll
@Requires(Permission.SIGNED_IN)
class WhoSeesWhatView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "who-sees-what";

    private final MatrixService matrix;
    private final Access access;
    private final FreshSignIn freshSignIn;
    private final Div content = new Div();

    WhoSeesWhatView(MatrixService matrix, Access access, FreshSignIn freshSignIn) {
        super("Who sees what");
        this.matrix = matrix;
        this.access = access;
        this.freshSignIn = freshSignIn;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        Person me = access.current();
        finding("What each role sees and does");
        subtitle("A local rule of this authority, not law. What is not listed is refused.");
        content.removeAll();
        content.add(new Paragraph(
                "A role alone opens no child’s record unless it says every pupil. For the others something must lead to"
                        + " the child: the roll of the school, the case, the item of a meeting, an action. Who wrote a text"
                        + " about a child chooses who may read it."));
        List<MatrixRule> rules = matrix.rules();
        boolean changes = access.may(Permission.CHANGE_MATRIX);
        Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .sorted(Comparator.comparing(role -> !me.has(role)))
                .forEach(role -> content.add(role(role, rules, me.has(role))));
        content.add(beginnings(matrix.startingHandlings()));
        if (changes) {
            content.add(
                    new LedgerSection("Change a rule", new RuleForm(freshSignIn, change -> {
                        matrix.change(change);
                        changed();
                    })),
                    new LedgerSection(
                            "Change how contributions begin",
                            new BeginningForm(freshSignIn, (function, handling, reason) -> {
                                matrix.start(function, handling, reason);
                                changed();
                            })),
                    history(matrix.history()));
        } else {
            content.add(
                    new Quiet("An administrator of the authority changes these rules. Each change is dated and kept."));
        }
    }

    private void changed() {
        Announcer.say("Changed. It holds from now on.");
        refresh();
        focusFinding();
    }

    private static LedgerSection role(Role role, List<MatrixRule> rules, boolean own) {
        LedgerSection section = new LedgerSection(role.words(), RuleTable.of(role, rules));
        return own ? section.aside("You") : section;
    }

    private static Handling start(Map<AgencyFunction, Handling> starting, AgencyFunction function) {
        return starting.getOrDefault(function, Handling.ALL_AT_ITEM);
    }

    private static LedgerSection beginnings(Map<AgencyFunction, Handling> starting) {
        return new LedgerSection(
                        "How contributions begin",
                        new DataTable<AgencyFunction>("How contributions of agencies begin")
                                .rowHeader("Agency", function -> new Span(function.words()))
                                .column(
                                        "Begins with",
                                        function -> start(starting, function).words())
                                .column(
                                        "That is",
                                        function -> start(starting, function).meaning())
                                .rows(starting.keySet().stream()
                                        .filter(function -> function != AgencyFunction.SCHOOL)
                                        .toList()))
                .aside("The writer may choose another for each text.");
    }

    private static LedgerSection history(List<MatrixChange> changes) {
        return new LedgerSection(
                "What was changed",
                new DataTable<MatrixChange>("Changes of these rules, newest first")
                        .date("When", change -> Dates.moment(change.at()))
                        .rowHeader("What", change -> new Span(change.what()))
                        .column("Why", MatrixChange::reason)
                        .column("By", MatrixChange::by)
                        .empty("Nothing was changed. The rules stand as TATS came.")
                        .rows(changes));
    }
}
