package org.tats.signin.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;

/**
 * Stands in every window of somebody who is signed in. The module session.js tells it of real input, at most every 30
 * seconds; the server tells it when the screen is about to lock.
 */
@Tag("tats-session")
final class SessionMark extends HtmlContainer {

    private final Runnable touched;
    private boolean warned;

    SessionMark(Runnable touched) {
        this.touched = touched;
        addClassName("idle");
        // also while a dialog makes the rest of the page inert: whoever answers it is there
        getElement().addEventListener("touched", event -> touched.run()).allowInert();
    }

    void warn(Instant locksAt) {
        if (warned) {
            return;
        }
        warned = true;
        String sentence = "Nobody has used this screen for a while. It locks at " + Dates.time(locksAt) + ".";
        NativeButton stay = new NativeButton("Keep it open", click -> touched.run());
        stay.addClassName("btn");
        add(new Span(sentence), stay);
        getElement().setAttribute("warned", true);
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "About to lock");
        Announcer.say(sentence + " Press any key to keep it open.");
    }

    void calm() {
        if (warned) {
            warned = false;
            removeAll();
            getElement().removeAttribute("warned");
            Announcer.say("The screen stays open.");
        }
    }
}
