package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** Agreed actions: agreeing them in a discussion, saying how they ended, and the lists of what is open. */
@Service
@Transactional
public class ActionService {

    /** How long one's own ended actions stay on one's list. */
    private static final int WEEKS_SHOWN = 4;

    private final Access access;
    private final ActionRepository actions;
    private final ActionQueries queries;
    private final DiscussionRepository discussions;
    private final Relationships relationships;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionService(
            Access access,
            ActionRepository actions,
            ActionQueries queries,
            DiscussionRepository discussions,
            Relationships relationships,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.actions = actions;
        this.queries = queries;
        this.discussions = discussions;
        this.relationships = relationships;
        this.events = events;
        this.clock = clock;
    }

    /** Agrees an action. Asking twice for the same one agrees it once. */
    @Requires(Permission.RECORD_MEETING)
    public ActionId agree(AgreeAction asked) {
        AgreeAction action = checked(asked);
        Discussion discussion = recordable(action.discussion());
        checkDue(discussion, action);
        Optional<ActionId> same = actions.same(action);
        if (same.isPresent()) {
            return same.get();
        }
        discussions.touch(discussion.id());
        ActionId id = ActionId.random();
        actions.insert(id, discussion, action);
        grant(id, discussion.pupil(), action.owner());
        events.publishEvent(new ActionAgreed(id, discussion.id(), discussion.pupil(), action.owner(), action.dueOn()));
        return id;
    }

    /** Corrects wording, owner or due date of an open action while the minutes are not approved. */
    @Requires(Permission.RECORD_MEETING)
    public void change(ActionId id, AgreeAction asked, int version) {
        AgreeAction action = checked(asked);
        ActionRow before = queries.find(id).orElseThrow(NotFound::new);
        Discussion discussion = recordable(before.discussion());
        mustBeOpen(before);
        checkDue(discussion, action);
        discussions.touch(discussion.id());
        if (!actions.change(id, action, version)) {
            throw new StaleSave(action.what(), before.what());
        }
        relationships.end(source(id));
        grant(id, before.pupil(), action.owner());
        events.publishEvent(new ActionChanged(id, before.pupil(), action.owner(), action.dueOn(), version + 1));
    }

    /**
     * Says how an action ended. Owners say it of their own; who sees all actions, of any.
     *
     * @throws StaleSave when somebody else said it first
     */
    @Requires(Permission.UPDATE_ACTION)
    public void finish(FinishAction command) {
        ActionRow action = mine(command.action());
        LocalDate today = Dates.today(clock);
        LocalDate on = Optional.ofNullable(command.on()).orElse(today);
        check(action, command, on, today);
        ActionStatus status = command.result().on(on, action.dueOn());
        if (!actions.finish(action.id(), status, on, command.note().strip(), command.version())) {
            throw new StaleSave(ending(status, command.note()), ending(action.status(), action.note()));
        }
        actions.countChange(action.discussion());
        relationships.end(source(action.id()));
        events.publishEvent(new ActionFinished(action.id(), action.pupil(), status, command.version() + 1));
    }

    /** The signed-in person's own actions: open ones, and what ended in the last four weeks. */
    @Requires(Permission.SEE_ACTIONS)
    public List<ActionRow> mine() {
        LocalDate since = Dates.today(clock).minusWeeks(WEEKS_SHOWN);
        return listed("own", queries.ofOwner(access.current().id(), since));
    }

    /** How many of the signed-in person's own actions are open. */
    @Requires(Permission.SEE_ACTIONS)
    public int openOfMine() {
        return queries.openOf(access.current().id());
    }

    /** Which agencies are behind, the longest first. */
    @Requires(Permission.SEE_ALL_ACTIONS)
    public List<AgencyOverdue> overdueByAgency() {
        return queries.overdueByAgency(Dates.today(clock));
    }

    @Requires(Permission.SEE_ALL_ACTIONS)
    public List<ActionRow> overdue(AgencyId agency) {
        return listed("overdue:" + agency, queries.overdue(agency, Dates.today(clock)));
    }

    /** Every open action, the soonest due first. */
    @Requires(Permission.SEE_ALL_ACTIONS)
    public List<ActionRow> unfinished() {
        return listed("unfinished", queries.open());
    }

    /**
     * The open actions that one forum agreed, the soonest due first: they come first at its next meeting.
     *
     * @param forum its code
     */
    @Requires(Permission.SEE_ALL_ACTIONS)
    public List<ActionRow> unfinishedFrom(String forum) {
        return listed("unfinished:" + forum, queries.open(forum));
    }

    /** The open actions of a pupil, with their wording. */
    @Requires(Permission.SEE_CASE_TEXT)
    public List<ActionRow> unfinishedOf(PupilId pupil) {
        access.require(Permission.SEE_CASE_TEXT, pupil);
        return queries.openOfPupil(pupil);
    }

    /**
     * How the actions that were due in a period stand; both dates included.
     *
     * @param forum the code of the forum that agreed them; empty for all
     */
    @Requires(Permission.SEE_COUNTS)
    public ActionFigures figures(Optional<String> forum, LocalDate from, LocalDate to) {
        return queries.dueIn(forum, from, to);
    }

    private List<ActionRow> listed(String query, List<ActionRow> rows) {
        List<String> keys = rows.stream().map(row -> row.id().toString()).toList();
        List<String> pupils =
                rows.stream().map(row -> row.pupil().toString()).distinct().toList();
        events.publishEvent(
                new Opened("actions", query, null, Map.of("count", rows.size(), "keys", keys, "pupils", pupils)));
        return rows;
    }

    private Discussion recordable(DiscussionId id) {
        Discussion discussion = discussions.get(id);
        access.require(Permission.RECORD_MEETING, discussion.pupil());
        discussion.mustNotBeLocked();
        return discussion;
    }

    private ActionRow mine(ActionId id) {
        return queries.find(id)
                .filter(row -> row.owner().equals(access.current().id()) || access.may(Permission.SEE_ALL_ACTIONS))
                .orElseThrow(NotFound::new);
    }

    private void check(ActionRow action, FinishAction command, LocalDate on, LocalDate today) {
        if (command.result() == ActionStatus.OPEN) {
            throw new RuleBroken("Say how the action ended.");
        }
        if (command.result().needsNote() && command.note().isBlank()) {
            throw new RuleBroken("Write a note that says why.");
        }
        if (on.isBefore(action.agreedOn()) || on.isAfter(today)) {
            throw new RuleBroken("The day it ended lies between " + Dates.full(action.agreedOn()) + ", when it was"
                    + " agreed, and today.");
        }
    }

    private static AgreeAction checked(AgreeAction action) {
        if (action.what().isBlank()) {
            throw new RuleBroken("Say what is to be done.");
        }
        return new AgreeAction(
                action.discussion(), action.what().strip(), action.owner(), action.agency(), action.dueOn());
    }

    private static void checkDue(Discussion discussion, AgreeAction action) {
        if (action.dueOn().isBefore(discussion.heldOn())) {
            throw new RuleBroken(
                    "An action is due on or after the meeting of " + Dates.full(discussion.heldOn()) + ".");
        }
    }

    private static void mustBeOpen(ActionRow action) {
        if (action.status() != ActionStatus.OPEN) {
            throw new RuleBroken("This action has ended. Agree a new one.");
        }
    }

    private void grant(ActionId id, PupilId pupil, PersonId owner) {
        relationships.grant(owner, pupil, RelationshipKind.ACTION_OWNER, source(id));
    }

    private static String ending(ActionStatus status, String note) {
        return note.isBlank() ? status.words() : status.words() + ": " + note.strip();
    }

    private static String source(ActionId id) {
        return "action:" + id;
    }
}
