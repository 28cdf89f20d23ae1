package org.tats.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;

/** The next open actions of the person signed in. */
@Component
class MyActionsCard implements HomeCard {

    private static final int SHOWN = 5;

    private final ActionService actions;
    private final Access access;
    private final Clock clock;

    MyActionsCard(ActionService actions, Access access, Clock clock) {
        this.actions = actions;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Your actions";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.SEE_ACTIONS)) {
            return Optional.empty();
        }
        List<ActionRow> open = actions.mine().stream()
                .filter(row -> row.status() == ActionStatus.OPEN)
                .limit(SHOWN)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        return Optional.of(new DataTable<ActionRow>("Your next open actions")
                .rowHeader(
                        "What",
                        row -> PupilWords.cell(ActionsView.ROUTE + "?action=" + row.id(), row.what(), row.pupilName()))
                .component("State", row -> ActionMark.of(row, today))
                .rows(open));
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor(ActionsView.ROUTE, "All your actions"));
    }
}
