package org.tats.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.signin.SessionRow;
import org.tats.signin.SessionService;

/** Where the person at the screen is signed in, and the way to end it; administrators can end everybody's. */
@Route(YourSessionsView.ROUTE)
@Menu(order = 42, title = "Your sessions")
@PermitAll
class YourSessionsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "your-sessions";

    private final SessionService sessions;
    private final FreshSignIn fresh;
    private final Access access;
    private final Div content = new Div();

    YourSessionsView(SessionService sessions, FreshSignIn fresh, Access access) {
        super("Your sessions");
        this.sessions = sessions;
        this.fresh = fresh;
        this.access = access;
        subtitle("Each is one browser in which you signed in. End what you do not know, then call the panel office.");
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        List<SessionRow> rows = sessions.mine();
        finding(
                rows.size() == 1
                        ? "Only this browser is signed in as you"
                        : rows.size() + " browsers are signed in as you");
        content.removeAll();
        Div all = new Div(button("End all of them, this one too", sessions::endAllMine));
        all.addClassName("actions");
        if (rows.size() > 1) {
            all.addComponentAsFirst(button("Sign out everywhere else", sessions::endMyOthers));
        }
        content.add(new LedgerSection(
                "Signed in now", SessionTable.of(rows, row -> change(() -> sessions.endMine(row.id()))), all));
        if (access.may(Permission.ADMINISTER)) {
            content.add(everybody());
        }
    }

    private LedgerSection everybody() {
        return new LedgerSection(
                "Everybody",
                new Paragraph(Words.count(sessions.count(), "session") + " of all people now. When something is wrong"
                        + " with TATS itself, end them all, yours too: everybody signs in again. Drafts stay."),
                action("End everybody’s sessions", sessions::endEverybodys));
    }

    private Div action(String words, Runnable work) {
        Div actions = new Div(button(words, work));
        actions.addClassName("actions");
        return actions;
    }

    private Button button(String words, Runnable work) {
        return new Button(words, click -> change(work));
    }

    private void change(Runnable work) {
        fresh.before(() -> {
            work.run();
            Announcer.say("Ended. What was open closes within seconds.");
            if (!sessions.mine().isEmpty()) {
                refresh();
            }
        });
    }
}
