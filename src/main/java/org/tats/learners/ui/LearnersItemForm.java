package org.tats.learners.ui;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.clocks.ClockService;
import org.tats.common.Dates;
import org.tats.learners.LearnersService;
import org.tats.meetings.ItemFact;
import org.tats.meetings.ItemKind;
import org.tats.meetings.OpenItem;
import org.tats.meetings.spi.AgendaItemForm;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.PartScreen;

/** A child's row of the list on its item of the group's meeting: what holds, for how long, with what, and what changed. */
@Component
class LearnersItemForm implements AgendaItemForm {

    private final LearnersService learners;
    private final ClockService clocks;
    private final Access access;
    private final Clock clock;

    LearnersItemForm(LearnersService learners, ClockService clocks, Access access, Clock clock) {
        this.learners = learners;
        this.clocks = clocks;
        this.access = access;
        this.clock = clock;
    }

    /** Whoever may not see the list, such as police, gets the item without it. */
    @Override
    public boolean offers(OpenItem item) {
        return item.kind() == ItemKind.LISTED && access.may(Permission.SEE_LISTED);
    }

    @Override
    public List<ItemFact> minutes(OpenItem item) {
        return learners.at(item.meeting(), item.pupil())
                .map(row -> List.of(
                        ItemFact.of(
                                "On the list",
                                "%s, since %s. School days out: %s. Hours a week: %s."
                                        .formatted(row.why(), Dates.full(row.since()), row.days(), row.hours())),
                        ItemFact.of("Since the last meeting", row.change().words())))
                .orElse(List.of());
    }

    @Override
    public LivePart live(OpenItem item, PartScreen screen) {
        return new LearnersLivePart(item, screen, learners, clocks, Dates.today(clock));
    }
}
