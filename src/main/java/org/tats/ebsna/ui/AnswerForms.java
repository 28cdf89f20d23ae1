package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tats.common.PupilId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.Typing;
import org.tats.ebsna.AskJointWork;
import org.tats.ebsna.JointWork;
import org.tats.ebsna.JointWorkId;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.OpenPlan;
import org.tats.ebsna.PlanId;

/** Asks for joint work, answers a request, or begins without one. */
class AnswerForms {

    private static final int WEEKS = 2;

    private final JointWorkService requests;
    private final PlanDoors doors;
    private final LocalDate today;

    AnswerForms(JointWorkService requests, PlanDoors doors, LocalDate today) {
        this.requests = requests;
        this.doors = doors;
        this.today = today;
    }

    InlineForm ask(PupilId pupil, Runnable saved) {
        TextArea why = PlanWords.area("Why joint work is needed");
        why.setHelperText("What you see, what the child says, what was tried");
        return new InlineForm("Ask for joint work", why)
                .beginning(why::clear)
                .needs(why, "Say why joint work is needed")
                .keeping(PlanTyping.ofRequest(doors.drafts(), pupil))
                .saving("Send the request", id -> {
                    requests.ask(new AskJointWork(new JointWorkId(id), pupil, why.getValue()));
                    saved.run();
                })
                .closing();
    }

    /** Accepts or declines. */
    Component answer(JointWork request, Runnable saved) {
        InlineForm accept = opening("Accept: open a plan", typing(request.pupil(), "accept"), (id, open) -> {
            requests.accept(open.of(new PlanId(id), request.id()));
            saved.run();
        });
        TextArea reason = PlanWords.area("Why it is not accepted");
        reason.setHelperText("Whoever asked reads this");
        InlineForm decline = new InlineForm("Do not accept", reason)
                .beginning(reason::clear)
                .needs(reason, "Say why it is not accepted")
                .keeping(typing(request.pupil(), "decline"))
                .saving("Send the answer", id -> {
                    requests.decline(request.id(), reason.getValue());
                    saved.run();
                })
                .closing();
        var both = new Div(accept, decline);
        both.addClassName("answers");
        return both;
    }

    /** For those who work on plans and see the need themselves. */
    InlineForm begin(PupilId pupil, Runnable saved) {
        TextArea why = PlanWords.area("Why joint work is needed");
        var request = JointWorkId.random();
        return opening(
                "Begin joint work: open a plan",
                typing(pupil, "begin"),
                (id, open) -> {
                    requests.begin(new AskJointWork(request, pupil, why.getValue()), open.of(new PlanId(id), request));
                    saved.run();
                },
                why);
    }

    private Typing typing(PupilId pupil, String form) {
        return PlanTyping.of(doors.drafts(), doors.drafts().of(pupil), form);
    }

    private interface Opening {
        OpenPlan of(PlanId plan, JointWorkId request);
    }

    /** @param above fields that come before tier and workers */
    private InlineForm opening(String words, Typing typing, BiConsumer<UUID, Opening> work, TextArea... above) {
        var team = new TeamFields(doors.settings().tiers(), doors.plans().nameable());
        var next = new DateField3("First review", "Within two weeks, unless you say why not");
        TextField late = PlanWords.line("Why it has to be later (only if it is)");
        Component[] fields = Stream.of(above, team.all(), new Component[] {next, late})
                .flatMap(Arrays::stream)
                .toArray(Component[]::new);
        var form = new InlineForm(words, fields).beginning(() -> {
            team.begin();
            next.setValue(today.plusWeeks(WEEKS));
            late.clear();
            Stream.of(above).forEach(TextArea::clear);
        });
        for (TextArea field : above) {
            form.needs(field, field.getLabel());
        }
        team.require(form);
        return form.needs(next)
                .keeping(typing)
                .saving(
                        "Open the plan",
                        id -> work.accept(
                                id,
                                (plan, request) -> new OpenPlan(
                                        plan,
                                        request,
                                        team.tier(),
                                        team.workers(),
                                        next.date().orElseThrow(),
                                        late.getValue())))
                .closing();
    }
}
