package org.tats.flags.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.Quiet;
import org.tats.flags.FlagFilter;
import org.tats.flags.FlagPage;
import org.tats.flags.FlagService;
import org.tats.flags.FlaggedPupil;

/** The first pupils who wait for a decision, on the home page of those who decide. */
@Component
class FlagsCard implements HomeCard {

    private static final int SHOWN = 5;
    private static final int ORDER = 35;

    private final FlagService flags;
    private final Access access;

    FlagsCard(FlagService flags, Access access) {
        this.flags = flags;
        this.access = access;
    }

    @Override
    public String title() {
        return "Flagged, never discussed";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.TRIAGE)) {
            return Optional.empty();
        }
        FlagPage first = flags.list(FlagFilter.FIRST, 0, SHOWN);
        if (first.total() == 0) {
            return Optional.empty();
        }
        return Optional.of(new DataTable<FlaggedPupil>("The first pupils who wait for a decision")
                .rowHeader("Pupil", FlagsCard::pupil)
                .column("Why flagged", row -> String.join(" ", FlagWords.reasons(row)))
                .rows(first.pupils()));
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor(
                "at-risk", "All %s".formatted(Words.count(flags.counts().waiting(), "waiting pupil"))));
    }

    @Override
    public Optional<NextStep> nextStep() {
        return access.may(Permission.TRIAGE) && flags.counts().waiting() > 0
                ? Optional.of(new NextStep(new Anchor("at-risk", "Triage the at-risk list"), ""))
                : Optional.empty();
    }

    private static com.vaadin.flow.component.Component pupil(FlaggedPupil pupil) {
        return new Span(
                new Anchor("at-risk?pupil=" + pupil.pupil(), pupil.name()), new Quiet(FlagWords.yearAndSchool(pupil)));
    }
}
