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
import org.tats.programme.Item;
import org.tats.programme.Milestone;
import org.tats.programme.ProgrammeDetails;

/** What is to be reached, and by when. */
@Route(MilestonesView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PROGRAMME)
class MilestonesView extends ProgrammePage {

    static final String ROUTE = "programme/milestones";

    MilestonesView(ProgrammeDesk desk) {
        super("Milestones of a programme", ROUTE, desk);
    }

    @Override
    void draw(ProgrammeDetails all) {
        LocalDate today = desk().today();
        long late = all.milestones().stream().filter(one -> one.overdue(today)).count();
        long open = all.milestones().stream().filter(one -> one.done() == null).count();
        finding(open == 0 ? "No milestone is open" : Words.count(open, "milestone") + " open, " + late + " late");
        var table = new DataTable<Milestone>("Milestones by their day")
                .rowHeader("Milestone", one -> new Span(one.what()))
                .column("Item", one -> all.item(one.item()).map(Item::name).orElse("The whole programme"))
                .component("State", one -> state(one, today))
                .column("Note", Milestone::note)
                .empty("No milestone yet.");
        body().add(new PartSection<>(
                "Milestones",
                this,
                "milestone",
                "Add a milestone",
                table,
                all.milestones(),
                now -> new MilestoneForm(all, now, this)));
    }

    /** "Done 30 September 2024", "Was due 31 October 2024", "Due 20 December 2024". */
    static StatusMark state(Milestone milestone, LocalDate today) {
        LocalDate done = milestone.done();
        if (done != null) {
            return new StatusMark(StatusMark.Shape.GOOD, "Done " + Dates.full(done));
        }
        return milestone.overdue(today)
                ? new StatusMark(StatusMark.Shape.URGENT, "Was due " + Dates.full(milestone.due()))
                : new StatusMark(StatusMark.Shape.NONE, "Due " + Dates.full(milestone.due()));
    }
}
