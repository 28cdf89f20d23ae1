package org.tats.signin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.Mark;
import org.tats.common.ui.MarkingStrip;

/** In place of a screen whose session is over, at the screen's own address, so that signing in leads back to it. */
@Route(value = "session-over", autoLayout = false)
@PageTitle("Signed out – TATS")
@AnonymousAllowed
class EndedView extends Div implements BeforeEnterObserver {

    private final Anchor again = new Anchor("", "Sign in and go on where you were");

    EndedView(FrameSettings settings) {
        again.addClassNames("btn", "go");
        again.setRouterIgnore(true);
        Paragraph why = new Paragraph("Your session is over: it reached its limit, waited locked for too long, or was"
                + " ended. What you typed is kept.");
        why.addClassName("lead");
        Main main = new Main(new H1("You are signed out"), why, again);
        main.setId("main");
        main.addClassName("main");
        Div bar = new Div(new Mark("Team around the School"));
        bar.addClassName("bar");
        add(new Header(MarkingStrip.open(settings), bar), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        again.setHref(SessionGuard.wanted(event.getUI()).getPathWithQueryParameters());
    }
}
