package org.tats.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.tats.common.StaleSave;

/** Two texts at once, side by side: nothing is overwritten before somebody says which one stays. */
final class Conflict extends Div {

    Conflict() {
        addClassName("conflict");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param mine saves what was typed in place of the other @param theirs leaves what is kept */
    void show(StaleSave stale, Runnable mine, Runnable theirs) {
        removeAll();
        add(
                new Div(stale.sentence()),
                TwoTexts.of("Yours", stale.mine(), "It says now", stale.theirs()),
                new Div(
                        new Button("Save mine in its place", click -> mine.run()),
                        new Button("Keep what it says now", click -> theirs.run())));
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
