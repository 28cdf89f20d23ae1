package org.tats.impact.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Quiet;
import org.tats.impact.Taking;
import org.tats.impact.TakingId;
import org.tats.impact.TakingService;

/** Has the facts taken in the background, says that it goes on, and tells the page when they are there. */
class TakeNow extends Div {

    private static final int LOOK_MILLIS = 3_000;

    private final transient TakingService takings;
    private final transient Runnable taken;
    private final Button button;
    private final Paragraph state = new Paragraph();
    private final Optional<TakingId> before;
    private transient @Nullable Registration looking;

    /**
     * @param words of the button
     * @param taken what the page does once they are taken
     */
    TakeNow(TakingService takings, String words, Runnable taken) {
        this.takings = takings;
        this.taken = taken;
        this.before = last();
        this.button = new Button(words, click -> ask());
        state.setVisible(false);
        if (takings.mayTake()) {
            add(button);
        } else {
            add(new Quiet("They are taken every night; an analyst can have them taken now."));
        }
        add(state);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (takings.underWay()) {
            wait(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void ask() {
        takings.takeSoon();
        wait(UI.getCurrent());
        Announcer.say(state.getText());
    }

    private void wait(UI ui) {
        button.setVisible(false);
        say(
                "The facts are being taken in the background. With many pupils that takes minutes. This page says when it is done, and you can leave it.");
        if (looking == null) {
            ui.setPollInterval(LOOK_MILLIS);
            looking = ui.addPollListener(poll -> look(ui));
        }
    }

    private void look(UI ui) {
        if (takings.underWay()) {
            return;
        }
        stop(ui);
        if (last().equals(before)) {
            button.setVisible(true);
            say("The facts could not be taken. Ask once more; if it fails again, tell who runs TATS.");
            Announcer.say(state.getText());
        } else {
            Announcer.say("The facts are taken.");
            taken.run();
        }
    }

    private void stop(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
            ui.setPollInterval(-1);
        }
    }

    private void say(String words) {
        state.setText(words);
        state.setVisible(true);
    }

    private Optional<TakingId> last() {
        return takings.last().map(Taking::id);
    }
}
