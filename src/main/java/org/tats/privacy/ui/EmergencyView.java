package org.tats.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.privacy.EmergencyAnswer;
import org.tats.privacy.EmergencyService;
import org.tats.privacy.OpenEmergency;

/** Opens one child's record for an hour in an emergency. No search: the child is named exactly. */
@Route(Privacy.EMERGENCY)
@Menu(order = 28, title = "Emergency access")
@PermitAll
@Requires(Permission.BREAK_GLASS)
class EmergencyView extends Page {

    private final EmergencyService emergency;
    private final FreshSignIn freshSignIn;
    private final EmergencyForm form = new EmergencyForm(this::open);

    EmergencyView(EmergencyService emergency, FreshSignIn freshSignIn) {
        super("Emergency access");
        this.emergency = emergency;
        this.freshSignIn = freshSignIn;
        subtitle("For a child whose record you may not see and must see now.");
        Div rules = new Div(
                new Paragraph("One record opens for 60 minutes. The privacy officers are told at once, everything you"
                        + " open is kept with your name, and somebody reviews it within two working days."),
                new Paragraph("What police and youth justice keep to themselves stays closed unless one of them opens"
                        + " it to you."));
        add(new LedgerSection("Which child, and why", rules, form));
    }

    private void open(OpenEmergency command) {
        freshSignIn.before(() -> {
            try {
                answer(emergency.open(command));
            } catch (RuleBroken broken) {
                form.problem(broken.sentence());
            }
        });
    }

    private void answer(EmergencyAnswer answer) {
        switch (answer) {
            case EmergencyAnswer.Open open -> show(open.glass().pupil());
            case EmergencyAnswer.NoMatch none ->
                form.problem("No record opens with these. Check each character; this question was kept.");
            case EmergencyAnswer.TooMany many ->
                form.problem("Too many questions. Ask again after " + Dates.time(many.again())
                        + ", or call the privacy officer.");
        }
    }

    private void show(PupilId pupil) {
        Announcer.say("Emergency access is open for 60 minutes");
        String page = emergency.caseOf(pupil).map(id -> "cases/" + id).orElse("pupils/" + pupil);
        getUI().ifPresent(ui -> ui.navigate(page));
    }
}
