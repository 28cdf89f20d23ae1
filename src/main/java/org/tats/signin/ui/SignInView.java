package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DemonstrationSignIns;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.LedgerSection;

/** In quickly, knowing the rules. The same words for every failure: nobody learns here who has an account. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in – TATS")
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver {

    private final SignInForm form = new SignInForm();

    SignInView(FrameSettings settings, ObjectProvider<DemonstrationSignIns> demonstration) {
        super(
                settings,
                "Sign in",
                "For council staff, schools and partner agencies who support pupils at risk of exclusion or missing"
                        + " education.");
        enter(form);
        if (settings.demonstration()) {
            demonstration.ifAvailable(people -> below(lookAround(people)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.refused();
        }
        token().ifPresent(form::token);
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
