package org.tats.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

/**
 * The one polite voice of a browser window for people who listen to the screen. It is a log: each sentence is added as
 * a line of its own and read in turn, so several said in a burst are all heard. Use it for what changes away from the
 * focus; nothing is drawn.
 */
public final class Announcer extends Div {

    private static final int KEPT = 20;

    private Announcer() {
        addClassNames("vh", "announcer");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-label", "What changed");
    }

    /** Says a sentence in the window of the current request or {@code ui.access} command. */
    public static void say(String sentence) {
        in(UI.getCurrent()).speak(sentence);
    }

    /** Puts the voice into a window before it is needed: browsers read only additions to a log they know. */
    public static Announcer in(UI ui) {
        Announcer known = ComponentUtil.getData(ui, Announcer.class);
        if (known != null) {
            return known;
        }
        Announcer made = new Announcer();
        ComponentUtil.setData(ui, Announcer.class, made);
        ui.add(made);
        return made;
    }

    private void speak(String sentence) {
        while (getElement().getChildCount() >= KEPT) {
            getElement().removeChild(0);
        }
        add(new Div(sentence));
    }
}
