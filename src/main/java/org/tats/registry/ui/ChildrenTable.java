package org.tats.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.registry.ChildBehind;
import org.tats.registry.ChildrenBehind;
import org.tats.registry.YearGroups;

/** The children behind a figure whom the reader may see, each with what of the figure is the child's. */
public class ChildrenTable extends DataTable<ChildBehind> {

    /**
     * @param counted heads the column of what is the child's
     * @param figure what of the figure is the child's, in words
     */
    public ChildrenTable(ChildrenBehind children, String counted, Function<ChildBehind, String> figure) {
        super("Children behind the figure");
        rowHeader("Child", ChildrenTable::child)
                .number(counted, figure)
                .empty("No child whom you may see is counted in this figure.")
                .rows(children.rows());
    }

    private static Component child(ChildBehind child) {
        return new Span(
                new Anchor("pupils/" + child.pupil(), child.name()),
                new Quiet(YearGroups.words(child.ncyear()) + ", " + child.schoolName()));
    }

    /** How many of the children the reader may not see, and that the opening is kept. */
    public static Quiet note(ChildrenBehind children) {
        return note(children.behind(), children.total());
    }

    /** @param behind how many there are @param seen how many of them the reader may see */
    public static Quiet note(int behind, int seen) {
        int unseen = behind - seen;
        return new Quiet(
                unseen > 0
                        ? "Of these you may not see " + Words.count(unseen, "child", "children")
                                + ". Who you see is kept with your name."
                        : "That you opened this list is kept with your name.");
    }
}
