package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** A statutory clock as the days it counts: past ones filled, today outlined, the last framed. Always beside "Day 14 of 15". */
public class DayRuler extends OrderedList {

    /** With the numbers of the days in it, for a clock of few days on a page about it. */
    public static DayRuler numbered(int today, int last) {
        var ruler = new DayRuler(today, last);
        ruler.removeClassName("mini");
        List<Component> days = ruler.getChildren().toList();
        for (int day = 1; day <= days.size(); day++) {
            ((ListItem) days.get(day - 1)).setText(String.valueOf(day));
        }
        return ruler;
    }

    /**
     * @param today the day that today is, 1 for the first; beyond {@code last} when the clock has run out
     * @param last the number of days that the clock counts
     */
    public DayRuler(int today, int last) {
        addClassNames("ruler", "mini");
        getElement().setAttribute("aria-hidden", "true");
        for (int day = 1; day <= last; day++) {
            ListItem drawn = new ListItem();
            drawn.setClassName("past", day <= today);
            drawn.setClassName("today", day == today);
            drawn.setClassName("stop", day == last);
            add(drawn);
        }
    }
}
