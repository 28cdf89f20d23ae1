package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.RunAs;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgreeAction;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.FinishAction;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.AgencyId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagService;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ChosenAgency;
import org.tats.meetings.ForumOutcome;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemKind;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;

/** Talks about one pupil: the voices, what agencies bring, actions, an outcome and a review date. */
@Component
@Profile("demonstration")
class PastDiscussion {

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            "CONDUCT",
                    List.of(
                            "PLAN_AGREED",
                            "PLAN_AGREED",
                            "PLAN_AGREED",
                            "EXPLORE_MOVE",
                            "EHCNA_ADVISED",
                            "AP_OUTREACH"),
            "AWAY", List.of("PLAN_AGREED", "REFER_S19_EIP", "REFER_S19_EIP", "AP_OUTREACH"),
            "ABSENCE", List.of("PLAN_AGREED", "PLAN_AGREED", "ADVICE_ONLY", "REFER_MASH"),
            "GENERAL", List.of("ADVICE_ONLY", "PLAN_AGREED"),
            "BETTER", List.of("PLAN_AGREED"),
            "SAME", List.of("PLAN_AGREED", "ESCALATE", "REFER_S19_EIP"));

    private final FlagService flags;
    private final ForumService forums;
    private final MeetingService meetings;
    private final AttendeeService attendees;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final Agencies agencies;

    PastDiscussion(
            FlagService flags,
            ForumService forums,
            MeetingService meetings,
            AttendeeService attendees,
            DiscussionService discussions,
            OutcomeService outcomes,
            ActionService actions,
            Agencies agencies) {
        this.flags = flags;
        this.forums = forums;
        this.meetings = meetings;
        this.attendees = attendees;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.actions = actions;
        this.agencies = agencies;
    }

    void hold(DemonstrationPlan plan, MeetingRow meeting, AgendaItemRow item, Dice dice) {
        PupilId pupil = item.pupil().orElseThrow();
        Optional<DemonstrationPlan.Coordinator> coordinator = Optional.ofNullable(item.about())
                .map(AgendaItemRow.About::schoolName)
                .map(plan.coordinators()::get);
        Script script = script(item, pupil, dice);
        ask(item, script);
        DiscussionId discussion = meetings.open(item.id());
        write(discussion, script, coordinator);
        boolean ends = script.kind().equals("BETTER") && script.actions().isEmpty();
        if (ends) {
            finishAll(pupil, meeting.heldOn());
        }
        script.actions().forEach(action -> agree(discussion, action, meeting.heldOn(), coordinator));
        conclude(discussion, meeting, ends ? "CLOSE" : dice.pick(outcomesOf(script)), dice);
    }

    /** Agencies that come to chosen items only come to those at which they bring something. */
    private void ask(AgendaItemRow item, Script script) {
        attendees.chosenAgencies(item.meeting()).stream()
                .map(ChosenAgency::agency)
                .filter(agency -> script.contributions().keySet().stream()
                        .map(CastMember::agency)
                        .anyMatch(agency::equals))
                .forEach(agency -> attendees.ask(item.id(), agency, true));
    }

    private static List<String> outcomesOf(Script script) {
        return OUTCOMES.getOrDefault(script.kind(), List.of("PLAN_AGREED"));
    }

    private Script script(AgendaItemRow item, PupilId pupil, Dice dice) {
        if (item.kind() == ItemKind.REVIEW) {
            return Scripts.meeting(dice.chance(0.7) ? "BETTER" : "SAME", dice);
        }
        Set<String> rules = flags.flagged(pupil).map(PastTriage::rules).orElse(Set.of());
        return Scripts.meeting(Scripts.about(rules), dice);
    }

    private void write(DiscussionId discussion, Script script, Optional<DemonstrationPlan.Coordinator> coordinator) {
        discussions.saveDraft(discussion, DiscussionField.STRENGTHS, script.field("strengths"), 0);
        discussions.saveDraft(discussion, DiscussionField.PUPIL_VOICE, script.field("pupil"), 0);
        discussions.saveDraft(discussion, DiscussionField.PARENT_VOICE, script.field("parent"), 0);
        discussions.saveDraft(discussion, DiscussionField.CONCERN, script.field("concern"), 0);
        script.contributions()
                .forEach((function, text) -> agency(function, coordinator)
                        .ifPresent(agency ->
                                discussions.saveDraft(discussion, DiscussionField.contribution(agency), text, 0)));
        discussions.commitDrafts(discussion);
    }

    private void agree(
            DiscussionId discussion,
            Script.PlannedAction action,
            LocalDate heldOn,
            Optional<DemonstrationPlan.Coordinator> coordinator) {
        Optional<CastMember> owner = action.agency() == AgencyFunction.SCHOOL
                ? coordinator.map(DemonstrationPlan.Coordinator::person)
                : Cast.services().stream()
                        .filter(person -> person.function() == action.agency())
                        .findFirst();
        Optional<AgencyId> agency = agency(action.agency(), coordinator);
        if (owner.isPresent() && agency.isPresent()) {
            actions.agree(new AgreeAction(
                    discussion, action.what(), owner.get().id(), agency.get(), heldOn.plusWeeks(action.weeks())));
        }
    }

    private Optional<AgencyId> agency(AgencyFunction function, Optional<DemonstrationPlan.Coordinator> coordinator) {
        return function == AgencyFunction.SCHOOL
                ? coordinator
                        .flatMap(known ->
                                agencies.ofSchool(new SchoolUrn(known.school().urn())))
                        .map(AgencyRow::id)
                : Optional.of(CastMember.agency(function));
    }

    private void finishAll(PupilId pupil, LocalDate heldOn) {
        RunAs.person(
                Cast.CHAIR.id(),
                () -> actions.unfinishedOf(pupil)
                        .forEach(action -> actions.finish(new FinishAction(
                                action.id(),
                                ActionStatus.DONE,
                                "Done; nothing more is needed.",
                                heldOn,
                                action.version()))));
    }

    private void conclude(DiscussionId discussion, MeetingRow meeting, String code, Dice dice) {
        ForumOutcome chosen = forums.outcomes(meeting.forum()).stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
        int version = outcomes.recordOutcome(
                discussion,
                new Outcome(chosen.code(), chosen.label(), chosen.endsCase()),
                discussions.reload(discussion).outcomeVersion());
        if (!chosen.endsCase()) {
            outcomes.setReviewDate(discussion, meeting.heldOn().plusWeeks(dice.between(4, 6)), version);
        }
    }
}
