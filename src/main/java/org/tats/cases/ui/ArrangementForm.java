package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.registry.ArrangementBasis;
import org.tats.registry.ArrangementId;
import org.tats.registry.ArrangementKind;
import org.tats.registry.RecordArrangement;
import org.tats.registry.SchoolRow;

/** Records an arrangement: the kind first, then the fields of that kind beside the rules that hold for it. */
class ArrangementForm extends Div {

    private static final Set<ArrangementKind> PLANNED = EnumSet.of(
            ArrangementKind.PART_TIME,
            ArrangementKind.OFFSITE_DIRECTION,
            ArrangementKind.SEPARATION,
            ArrangementKind.ALTERNATIVE,
            ArrangementKind.CUSTODY);
    private static final Set<ArrangementKind> WITH_HOURS = EnumSet.of(
            ArrangementKind.PART_TIME,
            ArrangementKind.OFFSITE_DIRECTION,
            ArrangementKind.SEPARATION,
            ArrangementKind.ALTERNATIVE);

    private final ArrangementId id = ArrangementId.random();
    private final PupilId pupil;
    private final Arranging arranging;
    private final ArrangementBasis basis;
    private final ErrorSummary problems = new ErrorSummary();
    private final Select<ArrangementKind> kind = new Select<>();
    private final Div fields = new Div();
    private final RuleList rules = new RuleList();
    private FieldGroup dates = new FieldGroup();
    private Optional<KindFields> own = Optional.empty();
    private @Nullable DateField3 from;
    private @Nullable DateField3 plannedEnd;
    private @Nullable DateField3 notice;
    private @Nullable HalfHoursField hours;
    private @Nullable ComboBox<SchoolRow> other;

    ArrangementForm(PupilId pupil, Arranging arranging, Runnable close) {
        this.pupil = pupil;
        this.arranging = arranging;
        this.basis = arranging.basis();
        addClassName("form");
        kind.setLabel("What do you record?");
        kind.setItems(basis.kinds());
        kind.setItemLabelGenerator(ArrangementKind::words);
        kind.setEmptySelectionAllowed(false);
        kind.addValueChangeListener(change -> show(change.getValue()));
        Button save = new Button("Record it", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Button("Close", click -> close.run()));
        actions.addClassName("actions");
        add(problems, kind, rules, fields, actions);
    }

    void focus() {
        kind.focus();
    }

    private void show(ArrangementKind chosen) {
        problems.clear();
        rules.show("The rules", arranging.rules(chosen, arranging.today()));
        dates = new FieldGroup();
        from = dates.date(firstDay(chosen), "For example, 4 6 2026", "Say the day");
        plannedEnd = PLANNED.contains(chosen) ? dates.date("Planned last day", "For example, 4 6 2026", "") : null;
        hours = WITH_HOURS.contains(chosen)
                ? dates.hours("Hours a week that the child is taught", chosen == ArrangementKind.PART_TIME)
                : null;
        notice = chosen == ArrangementKind.OFFSITE_DIRECTION
                ? dates.date("Day parents had written notice", "2 school days before it starts", "")
                : null;
        other = chosen == ArrangementKind.MANAGED_MOVE ? schools("School to which the child moves") : null;
        if (other != null) {
            ComboBox<SchoolRow> needed = other;
            dates.need(needed, () -> !needed.isEmpty(), "Choose the school to which the child moves");
            dates.add(needed);
        }
        KindFields kindFields = fields(chosen);
        own = Optional.of(kindFields);
        fields.removeAll();
        fields.add(dates, kindFields);
    }

    private ComboBox<SchoolRow> schools(String label) {
        var choice = new ComboBox<SchoolRow>(label);
        choice.setItems(arranging.schools());
        choice.setItemLabelGenerator(SchoolRow::name);
        return choice;
    }

    private KindFields fields(ArrangementKind chosen) {
        return switch (chosen) {
            case PART_TIME -> new SchoolKindFields.PartTime(basis);
            case MANAGED_MOVE -> new SchoolKindFields.ManagedMove();
            case OFFSITE_DIRECTION -> new SchoolKindFields.Offsite(basis);
            case SEPARATION -> new SchoolKindFields.Separation();
            case ALTERNATIVE -> new SchoolKindFields.Alternative();
            case HOME_EDUCATED -> new AuthorityKindFields.HomeEducated();
            case MISSING -> new AuthorityKindFields.Missing();
            case AWAITING_PLACE -> new AuthorityKindFields.AwaitingPlace();
            case CUSTODY -> new AuthorityKindFields.Custody();
            case PENALTY_CONSIDERED -> new AuthorityKindFields.Penalty(basis);
            case FAIR_ACCESS -> new AuthorityKindFields.FairAccess(arranging.categories());
        };
    }

    private static String firstDay(ArrangementKind kind) {
        return switch (kind) {
            case PENALTY_CONSIDERED -> "Day it was considered";
            case FAIR_ACCESS -> "Day the panel agreed to consider the child";
            case MANAGED_MOVE -> "First day at the new school";
            case PART_TIME,
                    OFFSITE_DIRECTION,
                    SEPARATION,
                    ALTERNATIVE,
                    HOME_EDUCATED,
                    MISSING,
                    AWAITING_PLACE,
                    CUSTODY -> "First day";
        };
    }

    private void save() {
        problems.clear();
        if (own.isEmpty()) {
            problems.add(kind, "Choose what you record");
        }
        dates.check(problems);
        own.ifPresent(kindFields -> kindFields.check(problems));
        if (!problems.show()) {
            own.ifPresent(kindFields -> problems.attempt(() -> record(kindFields)));
        }
    }

    private void record(KindFields kindFields) {
        day(from)
                .ifPresent(first -> arranging.record(new RecordArrangement(
                        id,
                        pupil,
                        null,
                        school(),
                        first,
                        day(plannedEnd).orElse(null),
                        Optional.ofNullable(hours)
                                .flatMap(HalfHoursField::halfHours)
                                .orElse(null),
                        day(notice).orElse(null),
                        kindFields.details())));
    }

    private @Nullable SchoolUrn school() {
        return Optional.ofNullable(other)
                .flatMap(ComboBox::getOptionalValue)
                .map(SchoolRow::urn)
                .orElse(null);
    }

    private static Optional<LocalDate> day(@Nullable DateField3 field) {
        return Optional.ofNullable(field).flatMap(DateField3::date);
    }
}
