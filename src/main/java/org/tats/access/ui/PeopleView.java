package org.tats.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** Everyone who can sign in or be named as an owner, with post and roles. */
@Route(PeopleView.ROUTE)
@Menu(order = 31, title = "Administration")
@PermitAll
@Requires(Permission.ADMINISTER)
class PeopleView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration";

    private final PeopleService people;
    private final Div content = new Div();

    PeopleView(PeopleService people) {
        super("People");
        this.people = people;
        add(new AdministrationTabs(ROUTE), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<PersonRow> rows = people.people();
        long active = rows.stream().filter(PersonRow::active).count();
        finding(Words.count(active, "person", "people") + " can sign in or be named");
        subtitle("A change of post or role holds from today; what was before stays in old minutes.");
        next(new Anchor(PersonView.ROUTE + "/new", "Add a person"), "");
        content.removeAll();
        content.add(new LedgerSection(
                "People",
                new DataTable<PersonRow>("People")
                        .rowHeader("Name", row -> new Anchor(PersonView.ROUTE + "/" + row.id(), row.name()))
                        .column("Post", PeopleView::post)
                        .column("Roles", row -> roles(row))
                        .column("Email", PersonRow::email)
                        .component("State", row -> state(row))
                        .empty("Nobody is entered yet. Add the first person.")
                        .rows(rows)));
    }

    private static String post(PersonRow row) {
        return row.jobTitle().isEmpty() ? row.agencyName() : row.jobTitle() + ", " + row.agencyName();
    }

    private static String roles(PersonRow row) {
        return row.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", "));
    }

    private static StatusMark state(PersonRow row) {
        return row.active() ? new StatusMark(Shape.GOOD, "Active") : new StatusMark(Shape.NONE, "Ended");
    }
}
