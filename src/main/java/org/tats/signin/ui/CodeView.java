package org.tats.signin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tats.common.ui.FrameSettings;

/**
 * The second factor, after the right password. It says nothing about whom it asks; without a password before, no code is
 * looked at.
 */
@Route(value = "sign-in/code", autoLayout = false)
@PageTitle("Your code – TATS")
@AnonymousAllowed
class CodeView extends DoorPage implements BeforeEnterObserver {

    private final CodeForm form = new CodeForm();

    CodeView(FrameSettings settings) {
        super(settings, "Your code", "Open the authenticator app on your phone and type the code for TATS.");
        enter(form, new Paragraph(new Anchor("sign-in", "Start again")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.refused();
        }
        token().ifPresent(form::token);
    }
}
