package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.OpenGlass;
import org.tats.access.Permission;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.privacy.EmergencyService;

/** Wherever a child is shown whose record is open by emergency access: until when, and how to end it. */
@org.springframework.stereotype.Component
class EmergencyBanner implements PupilPart {

    private final EmergencyService emergency;
    private final Access access;
    private final Clock clock;

    EmergencyBanner(EmergencyService emergency, Access access, Clock clock) {
        this.emergency = emergency;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        return access.may(Permission.BREAK_GLASS)
                ? emergency.current(pupil).map(glass -> banner(glass, pupil))
                : Optional.empty();
    }

    private Component banner(OpenGlass glass, PupilId pupil) {
        var words = new Span(
                new Text("Emergency access EA-" + glass.number() + " until " + Dates.time(glass.endsAt()) + ", "),
                new MinutesLeft(clock.instant(), glass.endsAt()),
                new Text(". What you open is kept and will be reviewed."));
        Div banner = new Div(words, new Button("End emergency access now", click -> end(pupil)));
        banner.addClassName("emergency");
        return banner;
    }

    private void end(PupilId pupil) {
        emergency.end(pupil);
        Announcer.say("Emergency access has ended");
        UI.getCurrent().navigate("");
    }
}
