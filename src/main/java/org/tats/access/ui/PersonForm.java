package org.tats.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.tats.access.AgencyRow;
import org.tats.access.ChangePerson;
import org.tats.access.NewPerson;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.common.ui.ErrorSummary;

/** The fields of one person. Knows no service. */
class PersonForm extends Div {

    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("Work email address");
    private final ComboBox<AgencyRow> agency = new ComboBox<>("Agency or school");
    private final TextField jobTitle = new TextField("Post");
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>("Roles");
    private final Checkbox active = new Checkbox("May sign in and be named", true);
    private List<AgencyRow> agencies = List.of();

    PersonForm() {
        addClassName("form");
        agency.setItemLabelGenerator(AgencyRow::name);
        roles.setItems(
                Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList());
        roles.setItemLabelGenerator(Role::words);
        roles.setHelperText("People of a school have the role School user alone.");
        add(name, email, agency, jobTitle, roles, active);
    }

    void offer(List<AgencyRow> offered) {
        agencies = offered;
        agency.setItems(offered.stream().filter(AgencyRow::active).toList());
    }

    void show(PersonRow person) {
        name.setValue(person.name());
        email.setValue(person.email());
        agencies.stream()
                .filter(row -> row.id().equals(person.agency()))
                .findFirst()
                .ifPresent(agency::setValue);
        jobTitle.setValue(person.jobTitle());
        roles.setValue(person.roles());
        active.setValue(person.active());
    }

    /** The checks that need no database; the service has the rest. */
    void check(ErrorSummary problems) {
        if (name.getValue().isBlank()) {
            problems.add(name, "Write the person's name");
        }
        if (email.getValue().isBlank() || email.isInvalid()) {
            problems.add(email, "Write a work email address, such as name@council.example");
        }
        if (agency.isEmpty()) {
            problems.add(agency, "Choose the agency or school");
        }
        if (roles.isEmpty()) {
            problems.add(roles, "Choose at least one role");
        }
    }

    NewPerson newPerson(PersonId id) {
        return new NewPerson(
                id, name.getValue(), email.getValue(), agency.getValue().id(), jobTitle.getValue(), roles.getValue());
    }

    ChangePerson change(PersonRow before) {
        return new ChangePerson(
                before.id(),
                before.version(),
                name.getValue(),
                email.getValue(),
                active.getValue(),
                agency.getValue().id(),
                jobTitle.getValue(),
                roles.getValue());
    }
}
