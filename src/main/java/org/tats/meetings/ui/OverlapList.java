package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.tats.cases.Overlap;
import org.tats.common.Words;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.OverlapToRelease;
import org.tats.meetings.OverlapToRelease.By;

/** Wording that repeats restricted contributions, to be changed or released before anything goes out. Knows no service. */
class OverlapList extends LedgerSection {

    /** Releases the wording with this hash for this reason. */
    interface Release {
        void release(String hash, String reason);
    }

    private final Release release;

    /** @param names of the pupils by their discussion, as this person may see them */
    OverlapList(
            List<OverlapToRelease> overlaps,
            java.util.Map<org.tats.cases.DiscussionId, String> names,
            Release release) {
        super("Repeats what is restricted");
        this.release = release;
        addClassName("noprint");
        long open = overlaps.stream().filter(found -> !found.released()).count();
        aside(open == 0 ? "all released" : Words.count(open, "passage") + " open");
        add(new Paragraph("Change the wording, or have it released by somebody of the agency, or by a second person who"
                + " neither wrote the text nor approves the minutes."));
        OrderedList list = new OrderedList();
        list.addClassName("overlaps");
        overlaps.forEach(
                found -> list.add(line(found, names.getOrDefault(found.overlap().discussion(), "An item"))));
        add(list);
    }

    private ListItem line(OverlapToRelease found, String name) {
        Overlap overlap = found.overlap();
        Span passage = new Span("“" + overlap.passage() + "”");
        passage.addClassName("said");
        Quiet where = new Quiet(name + ", " + overlap.fieldLabel().toLowerCase(java.util.Locale.UK)
                + ": repeats a restricted contribution of " + overlap.keeperName()
                + (overlap.otherPupil() ? " about another child of the day." : " about this child."));
        ListItem line = new ListItem(passage, where);
        if (found.released()) {
            line.add(new StatusMark(Shape.GOOD, "Released"));
        } else if (found.by() == By.NOBODY) {
            line.add(new StatusMark(
                    Shape.DUE, "To change, or to release by a second person or somebody of " + overlap.keeperName()));
        } else {
            line.add(form(found));
        }
        return line;
    }

    private Component form(OverlapToRelease found) {
        ErrorSummary problems = new ErrorSummary();
        TextField reason = new TextField("Why it may go out");
        reason.setVisible(found.by() == By.SECOND_PERSON);
        Button button = new Button(
                found.by() == By.AGENCY ? "Release for our agency" : "Release as the second person",
                click -> problems.attempt(
                        reason, () -> release.release(found.overlap().hash(), reason.getValue())));
        Div actions = new Div(button);
        actions.addClassName("actions");
        return new Div(problems, reason, actions);
    }
}
