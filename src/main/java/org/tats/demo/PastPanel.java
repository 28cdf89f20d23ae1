package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemPartService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingService;
import org.tats.panels.DecisionDraft;
import org.tats.panels.DecisionId;
import org.tats.panels.DecisionOutcome;
import org.tats.panels.Hours;
import org.tats.panels.PanelItemService;
import org.tats.panels.ProvisionEnd;
import org.tats.panels.ProvisionId;
import org.tats.panels.ProvisionKind;
import org.tats.panels.ProvisionReview;
import org.tats.panels.ProvisionService;
import org.tats.panels.RecordDecision;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestId;
import org.tats.panels.ReviewResult;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19Service;
import org.tats.panels.StartProvision;

/** What the inclusion panel decides, on its agenda and outside it, and the education that follows. */
@Component
@Profile("demonstration")
class PastPanel {

    private static final Map<DecisionOutcome, String> REASONS = Map.of(
            DecisionOutcome.AGREED,
            "The doctor’s letter and the register agree: no lesson was possible for four weeks, and the work sent home was"
                    + " neither marked nor of the right level. Teaching at home is what the child can use now.",
            DecisionOutcome.NOT_NOW,
            "Mornings in school have begun again and grow. Teaching at home would pull the other way; we ask again at the"
                    + " check-in and decide anew if the mornings do not hold.",
            DecisionOutcome.MULTI_AGENCY,
            "Health, social care and school each know a part. They meet within ten days; the panel decides with what they bring.",
            DecisionOutcome.NOT_AGREED,
            "School provides suitable full-time education and the child can reach it: the work was adjusted last week.");

    private final Stage stage;
    private final ForumService forums;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final ItemPartService parts;
    private final PanelItemService items;
    private final Section19Service requests;
    private final Section19DecisionService decisions;
    private final ProvisionService provisions;

    PastPanel(
            Stage stage,
            ForumService forums,
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            ItemPartService parts,
            PanelItemService items,
            Section19Service requests,
            Section19DecisionService decisions,
            ProvisionService provisions) {
        this.stage = stage;
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.parts = parts;
        this.items = items;
        this.requests = requests;
        this.decisions = decisions;
        this.provisions = provisions;
    }

    /** A meeting that takes these requests, each with its outcome. */
    void sits(String name, LocalDateTime when, List<RequestId> asked, List<DecisionOutcome> outcomes) {
        stage.once(name, Cast.MINUTES, when, () -> {
            LocalDate today = when.toLocalDate();
            Map<PupilId, Integer> places = places(asked);
            MeetingId meeting = meetings.plan(forums.named("EIP").id(), today);
            places.keySet().forEach(pupil -> agenda.add(meeting, pupil));
            meetings.start(meeting);
            attendees.attendees(meeting).forEach(one -> attendees.record(one.id(), AttendeeState.PRESENT, ""));
            for (AgendaItemRow row : agenda.items(meeting)) {
                int place = Objects.requireNonNull(places.get(row.pupil().orElseThrow()));
                meetings.open(row.id());
                type(asked.get(place), outcomes.get(place), false, today);
                items.record(parts.item(row.id()), asked.get(place), DecisionId.random());
            }
            meetings.end(meeting);
        });
    }

    private Map<PupilId, Integer> places(List<RequestId> asked) {
        Map<PupilId, Integer> places = new HashMap<>();
        requests.list(true).stream()
                .filter(request -> asked.contains(request.id()))
                .forEach(request -> places.put(request.pupil(), asked.indexOf(request.id())));
        return places;
    }

    void decideOutside(RequestId request, LocalDate today) {
        type(request, DecisionOutcome.AGREED, true, today);
        decisions.record(new RecordDecision(DecisionId.random(), request, null));
    }

    private void type(RequestId request, DecisionOutcome outcome, boolean outside, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        fields.put("GROUND", outside ? "SEPARATION" : "ILLNESS");
        fields.put("REACHABLE", outcome == DecisionOutcome.NOT_AGREED ? "YES" : "NOT_ACCESSIBLE");
        fields.put("REACHABLE_WORDS", "Work is sent home by e-mail; the child cannot use it alone.");
        fields.put("CHILD", "“In the mornings I can do an hour, with somebody I know.”");
        fields.put("PARENT", "Wants lessons at home now, and school again when it is possible.");
        fields.put("SCHOOL", "A smaller group and a later start were tried for three weeks.");
        fields.put("HEALTH", outside ? "Asked today, not here yet." : "The clinic supports a gradual return.");
        fields.put("CHOSEN", outcome == DecisionOutcome.AGREED ? "HOME_TUITION" : "SCHOOL_ADJUSTS");
        fields.put("WHY_NOT_OTHERS", "Too far from what the child can manage at present.");
        fields.put("OUTCOME", outcome.name());
        fields.put("REASONS", REASONS.get(outcome));
        if (outcome == DecisionOutcome.AGREED) {
            fields.put("HOURS", "10");
            fields.put("WHY_LESS", "More than two hours a day would tire the child; it grows week by week.");
            fields.put("PROVIDER", "Home teaching service");
            fields.put("PLACE", "At home");
            fields.put("SUBJECTS", "English, mathematics, science");
            fields.put("STARTS", today.plusDays(6).toString());
            fields.put("REVIEW", today.plusDays(6).plusWeeks(5).toString());
        }
        if (outside) {
            fields.put("WHY_OUTSIDE", "The placement ended overnight and the panel meets in three weeks.");
            fields.put("DECIDED_BY", Cast.CHAIR.id().toString());
        }
        fields.put("LETTER_BY", Cast.CHAIR.id().toString());
        fields.put("LETTER_DUE", today.plusDays(3).toString());
        DecisionDraft draft = decisions.draft(request, outside);
        fields.forEach((field, text) -> decisions.save(request, field, text, draft.version(field)));
    }

    /** Home teaching from that Monday, with a step of the way back. Nothing where the panel agreed none. */
    void arrange(RequestId request, LocalDate monday) {
        decision(request).ifPresent(decision -> {
            var id = ProvisionId.random();
            provisions.start(new StartProvision(
                    id,
                    decision,
                    ProvisionKind.HOME_TUITION,
                    "Home teaching service",
                    "At home",
                    new Hours(20),
                    41_250,
                    monday,
                    monday.plusWeeks(5)));
            provisions.planStep(id, "First lesson in the library of the school", monday.plusWeeks(4));
        });
    }

    void received(RequestId request, LocalDate monday) {
        running(request).forEach(id -> provisions.enterWeek(id, monday, new Hours(17), "One lesson was too much."));
    }

    /** With its last review. */
    void end(RequestId request, LocalDate on) {
        running(request).forEach(id -> {
            provisions.review(
                    id,
                    new ProvisionReview(
                            on,
                            "Lessons in school are possible again; the child wants to go.",
                            ReviewResult.ENDS,
                            null));
            provisions.end(id, on, ProvisionEnd.RETURNED, "Back in all lessons.");
        });
    }

    private Optional<DecisionId> decision(RequestId request) {
        return read(request).stream()
                .flatMap(one -> one.decision().stream())
                .findFirst()
                .map(one -> one.id());
    }

    private List<ProvisionId> running(RequestId request) {
        return read(request).stream()
                .flatMap(one -> one.provisions().stream())
                .map(one -> one.provision())
                .filter(provision -> provision.runs())
                .map(provision -> provision.id())
                .toList();
    }

    private List<RequestDetails> read(RequestId request) {
        return requests.list(true).stream()
                .filter(row -> row.id().equals(request))
                .map(row -> requests.read(row.id()))
                .toList();
    }
}
