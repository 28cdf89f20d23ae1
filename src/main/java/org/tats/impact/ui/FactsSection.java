package org.tats.impact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.impact.MeasureSheet;
import org.tats.impact.TakingService;

/** The facts that a sheet is counted from: when they were taken, how far they go, whether they are as they were. */
class FactsSection extends LedgerSection {

    /** @param taken what the page does once other facts are taken */
    FactsSection(TakingService takings, MeasureSheet sheet, Runnable taken) {
        super("The facts");
        var unchanged = new Div();
        unchanged.add(new Button("Check now", click -> {
            boolean same = takings.unchanged(sheet.taking());
            String words = same ? "Yes: every row is as it was" : "No: rows have changed since they were taken";
            unchanged.removeAll();
            unchanged.add(
                    same ? new StatusMark(StatusMark.Shape.GOOD, words) : new StatusMark(StatusMark.Shape.DUE, words));
            Announcer.say(words);
        }));
        var hash = new Code(sheet.inputHash());
        hash.addClassName("hash");
        add(
                new Facts()
                        .fact("Taken together", Dates.moment(sheet.takenAt()) + ", as at " + Dates.full(sheet.asOf()))
                        .fact("Registers reach", sheet.dataTo().map(Dates::full).orElse("No register holds a mark"))
                        .fact("Hash of the facts", new Span(hash))
                        .fact("Unchanged since", unchanged),
                new TakeNow(takings, "Take the facts now", taken));
    }
}
