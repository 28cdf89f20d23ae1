package org.tats.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.signin.WorkAccount;
import org.tats.signin.WorkAccountService;

/** The work accounts of one person, and those that are nobody's yet. What a provider says of them decides nothing. */
class WorkAccountSection extends LedgerSection {

    private final WorkAccountService accounts;
    private final FreshSignIn fresh;
    private final PersonId person;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();

    WorkAccountSection(WorkAccountService accounts, FreshSignIn fresh, PersonId person) {
        super("Sign-in with a work account");
        this.accounts = accounts;
        this.fresh = fresh;
        this.person = person;
        add(problems, content);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        content.add(table("Linked to this person", "No work account is linked.", accounts.of(person), "Unlink"));
        List<WorkAccount> waiting = accounts.waiting();
        if (!waiting.isEmpty()) {
            content.add(table("Nobody's yet: link one only if you know whose it is", "", waiting, "Link"));
        }
    }

    private DataTable<WorkAccount> table(String caption, String empty, List<WorkAccount> rows, String verb) {
        return new DataTable<WorkAccount>(caption)
                .showCaption()
                .rowHeader("Name at the provider", account -> new Span(account.saidName()))
                .column("Email there", WorkAccount::saidEmail)
                .column("Provider", WorkAccount::issuer)
                .column("Last seen", account -> Dates.moment(account.lastSeenAt()))
                .component("Do", account -> {
                    NativeButton button = new NativeButton(verb, click -> fresh.before(() -> change(account)));
                    button.addClassName("link");
                    button.getElement().setAttribute("aria-label", verb + " the account of " + account.saidName());
                    return button;
                })
                .empty(empty)
                .rows(rows);
    }

    private void change(WorkAccount account) {
        problems.attempt(() -> {
            if (account.person() == null) {
                accounts.link(account.id(), person);
            } else {
                accounts.unlink(account.id(), person);
            }
        });
        refresh();
    }
}
