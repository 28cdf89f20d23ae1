package org.tats.clocks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.clocks.BoardFilter;
import org.tats.clocks.ClockBoard;
import org.tats.clocks.ClockService;
import org.tats.clocks.RunningRow;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.Quiet;

/** The first deadlines, on the home page of those who see clocks: late ones and those due next. */
@Component
class ClocksCard implements HomeCard {

    private static final int SHOWN = 5;
    private static final int ORDER = 25;

    private final ClockService clocks;
    private final Access access;
    private final Clock clock;

    ClocksCard(ClockService clocks, Access access, Clock clock) {
        this.clocks = clocks;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Clocks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.SEE_CLOCKS)) {
            return Optional.empty();
        }
        ClockBoard first = clocks.board(BoardFilter.FIRST, 0, SHOWN);
        if (first.rows().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        return Optional.of(new DataTable<RunningRow>("The first deadlines")
                .rowHeader("Pupil", ClocksCard::pupil)
                .column("What is owed", row -> row.clock().owed())
                .component(
                        "How it stands",
                        row -> new ClockMark(
                                row.state(), row.dueOn(), row.clock().total(), today))
                .rows(first.rows()));
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor("clocks", "All clocks"));
    }

    private static com.vaadin.flow.component.Component pupil(RunningRow row) {
        return row.pupil() == null
                ? new Span(new Anchor("meetings/" + row.about() + "/minutes", "A meeting"))
                : new Span(new Anchor("pupils/" + row.pupil(), row.name()), new Quiet(row.schoolName()));
    }
}
