package org.tats.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.Mark;
import org.tats.common.ui.MarkingStrip;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionId;
import org.tats.signin.SessionState;
import org.tats.signin.Sessions;

/** In place of any screen while its session is locked, at the screen's own address: no name, nothing of what was there. */
@Route(value = "locked", autoLayout = false)
@PageTitle("Locked – TATS")
@AnonymousAllowed
class LockedView extends Div implements BeforeEnterObserver {

    private final Sessions sessions;
    private final AskAgain again;
    private final OpenPages pages;
    private final Div form = new Div();

    LockedView(
            FrameSettings settings, AuthenticationContext signIn, Sessions sessions, AskAgain again, OpenPages pages) {
        this.sessions = sessions;
        this.again = again;
        this.pages = pages;
        NativeButton out = new NativeButton("Sign out", click -> signIn.logout());
        out.addClassName("link");
        Paragraph why = new Paragraph("Nobody has used this screen for a while, so what was on it is out of sight."
                + " What you typed is kept.");
        why.addClassName("lead");
        Main main = new Main(new H1("Locked"), why, form, out);
        main.setId("main");
        main.addClassName("main");
        Div bar = new Div(new Mark("Team around the School"));
        bar.addClassName("bar");
        add(new Header(MarkingStrip.open(settings), bar), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Sessions.Live> live = Optional.ofNullable(SessionAuthentication.currentSession())
                .flatMap(id -> Optional.ofNullable(sessions.look(List.of(id)).get(id)));
        if (live.isEmpty() || live.get().state() != SessionState.LOCKED) {
            event.forwardTo("");
            return;
        }
        SessionId session = live.get().row().id();
        PersonId person = live.get().row().person();
        form.removeAll();
        form.add(again.unlock(session, person, typed -> unlock(session, person, typed)));
    }

    private boolean unlock(SessionId session, PersonId person, String typed) {
        if (!again.proves(session, person, typed)) {
            return false;
        }
        pages.look();
        return true;
    }
}
