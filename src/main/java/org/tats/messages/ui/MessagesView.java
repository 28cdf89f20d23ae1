package org.tats.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.messages.MessageRow;
import org.tats.messages.MessageService;
import org.tats.messages.MessageState;

/** The mails that TATS has written, and which of them nobody got. */
@Route(MessagesView.ROUTE)
@PermitAll
@Requires(Permission.ADMINISTER)
class MessagesView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "administration/messages";

    private static final int SHOWN = 100;

    private final MessageService messages;
    private final Div content = new Div();

    MessagesView(MessageService messages) {
        super("Mails");
        this.messages = messages;
        add(new AdministrationTabs(ROUTE), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int total = messages.count();
        List<MessageRow> rows = messages.list(0, SHOWN);
        finding(messages.mailServer() ? "Mails are sent" : "Mails are not sent: no mail server is set");
        subtitle(
                messages.mailServer()
                        ? "No mail names a child."
                        : "TATS keeps what it would have sent in this list. Tell the people concerned yourself, or set"
                                + " a mail server.");
        content.removeAll();
        content.add(new LedgerSection(
                        "Mails",
                        new DataTable<MessageRow>("Mails, the newest first")
                                .rowHeader("About", row -> new Span(row.subject()))
                                .column("To", MessageRow::recipient)
                                .component("State", row -> state(row.state()))
                                .date("Written", row -> Dates.moment(row.writtenAt()))
                                .date("Handed over", row -> handedOver(row.state(), row.endedAt()))
                                .empty("No mail has been written yet.")
                                .rows(rows))
                .aside(
                        total > SHOWN
                                ? "The newest " + SHOWN + " of " + Words.count(total, "mail")
                                : Words.count(total, "mail")));
    }

    private static StatusMark state(MessageState state) {
        Shape shape = switch (state) {
            case SENT -> Shape.GOOD;
            case WAITING -> Shape.DUE;
            case NOT_SENT_NO_SERVER, NOT_SENT_NO_ADDRESS, FAILED -> Shape.URGENT;
        };
        return new StatusMark(shape, state.words());
    }

    private static String handedOver(MessageState state, @Nullable Instant at) {
        return Optional.ofNullable(at)
                .filter(time -> state == MessageState.SENT)
                .map(Dates::moment)
                .orElse("");
    }
}
