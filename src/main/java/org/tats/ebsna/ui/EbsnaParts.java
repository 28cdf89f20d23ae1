package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.CaseId;
import org.tats.cases.spi.CaseTab;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.JointWork;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.JointWorkStatus;
import org.tats.ebsna.PlanRow;
import org.tats.ebsna.SchoolPlanService;

/** EBSNA on the case file (the plan itself) and on the pupil's page (what is asked for, and for a school its part). */
@org.springframework.stereotype.Component
class EbsnaParts implements CaseTab, PupilPart {

    private static final String HEADING = "EBSNA: emotionally based school non-attendance";

    private final PlanDoors doors;
    private final JointWorkService requests;
    private final SchoolPlanService schools;
    private final Access access;
    private final Clock clock;

    EbsnaParts(PlanDoors doors, JointWorkService requests, SchoolPlanService schools, Access access, Clock clock) {
        this.doors = doors;
        this.requests = requests;
        this.schools = schools;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "ebsna";
    }

    @Override
    public String title() {
        return "EBSNA";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Place place() {
        return Place.END;
    }

    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return access.may(Permission.SEE_PLAN, pupil);
    }

    @Override
    public Optional<Component> content(CaseId caseFile, PupilId pupil) {
        if (!offered(caseFile, pupil)) {
            return Optional.empty();
        }
        var part = new Div();
        drawCase(part, pupil);
        return Optional.of(part);
    }

    private void drawCase(Div part, PupilId pupil) {
        part.removeAll();
        Optional<PlanRow> plan = doors.plans().ofPupil(pupil);
        plan.ifPresent(row -> part.add(new PlanPanel(doors, clock, row.id())));
        if (plan.filter(PlanRow::open).isEmpty()) {
            part.add(asking(pupil, requests.ofPupil(pupil), () -> drawCase(part, pupil)));
        }
    }

    @Override
    public Optional<Component> content(PupilId pupil) {
        if (!access.may(Permission.SEE_PLAN, pupil) && !access.may(Permission.REFER, pupil)) {
            return Optional.empty();
        }
        var part = new Div();
        drawPupil(part, pupil);
        return Optional.of(part);
    }

    private void drawPupil(Div part, PupilId pupil) {
        part.removeAll();
        Runnable again = () -> drawPupil(part, pupil);
        if (access.may(Permission.OWN_OUTCOME, pupil)) {
            schools.ofOwnPupil(pupil)
                    .ifPresentOrElse(
                            plan -> part.add(new SchoolPlanSection(plan, Dates.today(clock))),
                            () -> part.add(asking(pupil, requests.mine(pupil), again)));
        } else if (access.may(Permission.SEE_PLAN, pupil)) {
            doors.plans()
                    .ofPupil(pupil)
                    .filter(PlanRow::open)
                    .ifPresentOrElse(
                            row -> part.add(summary(row)),
                            () -> part.add(asking(pupil, requests.ofPupil(pupil), again)));
        } else {
            part.add(asking(pupil, requests.mine(pupil), again));
        }
    }

    private LedgerSection summary(PlanRow row) {
        LocalDate today = Dates.today(clock);
        return new LedgerSection(
                HEADING,
                new Facts()
                        .fact("Plan", new Anchor(PlanWords.address(row.id()), "Open the EBSNA plan"))
                        .fact("Next review", PlanWords.review(row, today))
                        .fact("Last contact", PlanWords.lastContact(row, today))
                        .fact("Attendance support officer", row.sasoName())
                        .fact("Assistant psychologist", row.aepName()));
    }

    /** What was asked for, and the next thing that this person can do. */
    private LedgerSection asking(PupilId pupil, List<JointWork> asked, Runnable again) {
        var section = new LedgerSection(HEADING);
        if (!asked.isEmpty()) {
            section.add(table(asked));
        }
        Runnable saved = () -> {
            Announcer.say("Saved");
            again.run();
        };
        var forms = new AnswerForms(requests, doors, Dates.today(clock));
        Optional<JointWork> waiting = asked.stream()
                .filter(request -> request.status() == JointWorkStatus.ASKED)
                .findFirst();
        boolean works = access.may(Permission.WORK_PLAN, pupil);
        if (waiting.isPresent()) {
            if (works) {
                section.add(forms.answer(waiting.get(), saved));
            }
        } else if (access.may(Permission.REFER, pupil)) {
            section.add(forms.ask(pupil, saved));
        } else if (works) {
            section.add(forms.begin(pupil, saved));
        } else if (asked.isEmpty()) {
            section.add(new Span("No joint work was asked for."));
        }
        return section;
    }

    private Component table(List<JointWork> asked) {
        LocalDate today = Dates.today(clock);
        return new DataTable<JointWork>("Joint work asked for")
                .rowHeader("Asked", row -> new Span(Dates.near(row.askedOn(), today) + " by " + row.askedBy()))
                .component("Why", row -> PlanWords.typed(row.why()))
                .component("Shown by the data then", HeadSection::facts)
                .component("Answer", EbsnaParts::status)
                .rows(asked);
    }

    private static Component status(JointWork row) {
        return switch (row.status()) {
            case ASKED -> new StatusMark(Shape.DUE, "Waits for an answer");
            case ACCEPTED -> new StatusMark(Shape.GOOD, "Accepted by " + row.decidedBy());
            case DECLINED ->
                new Span(
                        new StatusMark(Shape.NONE, "Not accepted by " + row.decidedBy()),
                        new Span(": "),
                        PlanWords.typed(row.declineReason()));
        };
    }
}
