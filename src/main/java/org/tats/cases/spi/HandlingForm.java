package org.tats.cases.spi;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.RuleBroken;

/** Chooses in place how a text that stands is handled from now on. Knows no service. */
public class HandlingForm extends HandlingChoice {

    /**
     * @param agencies those that can be named
     * @param save keeps the choice, or refuses it with {@link RuleBroken}
     */
    public HandlingForm(Keeping keeping, Map<AgencyId, String> agencies, Consumer<Keeping> save, Runnable close) {
        super(keeping, agencies);
        Button keep = new Button("Save who may read it", click -> save(save));
        Div buttons = new Div(keep, new Button("Close", click -> close.run()));
        buttons.addClassName("actions");
        add(buttons);
    }

    private void save(Consumer<Keeping> save) {
        try {
            save.accept(chosen());
        } catch (RuleBroken broken) {
            refused(broken.sentence());
        }
    }
}
