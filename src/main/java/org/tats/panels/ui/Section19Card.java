package org.tats.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.panels.Request;
import org.tats.panels.Section19Service;

/** On the home page: requests on which this person works or nobody yet; for a school, its own and how far each is. */
@Component
class Section19Card implements HomeCard {

    private static final int SHOWN = 5;

    private final Section19Service requests;
    private final Access access;
    private final Clock clock;

    Section19Card(Section19Service requests, Access access, Clock clock) {
        this.requests = requests;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Section 19";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (access.current().school().isPresent()) {
            return ofSchool();
        }
        return access.may(Permission.WORK_SECTION_19) ? own() : Optional.empty();
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return access.may(Permission.SEE_SECTION_19)
                ? Optional.of(new Anchor(Section19View.ROUTE, "All requests"))
                : Optional.empty();
    }

    private Optional<com.vaadin.flow.component.Component> own() {
        LocalDate today = Dates.today(clock);
        PersonId me = access.current().id();
        List<Request> mine = requests.list(true).stream()
                .filter(row -> row.owner() == null || row.owner().equals(me))
                .limit(SHOWN)
                .toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataTable<Request>("Your requests under Section 19")
                        .rowHeader("Pupil", Section19Words::pupil)
                        .date("Known since", row -> Dates.near(row.knewOn(), today))
                        .component("State", row -> Section19Words.state(row.state()))
                        .component(
                                "Next",
                                row -> Section19Words.act(Section19Words.address(row), Section19Words.next(row)))
                        .rows(mine));
    }

    private Optional<com.vaadin.flow.component.Component> ofSchool() {
        LocalDate today = Dates.today(clock);
        List<Request> sent = requests.ofMySchool().stream().limit(SHOWN).toList();
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataTable<Request>("Requests under Section 19 that your school sent")
                        .rowHeader("Pupil", row -> new Span(new Anchor("pupils/" + row.pupil(), row.pupilName())))
                        .date("Sent", row -> Dates.near(row.receivedOn(), today))
                        .component("State", row -> Section19Words.state(row.state()))
                        .rows(sent));
    }
}
