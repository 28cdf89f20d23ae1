package org.tats.common.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** A statutory clock as the days it counts: past ones filled, today outlined, the last framed. Always beside "Day 14 of 15". */
public class DayRuler extends OrderedList {

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
