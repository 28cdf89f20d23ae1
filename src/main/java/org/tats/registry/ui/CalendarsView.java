package org.tats.registry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.SchoolUrn;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Page;
import org.tats.registry.AcademicYear;
import org.tats.registry.CalendarService;
import org.tats.registry.CalendarYear;
import org.tats.registry.RegistryService;
import org.tats.registry.SchoolRow;

/** The terms and days without school of one school and year, and what a person says of them over files. */
@Route(CalendarsView.ROUTE)
@Menu(order = 23, title = "School calendars")
@PermitAll
@Requires(Permission.SEE_IMPORTS)
class CalendarsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "calendars";

    private final CalendarService calendars;
    private final RegistryService registry;
    private final Clock clock;
    private final ComboBox<SchoolRow> school = new ComboBox<>("School");
    private final Select<AcademicYear> year = new Select<>();
    private final Div content = new Div();

    CalendarsView(CalendarService calendars, RegistryService registry, Clock clock) {
        super("School calendars");
        this.calendars = calendars;
        this.registry = registry;
        this.clock = clock;
        school.setItemLabelGenerator(SchoolRow::name);
        school.addValueChangeListener(change -> chosen(change.isFromClient()));
        year.setLabel("Academic year");
        year.addValueChangeListener(change -> chosen(change.isFromClient()));
        var filters = new Div(school, year);
        filters.addClassName("filters");
        add(filters, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<SchoolRow> schools = registry.schools();
        AcademicYear now = AcademicYear.of(Dates.today(clock));
        school.setItems(schools);
        year.setItems(now.previous(), now, now.next());
        subtitle("What a person says of a day holds over files until it is taken back.");
        AcademicYear asked = number(event.getLocation(), "year")
                .map(AcademicYear::new)
                .filter(List.of(now.previous(), now, now.next())::contains)
                .orElse(now);
        year.setValue(asked);
        Optional<SchoolRow> shown = number(event.getLocation(), "school")
                .flatMap(urn ->
                        schools.stream().filter(row -> row.urn().value() == urn).findFirst())
                .or(() -> schools.stream().findFirst());
        content.removeAll();
        if (shown.isEmpty()) {
            finding("No school has pupils yet");
            content.add(new Paragraph("Load the files of schools, pupils and calendars under Imports first."));
            return;
        }
        school.setValue(shown.get());
        show(shown.get().urn(), asked);
    }

    private void show(SchoolUrn urn, AcademicYear asked) {
        CalendarYear shown = calendars.year(urn, asked);
        finding(shown.school().name() + ", " + asked + ": " + Words.count(shown.schoolDays(), "school day"));
        content.removeAll();
        content.add(new Paragraph(shown.source().words() + "."));
        content.add(new CalendarTables(
                shown,
                calendars.mayChange(),
                id -> {
                    calendars.takeBack(id);
                    saved(urn, asked);
                },
                change -> {
                    calendars.change(change);
                    saved(urn, asked);
                }));
    }

    private void saved(SchoolUrn urn, AcademicYear asked) {
        Announcer.say("Saved");
        show(urn, asked);
        focusFinding();
    }

    private void chosen(boolean byPerson) {
        if (byPerson && !school.isEmpty() && !year.isEmpty()) {
            UI.getCurrent()
                    .navigate(
                            CalendarsView.class,
                            QueryParameters.simple(Map.of(
                                    "school",
                                    school.getValue().urn().toString(),
                                    "year",
                                    String.valueOf(year.getValue().startYear()))));
        }
    }

    private static Optional<Integer> number(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{4,6}"))
                .map(Integer::valueOf);
    }
}
