package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.tats.access.spi.PersonSection;
import org.tats.common.PersonId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
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
        content.add(SessionTable.of(rows, row -> {
            sessions.end(row.id());
            ended(content, person);
        }));
        if (rows.size() > 1) {
            content.add(new Button("End all of them", click -> {
                sessions.endAll(person);
                ended(content, person);
            }));
        }
    }

    private void ended(Div content, PersonId person) {
        Announcer.say("Ended. What was open closes within seconds.");
        refresh(content, person);
    }
}
