package org.tats.learners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.clocks.ClockService;
import org.tats.clocks.ClockState;
import org.tats.clocks.RunningRow;
import org.tats.common.Dates;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.learners.LearnerRow;
import org.tats.learners.LearnersService;
import org.tats.meetings.OpenItem;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.PartScreen;

/** What the group knows of one child, above the data card. Read only: notes and actions are those of every item. */
class LearnersLivePart implements LivePart {

    private final OpenItem item;
    private final PartScreen screen;
    private final LearnersService learners;
    private final ClockService clocks;
    private final LocalDate today;
    private final Div content = new Div();
    private final LedgerSection middle = new LedgerSection("Not in full-time school", content);

    LearnersLivePart(OpenItem item, PartScreen screen, LearnersService learners, ClockService clocks, LocalDate today) {
        this.item = item;
        this.screen = screen;
        this.learners = learners;
        this.clocks = clocks;
        this.today = today;
        refresh();
    }

    @Override
    public Optional<Component> middle() {
        return Optional.of(middle);
    }

    @Override
    public void refresh() {
        content.removeAll();
        if (!screen.shows(null)) {
            content.add(new Paragraph("Not shown here: somebody in the room may not see it."));
            return;
        }
        learners.at(item.meeting(), item.pupil())
                .ifPresentOrElse(
                        this::show,
                        () -> content.add(new Paragraph("The child was not on the list when the meeting began.")));
    }

    private void show(LearnerRow row) {
        var facts = new Facts()
                .fact("Why", row.why())
                .fact("Days out", row.days() + ", since " + Dates.full(row.since()))
                .fact("Hours a week", LearnersTable.hours(row.halfHours(), row.hours()))
                .fact("Owner", LearnersTable.owner(row.ownerName()))
                .fact("Next", LearnersTable.next(row, today))
                .fact("Since the last meeting", row.change().words());
        content.add(facts);
        List<RunningRow> pressing = clocks.pressing(List.of(item.pupil())).getOrDefault(item.pupil(), List.of());
        if (!pressing.isEmpty()) {
            var list = new UnorderedList();
            list.getElement().setAttribute("aria-label", "Clocks that press");
            pressing.forEach(running -> list.add(new ListItem(clock(running))));
            content.add(list);
        }
    }

    private Component clock(RunningRow running) {
        String owed = running.clock().owed();
        String when = running.dueOn()
                .map(due -> due.isBefore(today) ? "was due " + Dates.near(due, today) : "due " + Dates.near(due, today))
                .orElse(running.missing());
        StatusMark.Shape shape = running.state() == ClockState.RED ? StatusMark.Shape.URGENT : StatusMark.Shape.DUE;
        return new StatusMark(shape, owed + ": " + when);
    }
}
