package org.tats.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.FormerPupilService;
import org.tats.cases.OutcomeService;
import org.tats.cases.OwnPupil;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.registry.YearGroups;

/** For a school: its pupils who were discussed, and how that ended. */
@Component
class MyPupilsCard implements HomeCard {

    private static final int SHOWN = 20;

    private final OutcomeService outcomes;
    private final FormerPupilService former;
    private final Access access;
    private final Clock clock;

    MyPupilsCard(OutcomeService outcomes, FormerPupilService former, Access access, Clock clock) {
        this.outcomes = outcomes;
        this.former = former;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Your pupils at the meeting";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.OWN_OUTCOME)) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        var card = new Div(new DataTable<OwnPupil>("Pupils of your school who were discussed")
                .rowHeader("Pupil", row -> PupilWords.cell(row.pupil(), row.name(), YearGroups.words(row.yearGroup())))
                .date("Discussed", row -> Dates.near(row.last().heldOn(), today))
                .column("Outcome", row -> row.last().outcome())
                .date("Next review", row -> review(row, today))
                .empty("No pupil of your school has been discussed yet. To refer one, find the pupil in the bar above.")
                .rows(outcomes.ownPupils().stream().limit(SHOWN).toList()));
        left(today).ifPresent(card::add);
        return Optional.of(card);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor(PupilsView.ROUTE, "Find a pupil"));
    }

    /** Pupils who left, of whom the school sees for a time what was decided while they were there. */
    private Optional<com.vaadin.flow.component.Component> left(LocalDate today) {
        List<OwnPupil> pupils = access.may(Permission.FORMER_OUTCOME)
                ? former.list().stream().limit(SHOWN).toList()
                : List.of();
        return pupils.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataTable<OwnPupil>("Pupils who left your school and were discussed before")
                        .rowHeader("Left your school", row -> PupilWords.cell(row.pupil(), row.name(), ""))
                        .date("Discussed", row -> Dates.near(row.last().heldOn(), today))
                        .column("Outcome", row -> row.last().outcome())
                        .rows(pupils));
    }

    private static String review(OwnPupil row, LocalDate today) {
        LocalDate review = row.last().review();
        return review == null ? "–" : Dates.near(review, today);
    }
}
