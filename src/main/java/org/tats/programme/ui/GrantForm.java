package org.tats.programme.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.tats.common.ui.DateField3;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.Programme;

/** The programme itself: its name and its grant. */
final class GrantForm extends PartForm {

    private final Programme now;
    private final TextField name;
    private final TextField funder;
    private final TextField requested;
    private final DateField3 requestedOn;
    private final TextField awarded;
    private final DateField3 awardedOn;
    private final TextField source;
    private final DateField3 starts;
    private final DateField3 ends;

    GrantForm(Programme now, Keeper keeper) {
        super(PartKind.PROGRAMME, now, keeper);
        this.now = now;
        name = line("Name of the programme", now.name());
        funder = line("Who grants the money", now.funder());
        requested = money("Grant requested", now.requested());
        requestedOn = date("Requested on", now.requestedOn());
        awarded = money("Grant awarded", now.awarded());
        awardedOn = date("Awarded on", now.awardedOn());
        source = line("Where the award comes from", now.awardSource());
        starts = date("Starts on", now.starts());
        ends = date("Ends on", now.ends());
    }

    @Override
    Part typed(int basedOn) {
        return new Programme(
                now.id(),
                name.getValue(),
                funder.getValue(),
                now.template(),
                maybeAmount(requested),
                maybe(requestedOn),
                maybeAmount(awarded),
                maybe(awardedOn),
                source.getValue(),
                maybe(starts),
                maybe(ends),
                basedOn);
    }
}
