package org.tats.signin.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.signin.Proof;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionRow;

/** Sessions of one person, each with the way to end it. */
final class SessionTable {

    private SessionTable() {}

    static DataTable<SessionRow> of(List<SessionRow> rows, Consumer<SessionRow> end) {
        return new DataTable<SessionRow>("Signed in now")
                .rowHeader("Since", row -> new Span(Dates.moment(row.startedAt())))
                .column("Where", row -> row.browser().isEmpty() ? "Browser not known" : row.browser())
                .column("By", SessionTable::factors)
                .column("Last used", row -> Dates.moment(row.lastInputAt()))
                .column("State", SessionTable::state)
                .component("End", row -> end(row, end))
                .empty("This person is signed in nowhere.")
                .rows(rows);
    }

    private static String state(SessionRow row) {
        if (row.id().equals(SessionAuthentication.currentSession())) {
            return "This one";
        }
        return row.lockedAt() == null ? "Open" : "Locked";
    }

    private static NativeButton end(SessionRow row, Consumer<SessionRow> end) {
        NativeButton button = new NativeButton("End this session", click -> end.accept(row));
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", "End the session since " + Dates.moment(row.startedAt()));
        return button;
    }

    private static String factors(SessionRow row) {
        return row.factors().stream().sorted().map(Proof::words).collect(Collectors.joining(" and "));
    }
}
