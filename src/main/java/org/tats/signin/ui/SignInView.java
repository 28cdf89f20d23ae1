package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DemonstrationSignIns;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Mark;
import org.tats.common.ui.MarkingStrip;

/** In quickly, knowing the rules. The same words for every failure: nobody learns here who has an account. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in – TATS")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private final SignInForm form = new SignInForm();

    SignInView(FrameSettings settings, ObjectProvider<DemonstrationSignIns> demonstration) {
        Div door = new Div(entry(), rules());
        door.addClassName("door");
        Main main = new Main(door);
        main.setId("main");
        if (settings.demonstration()) {
            demonstration.ifAvailable(people -> main.add(lookAround(people)));
        }
        Div bar = new Div(new Mark("Team around the School"));
        bar.addClassName("bar");
        add(new Header(MarkingStrip.open(settings), bar), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.refused();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.token(token);
        }
    }

    private Component entry() {
        Paragraph who = new Paragraph("For council staff, schools and partner agencies who support pupils at risk of"
                + " exclusion or missing education.");
        who.addClassName("lead");
        return new Div(new H1("Sign in"), who, form);
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
                        new Paragraph("Call the office of the panel at your council. They can set a new password.")));
        rules.getElement().setAttribute("aria-label", "Before you start");
        return rules;
    }

    private static Component lookAround(DemonstrationSignIns people) {
        DataTable<DemonstrationSignIns.SignIn> table = new DataTable<DemonstrationSignIns.SignIn>(
                        "Demonstration sign-ins")
                .rowHeader("Who", person -> new Span(person.role()))
                .column("Work email address", DemonstrationSignIns.SignIn::email)
                .column("Password", DemonstrationSignIns.SignIn::password)
                .empty("The demonstration is being made. Reload this page in a minute.")
                .rows(people.all());
        Div room = new Div(new LedgerSection("Look around: invented people", table));
        room.addClassName("lookaround");
        return room;
    }
}
