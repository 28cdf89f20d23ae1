package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilPart;
import org.tats.common.PupilId;
import org.tats.privacy.LookService;

/** At the end of the pupil's page: why the reader may see it and, except for schools, who else has looked. */
@org.springframework.stereotype.Component
class LookPart implements PupilPart {

    private final LookService look;
    private final Access access;

    LookPart(LookService look, Access access) {
        this.look = look;
        this.access = access;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        Div parts = new Div(LookPanel.why(look.why(pupil)));
        if (access.may(Permission.SEE_CASE, pupil)) {
            parts.add(LookPanel.whoOnDemand(() -> look.whoLooked(pupil, 0, LookTab.SHOWN)));
        }
        return Optional.of(parts);
    }
}
