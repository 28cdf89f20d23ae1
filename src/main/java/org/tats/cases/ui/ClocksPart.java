package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.CaseId;
import org.tats.cases.spi.CaseTab;
import org.tats.cases.spi.PupilPart;
import org.tats.clocks.ClockService;
import org.tats.clocks.ExclusionService;
import org.tats.clocks.RecordSteps;
import org.tats.clocks.ui.ClockHistory;
import org.tats.clocks.ui.ClockLines;
import org.tats.clocks.ui.ExclusionSection;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.LedgerSection;

/** Which clocks run for the child, how they came to stand as they do, and what followed exclusions. */
@org.springframework.stereotype.Component
class ClocksPart implements CaseTab, PupilPart {

    private static final int ORDER = 5;

    private final ClockService clocks;
    private final ExclusionService exclusions;
    private final Access access;
    private final Clock clock;

    ClocksPart(ClockService clocks, ExclusionService exclusions, Access access, Clock clock) {
        this.clocks = clocks;
        this.exclusions = exclusions;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "clocks";
    }

    @Override
    public String title() {
        return "Clocks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return access.may(Permission.SEE_CLOCKS, pupil);
    }

    @Override
    public Optional<Component> content(CaseId caseFile, PupilId pupil) {
        return content(pupil);
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        if (!access.may(Permission.SEE_CLOCKS, pupil)) {
            return Optional.empty();
        }
        var content = new Div();
        draw(content, pupil);
        return Optional.of(content);
    }

    private ExclusionSection draw(Div content, PupilId pupil) {
        LocalDate today = Dates.today(clock);
        content.removeAll();
        Optional<ExclusionSection.Recorder> recorder = access.may(Permission.RECORD_STEPS, pupil)
                ? Optional.of((row, steps) -> {
                    exclusions.record(new RecordSteps(pupil, row.exclusion().key(), steps, row.version()));
                    draw(content, pupil).focusHeading();
                })
                : Optional.empty();
        var followed = new ExclusionSection(exclusions.ofPupil(pupil), recorder, today);
        content.add(
                new LedgerSection("Clocks", new ClockLines(clocks.ofPupil(pupil), today)).aside("Counted as at today"),
                followed,
                new ClockHistory(() -> clocks.history(pupil)));
        return followed;
    }
}
