package org.tats.demo;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyRow;
import org.tats.access.RunAs;
import org.tats.common.SchoolUrn;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemKind;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MinutesService;
import org.tats.meetings.Proposal;

/** Holds one past meeting, from its agenda to its minutes. */
@Component
@Profile("demonstration")
class PastMeeting {

    private static final int FULL = 114;
    private static final int MOST_ITEMS = 12;
    private static final int ACTIONS_MINUTES = 8;

    private final Stage stage;
    private final ForumService forums;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final MinutesService minutes;
    private final Agencies agencies;
    private final PastDiscussion discussion;
    private final PastTelling families;
    private final PastFigures figures;

    PastMeeting(
            Stage stage,
            ForumService forums,
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            MinutesService minutes,
            Agencies agencies,
            PastDiscussion discussion,
            PastTelling families,
            PastFigures figures) {
        this.stage = stage;
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.minutes = minutes;
        this.agencies = agencies;
        this.discussion = discussion;
        this.families = families;
        this.figures = figures;
    }

    /** @param approved whether the chair has approved the minutes since */
    void hold(DemonstrationPlan plan, PastWeek week, boolean approved) {
        stage.once(week.step("agenda"), Cast.MINUTES, week.wednesday(11, 0), () -> buildAgenda(plan, week));
        LocalDateTime time = week.thursday().atTime(13, 1);
        Dice dice = Dice.of(DemonstrationPlan.SEED, 84, week.number());
        stage.once(week.step("start"), Cast.MINUTES, time, () -> start(week, dice));
        time = time.plusMinutes(ACTIONS_MINUTES);
        int items = RunAs.person(
                Cast.MINUTES.id(), () -> agenda.items(find(week).id()).size());
        for (int number = 1; number <= items; number++) {
            int item = number;
            stage.once(week.step("item " + item), Cast.MINUTES, time, () -> discuss(plan, week, item));
            time = time.plusMinutes(dice.between(6, 9));
        }
        LocalDateTime end =
                time.isAfter(week.thursday().atTime(14, 57)) ? week.thursday().atTime(14, 57) : time;
        stage.once(
                week.step("end"),
                Cast.MINUTES,
                end,
                () -> meetings.end(find(week).id()));
        if (approved) {
            stage.once(
                    week.step("approved"),
                    Cast.CHAIR,
                    week.nextMonday(9, 30),
                    () -> minutes.approve(find(week).id()));
            stage.once(
                    week.step("families"), Cast.CHAIR, week.nextMonday(15, 30), () -> families.told(week, find(week)));
            if (week.number() == 1) {
                figures.placements(week, RunAs.person(Cast.MINUTES.id(), () -> find(week)));
            }
        }
    }

    private void buildAgenda(DemonstrationPlan plan, PastWeek week) {
        ForumId forum = forums.named("TATS").id();
        MeetingId meeting = meetings.ahead().stream()
                .filter(row -> row.forum().equals(forum) && row.heldOn().equals(week.thursday()))
                .findFirst()
                .map(MeetingRow::id)
                .orElseGet(() -> meetings.plan(forum, week.thursday()));
        int planned = meetings.find(meeting).plannedMinutes();
        int count = meetings.find(meeting).items();
        // reviews wait for room, new pupils do not
        List<Proposal> proposals = agenda.proposals(meeting).stream()
                .sorted(Comparator.comparing((Proposal proposal) -> proposal.kind() == ItemKind.REVIEW))
                .toList();
        for (Proposal proposal : proposals) {
            if (planned + proposal.plannedMinutes() <= FULL && count < MOST_ITEMS) {
                agenda.add(meeting, proposal.pupil());
                planned += proposal.plannedMinutes();
                count++;
            }
        }
        agenda.items(meeting).forEach(item -> inviteForOneChild(plan, item));
    }

    private void inviteForOneChild(DemonstrationPlan plan, AgendaItemRow item) {
        AgendaItemRow.About about = item.about();
        if (about == null) {
            return;
        }
        DemonstrationPlan.Coordinator coordinator = plan.coordinators().get(about.schoolName());
        if (coordinator != null) {
            agencies.ofSchool(new SchoolUrn(coordinator.school().urn()))
                    .map(AgencyRow::id)
                    .ifPresent(school -> attendees.inviteGuest(
                            item.id(),
                            coordinator.person().name(),
                            school,
                            coordinator.person().jobTitle()));
        }
        attendees.toAsk(item.id()).forEach(agency -> attendees.ask(item.id(), agency, true));
        attendees.proposals(item.id()).stream()
                .filter(proposed -> !proposed.name().endsWith("name not known"))
                .forEach(proposed -> attendees.accept(item.id(), proposed));
    }

    private void start(PastWeek week, Dice dice) {
        MeetingId meeting = find(week).id();
        meetings.start(meeting);
        for (AttendeeRow attendee : attendees.attendees(meeting)) {
            boolean leads = List.of(Cast.CHAIR.name(), Cast.MINUTES.name()).contains(attendee.name());
            double roll = leads ? 0 : dice.unit();
            if (roll < 0.8) {
                attendees.record(attendee.id(), AttendeeState.PRESENT, "");
            } else if (roll < 0.9) {
                attendees.record(attendee.id(), AttendeeState.APOLOGIES, "");
            } else if (roll < 0.95) {
                attendees.record(attendee.id(), AttendeeState.DEPUTY, "Dot Understudy");
            } else {
                attendees.record(attendee.id(), AttendeeState.ABSENT, "");
            }
        }
    }

    private void discuss(DemonstrationPlan plan, PastWeek week, int number) {
        MeetingRow meeting = find(week);
        List<AgendaItemRow> items = agenda.items(meeting.id());
        AgendaItemRow item = items.get(number - 1);
        // what is carried comes the week after, so there has to be a meeting
        boolean timeRanOut = week.weekly() && week.number() % 5 == 3 && number == items.size() && number > 6;
        if (timeRanOut) {
            agenda.carry(item.id(), "Time ran out: item 2 needed longer.");
        } else {
            discussion.hold(plan, meeting, item, Dice.of(DemonstrationPlan.SEED, 85, week.number(), number));
        }
    }

    private MeetingRow find(PastWeek week) {
        return Stream.concat(meetings.ahead().stream(), meetings.held(0, 100).stream())
                .filter(row -> row.heldOn().equals(week.thursday()))
                .findFirst()
                .orElseThrow();
    }
}
