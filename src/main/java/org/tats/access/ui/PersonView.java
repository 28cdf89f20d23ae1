package org.tats.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.access.spi.PersonSection;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;

/**
 * One person: name, post, roles, and what later modules add, such as the ways to sign in. {@code new} in place of the id
 * enters another.
 */
@Route(PersonView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class PersonView extends Page implements HasUrlParameter<String> {

    static final String ROUTE = "administration/people";

    private static final String NEW = "new";

    private final PeopleService people;
    private final ObjectProvider<PersonSection> sections;
    private final Div more = new Div();
    private final ErrorSummary problems = new ErrorSummary();
    private final PersonForm form = new PersonForm();
    private Optional<PersonRow> row = Optional.empty();
    private PersonId id = PersonId.random();

    PersonView(PeopleService people, ObjectProvider<PersonSection> sections, FreshSignIn freshSignIn) {
        super("Person");
        this.people = people;
        this.sections = sections;
        Button save = new Button("Save", click -> freshSignIn.before(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor back = new Anchor(PeopleView.ROUTE, "Back to people");
        Div actions = new Div(save, back);
        actions.addClassName("actions");
        add(problems, new LedgerSection("Details", form, actions), more);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (parameter.equals(NEW)) {
            finding("Add a person");
            subtitle("Save first; then the page of the person offers the invitation to sign in.");
            form.offer(people.agencies());
            return;
        }
        id = parse(parameter);
        row = people.people().stream().filter(person -> person.id().equals(id)).findFirst();
        PersonRow person = row.orElseThrow(NotFound::new);
        finding(person.name());
        form.offer(people.agencies());
        form.show(person);
        more.removeAll();
        sections.orderedStream().forEach(section -> more.add(section.of(id)));
    }

    private static PersonId parse(String parameter) {
        try {
            return new PersonId(UUID.fromString(parameter));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void save() {
        problems.clear();
        form.check(problems);
        if (problems.show()) {
            return;
        }
        boolean entering = row.isEmpty();
        boolean saved = problems.attempt(() -> {
            if (entering) {
                people.enter(form.newPerson(id));
            } else {
                people.change(form.change(row.orElseThrow()));
            }
        });
        if (saved) {
            Announcer.say("Saved");
            String next = entering ? ROUTE + "/" + id : PeopleView.ROUTE;
            getUI().ifPresent(ui -> ui.navigate(next));
        }
    }
}
