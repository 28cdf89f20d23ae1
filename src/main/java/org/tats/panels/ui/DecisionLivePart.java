package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.clocks.ClockRow;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.meetings.ItemKind;
import org.tats.meetings.OpenItem;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.PartScreen;
import org.tats.panels.Decision;
import org.tats.panels.DecisionId;
import org.tats.panels.Request;

/** The form of one item on one screen: the draft while a decision is owed, afterwards what was decided. */
class DecisionLivePart implements LivePart {

    private final DecisionItemForm form;
    private final OpenItem item;
    private final PartScreen screen;
    private final LocalDate today;
    private final DecisionId id = DecisionId.random();
    private final Div middle = new Div();
    private final Div decision = new Div();
    private @Nullable DecisionTyping typing;
    private @Nullable DecisionPane pane;

    DecisionLivePart(DecisionItemForm form, OpenItem item, PartScreen screen) {
        this.form = form;
        this.item = item;
        this.screen = screen;
        this.today = Dates.today(form.clock);
        draw();
    }

    @Override
    public Optional<Component> middle() {
        return Optional.of(middle);
    }

    @Override
    public Stands middleStands() {
        return typing == null ? Stands.ABOVE : Stands.INSTEAD;
    }

    @Override
    public Optional<Component> decision() {
        return Optional.of(decision);
    }

    @Override
    public Stands decisionStands() {
        return item.kind() == ItemKind.SECTION_19 && typing != null ? Stands.INSTEAD : Stands.ABOVE;
    }

    @Override
    public boolean commit() {
        return typing == null || typing.commit();
    }

    @Override
    public void refresh() {
        boolean recordedSince = typing != null && form.made(item).isPresent();
        if (recordedSince) {
            draw();
        } else if (typing != null && pane != null) {
            typing.refresh();
            pane.update();
        }
    }

    private void draw() {
        middle.removeAll();
        decision.removeAll();
        typing = null;
        pane = null;
        Optional<Request> owed = form.owed(item);
        boolean writes = screen.writes() && form.works(item) && screen.shows(null);
        if (item.kind() == ItemKind.SECTION_19
                && owed.isPresent()
                && form.made(item).isEmpty()
                && writes) {
            draft(owed.get());
        } else {
            middle.add(new H2("Clocks"), Section19Words.clocks(clocks(), today));
            read();
        }
    }

    private void draft(Request request) {
        var now = new DecisionTyping(form.decisions, request.id(), false, new Around());
        typing = now;
        pane = new DecisionPane(now, RequestForm.workers(form.people, form.access), today, () -> {
            form.items.record(item, request.id(), id);
            Announcer.say("Decision recorded");
            screen.changed();
            draw();
        });
        middle.add(new DecisionMiddle(now, clocks(), form.keyPoints.ofPupil(item.pupil()), today));
        decision.add(pane);
    }

    private void read() {
        List<Decision> all = form.decisions.ofPupil(item.pupil());
        decision.add(new H2("Section 19"));
        if (all.isEmpty()) {
            decision.add(new Paragraph("No decision is recorded for this child."));
        }
        all.stream().findFirst().ifPresent(latest -> {
            decision.add(
                    new Paragraph(latest.number() + ": " + latest.outcome().words()),
                    DecisionSection.facts(latest, today));
            boolean toRatify = latest.outside() && latest.ratifiedOn() == null;
            if (toRatify && item.kind() == ItemKind.RATIFY && screen.writes() && form.works(item)) {
                decision.add(ratify(latest));
            }
        });
    }

    private Button ratify(Decision latest) {
        return new Button("Ratify decision " + latest.number(), click -> {
            form.items.ratify(item, latest.id());
            Announcer.say("Ratified");
            screen.changed();
            draw();
        });
    }

    private List<ClockRow> clocks() {
        return form.access.may(Permission.SEE_CLOCKS, item.pupil()) ? form.clocks.ofPupil(item.pupil()) : List.of();
    }

    private final class Around implements DecisionTyping.Around {

        @Override
        public void saved(Instant at) {
            screen.saved(at);
        }

        @Override
        public void notSaved() {
            screen.notSaved();
        }

        @Override
        public void changed() {
            if (pane != null) {
                pane.update();
            }
        }
    }
}
