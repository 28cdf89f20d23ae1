package org.tats.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.panels.Asker;
import org.tats.panels.DueToConsider;
import org.tats.panels.NewRequest;
import org.tats.panels.RequestId;
import org.tats.panels.RequestSource;
import org.tats.panels.RequestWay;

/** The fields of a request. Knows no service. */
class RequestForm extends Div {

    private static final int LONGEST = 4000;

    private final ErrorSummary problems = new ErrorSummary();
    private final RadioButtonGroup<RequestSource> source = new RadioButtonGroup<>("Who asks?");
    private final TextField askedBy = new TextField("Name or role of who asks");
    private final Select<RequestWay> way = new Select<>();
    private final DateField3 knewOn = new DateField3(
            "On which day did the council know?", "The first e-mail, call or report, not the day of this form");
    private final DateField3 receivedOn = new DateField3("On which day did this request come?", "");
    private final TextArea said = new TextArea("What was said");
    private final ComboBox<PersonRow> owner = new ComboBox<>("Who works on it?");
    private final RequestId id = RequestId.random();
    private final PupilId pupil;
    private final Asker asker;
    private final RequestSource own;
    private final Optional<DueToConsider> due;
    private final LocalDate today;

    RequestForm(
            PupilId pupil,
            Asker asker,
            RequestSource own,
            Optional<DueToConsider> due,
            List<PersonRow> workers,
            LocalDate today,
            KeptForm kept,
            Consumer<NewRequest> send) {
        this.pupil = pupil;
        this.asker = asker;
        this.own = own;
        this.due = due;
        this.today = today;
        addClassName("form");
        source.setItems(RequestSource.values());
        source.setItemLabelGenerator(RequestSource::words);
        way.setLabel("How did it come?");
        way.setItems(RequestWay.values());
        way.setItemLabelGenerator(one -> one == null ? "Choose" : one.words());
        said.setMaxLength(LONGEST);
        said.setMinRows(3);
        owner.setItems(workers);
        owner.setItemLabelGenerator(person -> person.name() + ", " + person.agencyName());
        add(problems);
        fields();
        due.ifPresent(this::fill);
        keep(kept, workers);
        Button button = new Button(
                asker == Asker.AUTHORITY ? "Enter the request" : "Send the request", click -> send(kept, send));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(button, kept.mark());
        actions.addClassName("actions");
        add(actions);
    }

    private void fields() {
        switch (asker) {
            case SCHOOL -> {
                add(new Paragraph(
                        "The council knows from today, " + Dates.full(today) + ". Its clocks count from today."));
                askedBy.setLabel("Your role");
                add(askedBy, said);
            }
            case AGENCY -> {
                add(new Paragraph("You ask in the name of your agency: “" + own.words()
                        + "”. The council’s clocks count from the day on which it knew."));
                askedBy.setLabel("Your role");
                knewOn.setHelperText("The first time that anybody told the council; today if this is the first time");
                said.setLabel("Why can the child not receive suitable education?");
                add(askedBy, knewOn, said);
            }
            case AUTHORITY -> add(source, askedBy, way, knewOn, receivedOn, said, owner);
        }
    }

    /** After what is filled in: what was typed before counts more. */
    private void keep(KeptForm kept, List<PersonRow> workers) {
        kept.field("source", source, Enum::name, name -> DecisionMiddle.named(RequestSource.values(), name));
        kept.typed(askedBy);
        kept.field("way", way, Enum::name, name -> DecisionMiddle.named(RequestWay.values(), name));
        kept.typed(knewOn);
        kept.typed(receivedOn);
        kept.typed(said);
        kept.field(
                "owner",
                owner,
                row -> row.id().toString(),
                id -> workers.stream()
                        .filter(row -> row.id().toString().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    /** Those who may work on Section 19, by name. */
    static List<PersonRow> workers(PeopleService people, Access access) {
        var able = access.people(people.directory().stream().map(PersonRow::id).toList());
        return people.directory().stream()
                .filter(row -> Optional.ofNullable(able.get(row.id()))
                        .filter(person -> access.decide(person, Permission.WORK_SECTION_19)
                                .allowed())
                        .isPresent())
                .toList();
    }

    private void fill(DueToConsider fact) {
        source.setValue(RequestSource.CLOCK);
        askedBy.setValue("The council’s own clock");
        way.setValue(RequestWay.CLOCK);
        knewOn.setValue(fact.on());
        receivedOn.setValue(today);
        said.setValue(fact.what() + ", reached on " + Dates.full(fact.on()) + ".");
    }

    private void send(KeptForm kept, Consumer<NewRequest> send) {
        problems.clear();
        if (asker == Asker.AUTHORITY) {
            if (source.getValue() == null) {
                problems.add(source, "Choose who asks");
            }
            if (way.getValue() == null) {
                problems.add(way, "Choose how it came");
            }
            day(receivedOn, "Write on which day the request came");
            if (owner.getValue() == null) {
                problems.add(owner, "Choose who works on it");
            }
        }
        if (asker != Asker.SCHOOL) {
            day(knewOn, "Write on which day the council knew");
        }
        if (askedBy.isEmpty()) {
            problems.add(askedBy, "Write who asks: a name or a role");
        }
        if (said.isEmpty()) {
            problems.add(said, "Write what was said");
        }
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> {
            send.accept(typed());
            kept.done();
        });
    }

    private void day(DateField3 field, String otherwise) {
        if (field.date().isEmpty()) {
            problems.add(field, field.problem().orElse(otherwise));
        }
    }

    private NewRequest typed() {
        boolean entered = asker == Asker.AUTHORITY;
        PersonRow worker = owner.getValue();
        return new NewRequest(
                id,
                pupil,
                entered ? source.getValue() : own,
                askedBy.getValue(),
                entered ? way.getValue() : RequestWay.FORM,
                asker == Asker.SCHOOL ? today : knewOn.date().orElse(null),
                entered ? receivedOn.date().orElse(null) : today,
                said.getValue(),
                worker == null ? null : worker.id(),
                due.map(fact -> fact.clock() + ":" + fact.key()).orElse(""));
    }
}
