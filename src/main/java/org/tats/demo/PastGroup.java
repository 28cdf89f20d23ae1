package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.ActionService;
import org.tats.cases.AgreeAction;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.learners.LearnersService;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.MinutesService;
import org.tats.meetings.Proposal;

/** One sitting of the Vulnerable Learners group six weeks ago, so that its list says what changed; and the agendas to come. */
@Component
@Profile("demonstration")
class PastGroup {

    private static final String SITTING = "Vulnerable Learners group";
    private static final int WEEKS = 6;
    private static final int TALKED_ABOUT = 8;
    private static final List<String> SAID = List.of(
            "Lessons at home go well; the way back is not talked about yet.",
            "Two visits, nobody answered. Health saw the child last week and is not worried.",
            "Half days since three weeks. School would like to add Wednesday afternoons.",
            "Waits for a place since the family moved. Nothing is arranged meanwhile.");

    private final Stage stage;
    private final ForumService forums;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final LearnersService learners;
    private final MinutesService minutes;

    PastGroup(
            Stage stage,
            ForumService forums,
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            DiscussionService discussions,
            OutcomeService outcomes,
            ActionService actions,
            LearnersService learners,
            MinutesService minutes) {
        this.stage = stage;
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.actions = actions;
        this.learners = learners;
        this.minutes = minutes;
    }

    void week(PastWeek week, PastWeek last) {
        LocalDateTime when = week.wednesday(9, 30);
        LocalDate next = when.toLocalDate().plusWeeks(WEEKS);
        // the first week from which the next sitting is still to come
        if (next.isAfter(last.thursday()) && !stage.done(SITTING)) {
            stage.once(SITTING, Cast.MINUTES, when, () -> sit(when.toLocalDate()));
        }
        approve(week);
    }

    /** The minutes of the group and the panel, in the week in which they were taken. */
    private void approve(PastWeek week) {
        stage.once(
                week.step("minutes of the other forums"),
                Cast.CHAIR,
                week.nextMonday(9, 40),
                () -> meetings.held(0, 100).stream()
                        .filter(row -> !row.forumCode().equals("TATS") && row.status() == MeetingStatus.DRAFT_MINUTES)
                        .forEach(row -> minutes.approve(row.id())));
    }

    private void sit(LocalDate today) {
        MeetingId meeting = meetings.plan(forums.named("VL").id(), today);
        agenda.proposals(meeting).stream()
                .limit(TALKED_ABOUT)
                .map(Proposal::pupil)
                .forEach(pupil -> agenda.add(meeting, pupil));
        meetings.start(meeting);
        attendees.attendees(meeting).forEach(one -> attendees.record(one.id(), AttendeeState.PRESENT, ""));
        for (AgendaItemRow item : agenda.items(meeting)) {
            talk(meetings.open(item.id()), item.number(), today);
        }
        meetings.end(meeting);
    }

    private void talk(DiscussionId discussion, int number, LocalDate today) {
        discussions.saveDraft(discussion, DiscussionField.CONCERN, SAID.get(number % SAID.size()), 0);
        discussions.commitDrafts(discussion);
        CastMember owner = Cast.GROUP.getFirst();
        if (number % 2 == 1) {
            actions.agree(new AgreeAction(
                    discussion,
                    "Visit the family and say what was talked about",
                    owner.id(),
                    owner.agency(),
                    today.plusWeeks(3)));
        }
        int version = outcomes.recordOutcome(
                discussion,
                new Outcome("NO_CHANGE", "No change", false),
                discussions.reload(discussion).outcomeVersion());
        outcomes.setReviewDate(discussion, today.plusWeeks(WEEKS), version);
    }

    /** The list as of the last day, and what the next panel and the next group will talk about. */
    void after(PastWeek last) {
        stage.once("list counted", Cast.CHAIR, last.friday(16, 20), learners::recount);
        for (String forum : List.of("EIP", "VL")) {
            stage.once("agenda of " + forum, Cast.MINUTES, last.friday(16, 30), () -> {
                meetings.planSeries(forums.named(forum).id(), 1);
                meetings.ahead().stream()
                        .filter(row -> row.forumCode().equals(forum))
                        .findFirst()
                        .map(MeetingRow::id)
                        .ifPresent(agenda::addAll);
            });
        }
    }
}
