package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.Typing;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanDrafts;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanRow;

/** A plan with all its sections: on its own page and in the case file. */
class PlanPanel extends Div implements PlanHost {

    private final PlanDoors doors;
    private final Clock clock;
    private final List<PlanSection> sections;
    private final ContactSection contacts;
    private final PlanDrafts drafts;
    private final Map<String, Typing> typings = new HashMap<>();
    private PlanDetails plan;
    private Consumer<PlanRow> heading = row -> {};

    PlanPanel(PlanDoors doors, Clock clock, PlanId id) {
        this.doors = doors;
        this.clock = clock;
        this.plan = doors.plans().read(id);
        this.drafts = plan.mayWork()
                ? doors.drafts().of(plan.row().pupil())
                : new PlanDrafts(plan.row().pupil(), Map.of(), clock.instant());
        contacts = new ContactSection(this);
        sections = List.of(
                new HeadSection(this),
                new CurveSection(this),
                new LadderSection(this),
                contacts,
                new ReviewSection(this),
                new AdjustmentSection(this),
                new OwnScaleSection(this),
                new FactorSection(this),
                new TimelineSection(this),
                new WorkersSection(this));
        sections.forEach(section -> {
            section.show();
            add((Component) section);
        });
    }

    /** Draws what stands above this panel, now and whenever the plan changed. */
    void heading(Consumer<PlanRow> draw) {
        heading = draw;
        heading.accept(plan.row());
    }

    /** Opens the form for a contact and puts the focus into it. */
    void writeContact() {
        contacts.write();
    }

    @Override
    public PlanDetails plan() {
        return plan;
    }

    @Override
    public PlanDoors doors() {
        return doors;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public LocalDate today() {
        return Dates.today(clock);
    }

    @Override
    public Typing typing(String form) {
        return typings.computeIfAbsent(form, each -> PlanTyping.of(doors.drafts(), drafts, each));
    }

    @Override
    public void look() {
        plan = doors.plans().read(id());
        sections.forEach(PlanSection::show);
        heading.accept(plan.row());
    }

    @Override
    public void changed(String said) {
        look();
        Announcer.say(said);
    }

    @Override
    public void closed() {
        Announcer.say("The plan is closed");
        getUI().ifPresent(ui -> ui.navigate(EbsnaView.class));
    }
}
