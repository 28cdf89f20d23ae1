package org.tats.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;

/** Puts forums with members, meetings and items there for tests of this module. */
@Component
public class MeetingScenario {

    public static final ForumId TATS = ForumId.of("00000000-0000-7000-8000-000000000101");
    public static final ForumId EIP = ForumId.of("00000000-0000-7000-8000-000000000102");
    public static final ForumId VL = ForumId.of("00000000-0000-7000-8000-000000000103");

    private final ForumService forums;
    private final MeetingService meetings;
    private final AgendaService agenda;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final PeopleService people;
    private final CaseScenario cases;
    private final SignedIn signedIn;
    private final SwitchingDataSource source;

    MeetingScenario(
            ForumService forums,
            MeetingService meetings,
            AgendaService agenda,
            DiscussionService discussions,
            OutcomeService outcomes,
            PeopleService people,
            CaseScenario cases,
            SignedIn signedIn,
            SwitchingDataSource source) {
        this.forums = forums;
        this.meetings = meetings;
        this.agenda = agenda;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.people = people;
        this.cases = cases;
        this.signedIn = signedIn;
        this.source = source;
    }

    /** A forum of its own for one test, like the weekly meeting. */
    public ForumId forum() {
        return forum(TATS);
    }

    /** A forum of its own for one test, like the inclusion panel. */
    public ForumId panel() {
        return forum(EIP);
    }

    /** A forum of its own for one test, like the Vulnerable Learners group. */
    public ForumId group() {
        return forum(VL);
    }

    private ForumId forum(ForumId like) {
        ForumId id = ForumId.random();
        JdbcClient owner = source.owner();
        owner.sql("""
                        insert into meetings.forum (forum_id, code, name, weekday, starts_at, slot_minutes,
                                                    takes_referrals, takes_reviews, takes_flags, steers_case)
                        select :id, :code, :name, 4, '13:00', 120, takes_referrals, takes_reviews, takes_flags, steers_case
                        from meetings.forum where forum_id = :like
                        """)
                .param("id", id.value())
                .param("code", id.toString())
                .param("name", "Forum " + id)
                .param("like", like.value())
                .update();
        for (String table : List.of(
                "forum_item_kind (forum_id, kind, label, planned_minutes, position) select :id, kind, label,"
                        + " planned_minutes, position from meetings.forum_item_kind",
                "forum_outcome (forum_id, code, label, ends_case, position) select :id, code, label, ends_case,"
                        + " position from meetings.forum_outcome")) {
            owner.sql("insert into meetings." + table + " where forum_id = :like")
                    .param("id", id.value())
                    .param("like", like.value())
                    .update();
        }
        return id;
    }

    /** Enters a person and makes it a standing member from long ago. */
    public PersonId member(ForumId forum, AgencyFunction function, MemberPart part, Role... roles) {
        PersonId person = signedIn.enter(function, Set.of(roles));
        RunAs.system(() -> {
            PersonRow row = people.find(person).orElseThrow();
            forums.addStandingMember(
                    forum, person, java.util.Objects.requireNonNull(row.agency()), part, LocalDate.of(2026, 1, 1));
        });
        return person;
    }

    /** Invites somebody to a whole meeting that has begun, as if a standing member from before. */
    public void invite(MeetingId meeting, PersonId person) {
        owner().sql("""
                        insert into meetings.attendee
                          (attendee_id, meeting_id, person_id, name, agency_id, agency_name, role_name, state)
                        select gen_random_uuid(), :meeting, p.person_id, p.name, a.agency_id, a.name, 'Member', 'INVITED'
                        from access.person p
                        join meetings.standing_member s on s.person_id = p.person_id
                        join access.agency a on a.agency_id = s.agency_id
                        where p.person_id = :person""")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .update();
    }

    public PupilId pupil() {
        return cases.pupil(CaseScenario.NORTHGATE);
    }

    public MeetingId meeting(ForumId forum, LocalDate date) {
        return RunAs.system(() -> meetings.plan(forum, date));
    }

    public AgendaItemId item(MeetingId meeting, PupilId pupil) {
        return RunAs.system(() -> agenda.addOther(meeting, pupil, "Asked for in a test."));
    }

    /** An item opened in its meeting and decided, with a review five weeks later unless the outcome ends the case. */
    public DiscussionId discussed(AgendaItemId item, Outcome outcome, LocalDate heldOn) {
        DiscussionId discussion = meetings.open(item);
        int version = 0;
        if (!outcome.endsCase()) {
            version = outcomes.setReviewDate(discussion, heldOn.plusWeeks(5), version);
        }
        outcomes.recordOutcome(discussion, outcome, version);
        return discussion;
    }

    public DiscussionService discussions() {
        return discussions;
    }

    public JdbcClient owner() {
        return source.owner();
    }
}
