package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.tats.cases.ReferralDetails;
import org.tats.cases.ReferralField;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralStatus;
import org.tats.common.Dates;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.ExclusionConsideration;

/** One referral as it was written, and the decision on it. Knows no service. */
class ReferralPanel extends LedgerSection {

    /** What the buttons do. */
    interface Decide {
        void accept(ReferralRow row);

        void sendBack(ReferralRow row, String reason);
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final TextArea reason = new TextArea("If you return it: what is missing?");
    private final ReferralRow row;

    ReferralPanel(ReferralDetails details, boolean mayDecide, Decide decide, ReferralHarm harm) {
        super("Referral of " + details.row().pupilName());
        this.row = details.row();
        aside("Sent by " + details.submittedBy() + ", " + Dates.full(row.submittedOn()));
        if (row.consideringPermanentExclusion()) {
            add(
                    new StatusMark(Shape.URGENT, "The headteacher is considering permanent exclusion"),
                    new Quiet(ExclusionConsideration.CAUTION));
        }
        text(ReferralField.CONCERN.label(), details.concern());
        add(harm.area(ReferralField.CONCERN));
        text(ReferralField.TRIED.label(), details.tried());
        add(harm.area(ReferralField.TRIED));
        text(row.pupilViewGathered() ? "The pupil’s view" : "Why there is no pupil’s view", details.pupilView());
        add(harm.area(ReferralField.PUPIL_VIEW));
        text(row.parentViewGathered() ? "The parents’ view" : "Why there is no parents’ view", details.parentView());
        add(harm.area(ReferralField.PARENT_VIEW));
        text("What they want from the meeting", details.wanted());
        add(harm.area(ReferralField.WANTED));
        if (mayDecide && row.status() == ReferralStatus.SUBMITTED) {
            add(problems, decision(decide));
        }
    }

    private void text(String heading, String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("typed");
        add(new H3(heading), paragraph);
    }

    private Div decision(Decide decide) {
        Button accept = new Button("Accept for the agenda", click -> problems.attempt(() -> decide.accept(row)));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button("Return with this reason", click -> sendBack(decide));
        reason.setHelperText("The school reads this.");
        Div buttons = new Div(accept, back);
        buttons.addClassName("actions");
        Div form = new Div(reason, buttons);
        form.addClassName("form");
        return form;
    }

    private void sendBack(Decide decide) {
        problems.clear();
        if (reason.getValue().isBlank()) {
            problems.add(reason, "Say what is missing, so that the school can send it again");
            problems.show();
            return;
        }
        problems.attempt(() -> decide.sendBack(row, reason.getValue()));
    }
}
