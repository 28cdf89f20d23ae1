package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DemonstrationSignIns;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.LedgerSection;
import org.tats.signin.WorkAccountLinks;
import org.tats.signin.WorkAccountRefusal;

/** In quickly, knowing the rules. The same words for every failure: nobody learns here who has an account. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in – TATS")
@AnonymousAllowed
class SignInView extends DoorPage implements BeforeEnterObserver {

    private static final String WORK_FAILED =
            "Signing in with your work account did not work. Try again, or call the office of the panel.";

    private final SignInForm form = new SignInForm();

    SignInView(FrameSettings settings, WorkAccountLinks work, ObjectProvider<DemonstrationSignIns> demonstration) {
        super(
                settings,
                "Sign in",
                "For council staff, schools and partner agencies who support pupils at risk of exclusion or missing"
                        + " education.");
        work.all().forEach(way -> enter(work(way)));
        enter(form);
        if (settings.demonstration()) {
            demonstration.ifAvailable(people -> below(lookAround(people)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        if (query.containsKey("error")) {
            form.refused();
        } else if (query.containsKey("work")) {
            form.refused(WorkAccountRefusal.of(query.get("work").getFirst())
                    .map(WorkAccountRefusal::sentence)
                    .orElse(WORK_FAILED));
        }
        token().ifPresent(form::token);
    }

    private static Component work(WorkAccountLinks.Way way) {
        Anchor link = new Anchor(way.address(), "Sign in with your " + way.name());
        link.setRouterIgnore(true);
        link.addClassNames("btn");
        Div box = new Div(link);
        box.addClassName("actions");
        return box;
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
