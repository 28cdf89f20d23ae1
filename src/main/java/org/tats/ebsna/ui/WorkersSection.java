package org.tats.ebsna.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.documents.DocumentId;

/** Who works on a plan, its tier, and the last day attended where the registers are wrong. */
class WorkersSection extends LedgerSection implements PlanSection {

    private final PlanHost host;

    WorkersSection(PlanHost host) {
        super("Lead the plan");
        this.host = host;
        setVisible(host.works());
        if (host.works()) {
            add(
                    new Quiet(
                            "Who is named sees this child’s record from then on, until somebody else is named or the plan is"
                                    + " closed."),
                    teamForm(),
                    lastAttendedForm(),
                    document());
        }
    }

    /** One click keeps one document. */
    private Button document() {
        return new Button("Keep the plan as a document", click -> {
            host.doors().plans().keepAsDocument(host.id(), DocumentId.random());
            host.changed("Kept: the document is with the others of this pupil");
        });
    }

    @Override
    public void show() {
        setVisible(host.works());
    }

    private InlineForm teamForm() {
        var team = new TeamFields(
                host.doors().settings().tiers(), host.doors().plans().nameable());
        var form = new InlineForm("Name other workers or another tier", team.all())
                .beginning(() ->
                        team.show(host.plan().row().tier(), host.plan().row().workers()));
        team.require(form);
        return form.keeping(host.typing("team"))
                .refusing(host::look)
                .saving("Save tier and workers", id -> {
                    host.doors().plans().lead(host.id(), team.tier(), team.workers(), host.version());
                    host.changed("Saved");
                })
                .closing();
    }

    private InlineForm lastAttendedForm() {
        var day = new DateField3("Last day attended", "For example, 4 6 2026");
        TextField why = PlanWords.line("Why the registers are wrong");
        var registers = new Checkbox("The registers are right: go back to them");
        return new InlineForm("Correct the last day attended", day, why, registers)
                .beginning(() -> {
                    day.setValue(host.plan().row().correctedLastAttended());
                    why.setValue(host.plan().row().correctedReason());
                    registers.setValue(false);
                })
                .keeping(host.typing("last-attended"))
                .refusing(host::look)
                .saving("Save the last day attended", id -> {
                    host.doors()
                            .plans()
                            .correctLastAttended(
                                    host.id(),
                                    registers.getValue() ? null : Typed.date(day),
                                    why.getValue(),
                                    host.version());
                    host.changed("Saved");
                })
                .closing();
    }
}
