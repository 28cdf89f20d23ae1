package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.meetings.MemberPart;
import org.tats.meetings.StandingMemberRow;

/** Who belongs to a forum, by agency: invited to each of its meetings while the membership lasts. */
class StandingMembersPanel extends Div {

    StandingMembersPanel(
            List<StandingMemberRow> members,
            List<PersonRow> people,
            LocalDate today,
            BiConsumer<PersonRow, MemberPart> add,
            BiConsumer<StandingMemberRow, Boolean> choose,
            Consumer<StandingMemberRow> end) {
        add(new DataTable<StandingMemberRow>("Standing members")
                .rowHeader("Agency", row -> new Span(row.agencyName()))
                .column("Name", StandingMemberRow::personName)
                .column("Part", row -> row.part().words())
                .column("Since", row -> Dates.full(row.validFrom()))
                .component("Comes to", row -> comesTo(row, choose))
                .component("Do", row -> ending(row, end))
                .empty("No standing member yet. Add the chair, the minute-taker and one person an agency.")
                .rows(members.stream()
                        .filter(row -> row.validTo() == null || !row.validTo().isBefore(today))
                        .toList()));
        add(form(people, add));
    }

    private static Div form(List<PersonRow> people, BiConsumer<PersonRow, MemberPart> add) {
        ComboBox<PersonRow> person = new ComboBox<>("Person");
        person.setItems(people.stream()
                .filter(row -> row.agency() != null && !row.roles().contains(Role.SCHOOL))
                .toList());
        person.setItemLabelGenerator(row -> row.name() + ", " + row.agencyName());
        Select<MemberPart> part = new Select<>();
        part.setLabel("Part");
        part.setItems(MemberPart.values());
        part.setItemLabelGenerator(MemberPart::words);
        part.setValue(MemberPart.MEMBER);
        Button save = new Button("Add member", click -> {
            Optional<PersonRow> chosen = Optional.ofNullable(person.getValue());
            person.setInvalid(chosen.isEmpty());
            person.setErrorMessage("Choose a person");
            chosen.ifPresent(row -> add.accept(row, part.getValue()));
        });
        Div form = new Div(person, part, save);
        form.addClassName("filters");
        return form;
    }

    private static Div comesTo(StandingMemberRow row, BiConsumer<StandingMemberRow, Boolean> choose) {
        Span words = new Span(row.chosenOnly() ? "Chosen items only" : "All items");
        if (row.validTo() != null) {
            return new Div(words);
        }
        Button button = new Button(
                row.chosenOnly() ? "Let come to all" : "Only to chosen items",
                click -> choose.accept(row, !row.chosenOnly()));
        button.addThemeName("small");
        button.setAriaLabel(button.getText() + ": " + row.personName());
        return new Div(words, new Span(" "), button);
    }

    private static Div ending(StandingMemberRow row, Consumer<StandingMemberRow> end) {
        if (row.validTo() != null) {
            return new Div(new Span("Until " + Dates.full(row.validTo())));
        }
        Button button = new Button("End today", click -> end.accept(row));
        button.addThemeName("small");
        button.setAriaLabel("End the membership of " + row.personName() + " today");
        return new Div(button);
    }
}
