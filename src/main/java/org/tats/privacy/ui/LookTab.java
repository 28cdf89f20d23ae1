package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tats.cases.CaseId;
import org.tats.cases.spi.CaseTab;
import org.tats.common.PupilId;
import org.tats.privacy.LookService;

/** On the case file: why the reader may see it, and who else has looked. */
@org.springframework.stereotype.Component
class LookTab implements CaseTab {

    static final int SHOWN = 100;

    private final LookService look;

    LookTab(LookService look) {
        this.look = look;
    }

    @Override
    public String key() {
        return "who-looked";
    }

    @Override
    public String title() {
        return "Why I see this, who has looked";
    }

    @Override
    public int order() {
        return 90;
    }

    /** Whoever may see the case file may see this. */
    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return true;
    }

    @Override
    public Optional<Component> content(CaseId caseFile, PupilId pupil) {
        return Optional.of(new Div(LookPanel.why(look.why(pupil)), LookPanel.who(look.whoLooked(pupil, 0, SHOWN))));
    }
}
