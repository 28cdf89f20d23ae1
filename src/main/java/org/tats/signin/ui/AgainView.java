package org.tats.signin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.tats.common.ui.FrameSettings;
import org.tats.signin.AskedAtProvider;
import org.tats.signin.WorkAccountLinks;
import org.tats.signin.WorkAccountRefusal;

/** Where a provider's answer leads that was asked for beside an open screen, or that proved nothing. Names nobody. */
@Route(value = AgainView.ROUTE, autoLayout = false)
@PageTitle("Confirm that it is you – TATS")
@AnonymousAllowed
class AgainView extends DoorPage implements BeforeEnterObserver {

    static final String ROUTE = "sign-in/again";

    /** Where the tab beside an open screen ends. */
    static final String CONFIRMED = ROUTE + "?confirmed";

    private final Clock clock;
    private final Div next = new Div();

    AgainView(FrameSettings settings, Clock clock) {
        super(settings, "", "");
        this.clock = clock;
        enter(next);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        next.removeAll();
        if (event.getLocation().getQueryParameters().getParameters().containsKey("confirmed")) {
            heading("It is confirmed", "Close this tab, go back to the other one and press “I have confirmed it”.");
            return;
        }
        heading(
                "That did not confirm that it is you",
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("why")
                        .flatMap(WorkAccountRefusal::of)
                        .map(WorkAccountRefusal::sentence)
                        .orElse("Your council did not vouch for you. Try again."));
        Anchor again = new Anchor(WorkAccountLinks.ASK_AGAIN, "Try again with your council account");
        again.addClassNames("btn", "go");
        again.setRouterIgnore(true);
        next.add(again);
        back().ifPresent(path -> next.add(new Paragraph(new Anchor(path, "Back to where you were"))));
    }

    private Optional<String> back() {
        return AskedAtProvider.of(VaadinServletRequest.getCurrent().getHttpServletRequest(), clock.instant())
                .map(AskedAtProvider::path)
                .filter(path -> !path.equals("/" + CONFIRMED))
                .map(path -> path.substring(1));
    }
}
