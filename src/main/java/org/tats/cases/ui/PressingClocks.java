package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tats.cases.spi.PupilPart;
import org.tats.clocks.ClockService;
import org.tats.clocks.RunningRow;
import org.tats.clocks.ui.PressingLine;
import org.tats.common.Dates;
import org.tats.common.PupilId;

/** Above everything about a child: the clocks that are late, due soon, or wait for a date. */
@org.springframework.stereotype.Component
@Order(2)
class PressingClocks implements PupilPart {

    private final ClockService clocks;
    private final Clock clock;

    PressingClocks(ClockService clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        List<RunningRow> rows = clocks.pressing(List.of(pupil)).getOrDefault(pupil, List.of());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var box = new Section(new H2("Clocks"), new PressingLine(rows, Dates.today(clock)));
        box.addClassName("inset");
        return Optional.of(box);
    }
}
