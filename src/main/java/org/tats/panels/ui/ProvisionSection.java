package org.tats.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.panels.Decision;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.Provision;
import org.tats.panels.ProvisionAttendance;
import org.tats.panels.ProvisionDetails;
import org.tats.panels.ProvisionReview;
import org.tats.panels.ProvisionService;
import org.tats.panels.ProvisionWeek;
import org.tats.panels.ReintegrationStep;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestState;

/** The education that was arranged: offered and received, attendance, reviews, the way back, the 30 school days after. */
class ProvisionSection extends LedgerSection {

    private static final int WEEKS_SHOWN = 8;

    private final LocalDate today;

    ProvisionSection(RequestDetails details, ProvisionService provisions, LocalDate today, StepForms steps) {
        super("Provision");
        this.today = today;
        var forms = new ProvisionForms(provisions, today, steps);
        details.provisions().forEach(one -> add(one(one, details.works(), forms)));
        if (details.provisions().isEmpty()) {
            add(new Paragraph("No education is arranged yet."));
        }
        details.decision()
                .filter(decision -> decision.outcome() == DecisionOutcome.AGREED)
                .filter(decision -> details.works() && details.request().state().open())
                .filter(decision -> details.request().state() != RequestState.EVIDENCE)
                .ifPresent(decision -> add(starting(details, decision, forms)));
    }

    private static StepForm starting(RequestDetails details, Decision decision, ProvisionForms forms) {
        StepForm form = forms.start(decision);
        boolean first = details.provisions().stream()
                .noneMatch(one -> one.provision().decision().equals(decision.id()));
        return first ? form.opened() : form;
    }

    private Div one(ProvisionDetails details, boolean works, ProvisionForms forms) {
        Provision provision = details.provision();
        var block =
                new Div(new H3(provision.kind().words() + ", " + provision.provider()), facts(details), weeks(details));
        if (!details.reviews().isEmpty()) {
            block.add(new DataTable<ProvisionReview>("Reviews")
                    .showCaption()
                    .date("Held", row -> Dates.near(row.heldOn(), today))
                    .column("Found", ProvisionReview::words)
                    .column("Result", row -> row.result().words())
                    .date("Next", row -> row.nextReview() == null ? "–" : Dates.near(row.nextReview(), today))
                    .rows(details.reviews()));
        }
        if (!details.steps().isEmpty()) {
            block.add(new DataTable<ReintegrationStep>("Steps of the way back to school")
                    .showCaption()
                    .rowHeader("Step", row -> new Span(row.what()))
                    .date("Planned for", row -> Dates.near(row.plannedFor(), today))
                    .date("Done", row -> row.doneOn() == null ? "–" : Dates.near(row.doneOn(), today))
                    .column("How it went", ReintegrationStep::result)
                    .rows(details.steps()));
        }
        if (works) {
            forms.of(details).forEach(block::add);
        }
        return block;
    }

    private Facts facts(ProvisionDetails details) {
        Provision provision = details.provision();
        ProvisionAttendance attendance = details.attendance();
        Facts facts = new Facts()
                .fact("Offered", provision.offered().words() + " a week, " + provision.place())
                .fact("Cost a week", provision.weeklyCost())
                .fact("Since", Dates.near(provision.startsOn(), today))
                .fact(
                        "Marked K by the school",
                        attendance.kSessions() + " of " + Words.count(attendance.marked(), "possible session")
                                + attendance
                                        .dataTo()
                                        .map(day -> ", registers to " + Dates.near(day, today))
                                        .orElse(""));
        if (provision.endReason() == null) {
            return facts.fact("Next review", Dates.near(provision.nextReview(), today));
        }
        facts.fact(
                "Ended",
                Dates.near(java.util.Objects.requireNonNull(provision.endedOn()), today) + ": "
                        + provision.endReason().words() + ". " + provision.endWords());
        attendance.after().ifPresent(after -> facts.fact("School days since", after(after)));
        if (provision.lookedBackOn() != null) {
            facts.fact("Looked back", Dates.near(provision.lookedBackOn(), today) + ": " + provision.lookedBack());
        }
        return facts;
    }

    private static String after(ProvisionAttendance.After after) {
        return after.days() + " of 30: attended " + after.attended() + " of "
                + Words.count(after.possible(), "possible session")
                + (after.possible() == 0 ? "" : ", " + Words.percent(after.attended(), after.possible()));
    }

    private DataTable<ProvisionWeek> weeks(ProvisionDetails details) {
        return new DataTable<ProvisionWeek>("Hours received by week")
                .showCaption()
                .rowHeader("Week of", row -> new Span(Dates.near(row.monday(), today)))
                .number("Received", row -> row.received().toString())
                .number("Offered", row -> details.provision().offered().toString())
                .column("Note", ProvisionWeek::note)
                .empty("No week is entered yet.")
                .rows(details.weeks().stream().limit(WEEKS_SHOWN).toList());
    }
}
