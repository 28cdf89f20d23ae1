package org.tats.programme.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.StatusMark;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.Risk;
import org.tats.programme.RiskLevel;

/** What may go wrong, what is done about it, and who answers for it. */
@Route(RisksView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class RisksView extends ProgrammePage {

    static final String ROUTE = "programme/risks";

    RisksView(ProgrammeDesk desk) {
        super("Risks of a programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        long open = all.risks().stream().filter(risk -> risk.closedOn() == null).count();
        long high = all.risks().stream()
                .filter(risk -> risk.closedOn() == null && risk.level() == RiskLevel.HIGH)
                .count();
        finding(open == 0 ? "No risk is open" : Words.count(open, "risk") + " open, " + high + " high");
        var table = new DataTable<Risk>("Risks, open and high ones first")
                .rowHeader("Risk", risk -> new Span(risk.what()))
                .component("Level", RisksView::level)
                .column("Control measures", Risk::control)
                .column("Owner", Risk::owner)
                .empty("No risk yet. The paper says so.");
        body().add(new PartSection<>(
                "Risks", this, "risk", "Add a risk", table, all.risks(), now -> new RiskForm(all, now, this)));
    }

    static StatusMark level(Risk risk) {
        LocalDate closed = risk.closedOn();
        if (closed != null) {
            return new StatusMark(StatusMark.Shape.GOOD, "Closed " + Dates.full(closed));
        }
        return switch (risk.level()) {
            case HIGH -> new StatusMark(StatusMark.Shape.URGENT, "High");
            case MEDIUM -> new StatusMark(StatusMark.Shape.DUE, "Medium");
            case LOW -> new StatusMark(StatusMark.Shape.NONE, "Low");
        };
    }
}
