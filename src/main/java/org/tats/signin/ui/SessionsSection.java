package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.tats.access.spi.PersonSection;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.signin.Proof;
import org.tats.signin.SessionRow;
import org.tats.signin.SessionService;

/** On the page of a person: where they are signed in, and the way to end it. */
@org.springframework.stereotype.Component
@Order(2)
class SessionsSection implements PersonSection {

    private final SessionService sessions;

    SessionsSection(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Component of(PersonId person) {
        Div content = new Div();
        refresh(content, person);
        return new LedgerSection("Signed in now", content);
    }

    private void refresh(Div content, PersonId person) {
        List<SessionRow> rows = sessions.of(person);
        content.removeAll();
        content.add(new DataTable<SessionRow>("Signed in now")
                .rowHeader("Since", row -> new Span(Dates.moment(row.startedAt())))
                .column("By", SessionsSection::factors)
                .column("Last used", row -> Dates.moment(row.lastInputAt()))
                .column("State", row -> row.lockedAt() == null ? "Open" : "Locked")
                .component("End", row -> end(content, person, row))
                .empty("This person is signed in nowhere.")
                .rows(rows));
        if (rows.size() > 1) {
            content.add(new Button("End all of them", click -> {
                sessions.endAll(person);
                ended(content, person);
            }));
        }
    }

    private NativeButton end(Div content, PersonId person, SessionRow row) {
        NativeButton end = new NativeButton("End this session", click -> {
            sessions.end(row.id());
            ended(content, person);
        });
        end.addClassName("link");
        end.getElement().setAttribute("aria-label", "End the session since " + Dates.moment(row.startedAt()));
        return end;
    }

    private void ended(Div content, PersonId person) {
        Announcer.say("Ended. What was open closes within seconds.");
        refresh(content, person);
    }

    private static String factors(SessionRow row) {
        return row.factors().stream().sorted().map(Proof::words).collect(Collectors.joining(" and "));
    }
}
