package org.tats.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;
import org.tats.common.ui.ErrorSummary;
import org.tats.signin.WorkAccountLinks;

/** The way to the provider, for people who have nothing to type here. Knows no service. */
final class ProviderForm extends Div {

    private ProviderForm() {
        addClassName("form");
    }

    /** From a locked screen, on which nothing is lost: this window leaves and comes back. */
    static ProviderForm leaving(Runnable leave) {
        var form = new ProviderForm();
        Button go = new Button("Go on with your council account", click -> leave.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(actions(go));
        return form;
    }

    /**
     * Beside a screen on which something may have been typed: the provider asks in another tab, and this one goes on.
     *
     * @param confirmed goes on if the proof has come; false when it has not
     */
    static ProviderForm inAnotherTab(BooleanSupplier confirmed) {
        var form = new ProviderForm();
        Anchor provider = new Anchor(
                WorkAccountLinks.ASK_AGAIN,
                "Confirm with your council account (opens another tab)",
                AnchorTarget.BLANK);
        provider.setRouterIgnore(true);
        provider.addClassNames("btn", "go");
        ErrorSummary problems = new ErrorSummary();
        Button goOn = new Button("I have confirmed it", click -> {
            problems.clear();
            if (!confirmed.getAsBoolean()) {
                problems.add("It is not confirmed yet. Use the button above, then come back to this tab.");
                problems.show();
            }
        });
        form.add(problems, actions(provider), actions(goOn));
        return form;
    }

    private static Div actions(com.vaadin.flow.component.Component one) {
        Div actions = new Div(one);
        actions.addClassName("actions");
        return actions;
    }
}
