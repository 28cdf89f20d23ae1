package org.tats.cases.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.registry.ChildDetails;
import org.tats.registry.LocalAuthorities;
import org.tats.registry.SchoolKind;
import org.tats.registry.SchoolRow;
import org.tats.registry.SenProvision;
import org.tats.registry.YearGroups;

/** What is known of a child who is opened by hand. Knows no service. */
class ChildForm extends Div {

    private static final List<String> YEARS = List.of(
            "X", "E1", "E2", "N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
    private static final Map<String, String> SEXES = Map.of("F", "Female", "M", "Male", "U", "Not known");

    private final TextField surname = new TextField("Surname");
    private final TextField forename = new TextField("First name");
    private final DateField3 born = new DateField3("Date of birth", "For example, 4 6 2014");
    private final Select<String> sex = new Select<>();
    private final Select<String> year = new Select<>();
    private final Select<SenProvision> sen = new Select<>();
    private final ComboBox<Integer> home = new ComboBox<>("Home authority");
    private final TextField postcode = new TextField("Postcode of the home");
    private final RadioButtonGroup<SchoolKind> kind = new RadioButtonGroup<>("Goes to");
    private final ComboBox<SchoolRow> school = new ComboBox<>("School");
    private final TextField schoolName = new TextField("Name of the school");
    private final List<SchoolRow> schools;

    /** @param ours code of our own authority @param schools those in the data */
    ChildForm(int ours, List<SchoolRow> schools) {
        this.schools = schools;
        addClassName("form");
        sex.setLabel("Sex");
        sex.setItems("F", "M", "U");
        sex.setItemLabelGenerator(value -> value == null ? "" : SEXES.getOrDefault(value, value));
        sex.setValue("U");
        year.setLabel("Year group");
        year.setItems(YEARS);
        year.setItemLabelGenerator(value -> value == null ? "" : words(value));
        sen.setLabel("SEN provision");
        sen.setItems(SenProvision.values());
        sen.setItemLabelGenerator(value -> value == null ? "" : value.words());
        sen.setValue(SenProvision.N);
        Map<Integer, String> authorities = LocalAuthorities.today();
        List<Integer> codes = new ArrayList<>(authorities.keySet());
        codes.remove(Integer.valueOf(ours));
        codes.addFirst(ours);
        home.setItems(codes);
        home.setItemLabelGenerator(
                code -> (code == ours ? "Our own" : authorities.getOrDefault(code, "")) + " (" + code + ")");
        home.setHelperText("Where the child lives; the section 19 and sixth-day duty is that authority’s.");
        home.setValue(ours);
        postcode.setHelperText("Only to recognise the same child. Leave it empty if it must not be known here.");
        kind.setItems(SchoolKind.values());
        kind.setItemLabelGenerator(SchoolKind::words);
        kind.setValue(SchoolKind.NONE);
        kind.addValueChangeListener(change -> show());
        school.setItems(schools);
        school.setItemLabelGenerator(SchoolRow::name);
        add(surname, forename, born, sex, year, sen, home, postcode, kind, school, schoolName);
        show();
    }

    void fill(ChildDetails child) {
        surname.setValue(child.surname());
        forename.setValue(child.forename());
        born.setValue(child.dateOfBirth());
        sex.setValue(child.sex());
        year.setValue(child.ncyear());
        sen.setValue(child.senProvision());
        home.setValue(child.homeLa());
        postcode.setValue(child.postcode());
        kind.setValue(child.schoolKind());
        schools.stream()
                .filter(row -> row.urn().equals(child.school()))
                .findFirst()
                .ifPresent(school::setValue);
        schoolName.setValue(child.schoolName());
    }

    void focus() {
        surname.focus();
    }

    /** The checks of single fields. */
    void check(ErrorSummary problems) {
        if (surname.getValue().isBlank()) {
            problems.add(surname, "Write the surname");
        }
        if (forename.getValue().isBlank()) {
            problems.add(forename, "Write the first name");
        }
        born.problem().ifPresent(problem -> problems.add(born, problem));
        if (born.date().isEmpty() && born.problem().isEmpty()) {
            problems.add(born, "Give the date of birth");
        }
        if (year.isEmpty()) {
            problems.add(year, "Choose the year group");
        }
        if (home.isEmpty()) {
            problems.add(home, "Choose the authority where the child lives");
        }
        if (kind.getValue() == SchoolKind.HERE && school.isEmpty()) {
            problems.add(school, "Choose the school");
        }
        if (kind.getValue().named() && schoolName.getValue().isBlank()) {
            problems.add(schoolName, "Write the name of the school");
        }
    }

    /** What was typed, after {@link #check} found nothing. */
    ChildDetails typed() {
        @Nullable
        SchoolUrn urn = kind.getValue() == SchoolKind.HERE
                ? Optional.ofNullable(school.getValue()).map(SchoolRow::urn).orElse(null)
                : null;
        return new ChildDetails(
                surname.getValue(),
                forename.getValue(),
                born.date().orElseThrow(),
                sex.getValue(),
                year.getValue(),
                sen.getValue(),
                home.getValue(),
                postcode.getValue(),
                kind.getValue(),
                urn,
                schoolName.getValue());
    }

    private void show() {
        school.setVisible(kind.getValue() == SchoolKind.HERE);
        schoolName.setVisible(kind.getValue().named());
    }

    private static String words(String year) {
        return switch (year) {
            case "E1", "E2", "N1", "N2" -> YearGroups.words(year) + " " + year.charAt(1);
            default -> YearGroups.words(year);
        };
    }
}
