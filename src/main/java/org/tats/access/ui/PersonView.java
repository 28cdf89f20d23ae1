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
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;

/** One person: name, post, roles, password. {@code new} in place of the id enters another. */
@Route(PersonView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class PersonView extends Page implements HasUrlParameter<String> {

    static final String ROUTE = "administration/people";

    private static final String NEW = "new";

    private final PeopleService people;
    private final ErrorSummary problems = new ErrorSummary();
    private final PersonForm form = new PersonForm();
    private Optional<PersonRow> row = Optional.empty();
    private PersonId id = PersonId.random();

    PersonView(PeopleService people) {
        super("Person");
        this.people = people;
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor back = new Anchor(PeopleView.ROUTE, "Back to people");
        Div actions = new Div(save, back);
        actions.addClassName("actions");
        add(problems, new LedgerSection("Details", form, actions));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (parameter.equals(NEW)) {
            finding("Add a person");
            subtitle("The person can sign in with the email address and the password that you set.");
            form.offer(people.agencies());
            return;
        }
        id = parse(parameter);
        row = people.people().stream().filter(person -> person.id().equals(id)).findFirst();
        PersonRow person = row.orElseThrow(NotFound::new);
        finding(person.name());
        subtitle("Leave the password empty to keep the present one.");
        form.offer(people.agencies());
        form.show(person);
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
        form.check(problems, row.isEmpty());
        if (problems.show()) {
            return;
        }
        try {
            if (row.isPresent()) {
                people.change(form.change(row.get()));
            } else {
                people.enter(form.newPerson(id));
            }
        } catch (RuleBroken broken) {
            problems.add(broken.sentence());
            problems.show();
            return;
        }
        Announcer.say("Saved");
        getUI().ifPresent(ui -> ui.navigate(PeopleView.class));
    }
}
