package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Mark;
import org.tats.common.ui.MarkingStrip;

/** The frame of the pages before sign-in: no menu, at the left what to do, at the right what to know. */
class DoorPage extends Div {

    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div entry = new Div(heading, lead);
    private final Main main = new Main();

    DoorPage(FrameSettings settings, String heading, String lead) {
        this.lead.addClassName("lead");
        heading(heading, lead);
        Div door = new Div(entry, rules());
        door.addClassName("door");
        main.setId("main");
        main.add(door);
        Div bar = new Div(new Mark("Team around the School"));
        bar.addClassName("bar");
        add(new Header(MarkingStrip.open(settings), bar), main);
    }

    final void heading(String text, String explanation) {
        heading.setText(text);
        heading.getElement().setAttribute("tabindex", "-1");
        lead.setText(explanation);
    }

    final void focusHeading() {
        heading.getElement().callJsFunction("focus");
    }

    /** Below the heading. */
    final void enter(Component... components) {
        entry.add(components);
    }

    /** Below both columns. */
    final void below(Component component) {
        main.add(component);
    }

    /** The token by which the filters know that a form is ours. */
    static Optional<CsrfToken> token() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(token)
                : Optional.empty();
    }

    private static Component rules() {
        Div mark = new Div();
        mark.addClassName("bigmark");
        Aside rules = new Aside(
                mark,
                new LedgerSection(
                        "What you open is recorded",
                        new Paragraph("You see only the children you work with. Every record says why you can see it"
                                + " and who has looked.")),
                new LedgerSection(
                        "In a shared room?",
                        new Paragraph("Sign out when you leave the screen. What you typed is kept.")),
                new LedgerSection(
                        "Trouble signing in",
                        new Paragraph("Call the office of the panel at your council. They can send you a link for a new"
                                + " password or a new authenticator app.")));
        rules.getElement().setAttribute("aria-label", "Before you start");
        return rules;
    }
}
