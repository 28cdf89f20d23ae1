package org.tats.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;

/** The agencies at the table. Schools are listed too; they come with the schools file. */
@Route(AgenciesView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class AgenciesView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/agencies";

    private final PeopleService people;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextField name = new TextField("Name of the agency");
    private final Select<AgencyFunction> function = new Select<>();
    private final DataTable<AgencyRow> table = new DataTable<AgencyRow>("Agencies")
            .rowHeader("Agency", row -> new Span(row.name()))
            .column("At the table as", row -> row.function().words())
            .empty("No agency is entered yet. Add the first one.");
    private AgencyId next = AgencyId.random();

    AgenciesView(PeopleService people) {
        super("Agencies");
        this.people = people;
        function.setLabel("At the table as");
        function.setItems(Arrays.stream(AgencyFunction.values())
                .filter(value -> value != AgencyFunction.SCHOOL)
                .toList());
        function.setItemLabelGenerator(AgencyFunction::words);
        Button save = new Button("Add the agency", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(name, function, save);
        form.addClassName("form");
        add(
                new AdministrationTabs(ROUTE),
                problems,
                new LedgerSection("Add an agency", form),
                new LedgerSection("Agencies and schools", table));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        List<AgencyRow> rows = people.agencies();
        long schools = rows.stream().filter(row -> row.school() != null).count();
        finding(Words.count(rows.size() - schools, "agency", "agencies") + ", " + Words.count(schools, "school"));
        table.rows(rows);
    }

    private void save() {
        problems.clear();
        if (name.getValue().isBlank()) {
            problems.add(name, "Write the agency's name");
        }
        if (function.isEmpty()) {
            problems.add(function, "Choose what the agency is at the table");
        }
        if (problems.show()) {
            return;
        }
        if (!problems.attempt(name, () -> people.enterAgency(next, name.getValue(), function.getValue()))) {
            return;
        }
        next = AgencyId.random();
        name.clear();
        function.clear();
        Announcer.say("Agency added");
        refresh();
    }
}
