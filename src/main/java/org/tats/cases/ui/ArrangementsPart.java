package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.CaseId;
import org.tats.cases.spi.CaseTab;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.registry.ArrangementBasis;
import org.tats.registry.ArrangementKind;
import org.tats.registry.ArrangementRule;
import org.tats.registry.ArrangementService;
import org.tats.registry.EndArrangement;
import org.tats.registry.FairAccessCategory;
import org.tats.registry.RecordArrangement;
import org.tats.registry.RegistryService;
import org.tats.registry.ReviewArrangement;
import org.tats.registry.SchoolRow;

/** Timetable and placements on the pages about one pupil, for whoever may see the detail of the card. */
@org.springframework.stereotype.Component
@Order(10)
class ArrangementsPart implements CaseTab, PupilPart {

    private final ArrangementService arrangements;
    private final RegistryService registry;
    private final Access access;
    private final Clock clock;

    ArrangementsPart(ArrangementService arrangements, RegistryService registry, Access access, Clock clock) {
        this.arrangements = arrangements;
        this.registry = registry;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "placements";
    }

    @Override
    public String title() {
        return ArrangementsSection.TITLE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return access.may(Permission.SEE_CARD_DETAIL, pupil);
    }

    @Override
    public Optional<Component> content(CaseId caseFile, PupilId pupil) {
        return content(pupil);
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        if (!access.may(Permission.SEE_CARD_DETAIL, pupil)) {
            return Optional.empty();
        }
        var whole = new Div();
        draw(whole, pupil);
        return Optional.of(whole);
    }

    private ArrangementsSection draw(Div whole, PupilId pupil) {
        var section = new ArrangementsSection(pupil, arrangements.ofPupil(pupil), new OfPupil(whole, pupil));
        whole.removeAll();
        whole.add(section);
        return section;
    }

    private final class OfPupil implements Arranging {

        private final Div whole;
        private final PupilId pupil;

        OfPupil(Div whole, PupilId pupil) {
            this.whole = whole;
            this.pupil = pupil;
        }

        @Override
        public LocalDate today() {
            return Dates.today(clock);
        }

        @Override
        public boolean mayRecord() {
            return access.may(Permission.RECORD_ARRANGEMENT, pupil);
        }

        @Override
        public ArrangementBasis basis() {
            return arrangements.basis(pupil);
        }

        @Override
        public List<ArrangementRule> rules(ArrangementKind kind, LocalDate on) {
            return arrangements.rules(kind, on);
        }

        @Override
        public List<FairAccessCategory> categories() {
            return arrangements.fairAccessCategories();
        }

        @Override
        public List<SchoolRow> schools() {
            return registry.schools();
        }

        @Override
        public void record(RecordArrangement asked) {
            arrangements.record(asked);
            saved("Recorded");
        }

        @Override
        public void review(ReviewArrangement asked) {
            arrangements.review(asked);
            saved("Review recorded");
        }

        @Override
        public void end(EndArrangement asked) {
            arrangements.end(asked);
            saved("End recorded");
        }

        private void saved(String words) {
            Announcer.say(words);
            draw(whole, pupil).focusHeading();
        }
    }
}
