package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.AgreeAction;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionKind;
import org.tats.cases.DiscussionOrigin;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class CountsServiceTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 19);

    private final Optional<String> all = Optional.empty();

    @Autowired
    private CountsService counts;

    @Autowired
    private ForumService forums;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AttendeeService attendees;

    @Autowired
    private ActionService actions;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private CaseScenario caseScenario;

    @Autowired
    private SignedIn signedIn;

    /** Two meetings: one pupil at both, one at the second only; every figure is worked out here by hand. */
    @Test
    void countsWhatHappenedAndNothingElse() {
        signedIn.asSystem();
        ForumId forum = scenario.forum();
        PersonId member = scenario.member(forum, AgencyFunction.EDUCATION_WELFARE, MemberPart.MEMBER, Role.MEMBER);
        PupilId twice = scenario.pupil();
        PupilId once = scenario.pupil();
        days();
        MeetingId first = scenario.meeting(forum, FIRST);
        AgendaItemId referred = scenario.item(first, twice);
        asReferral(referred, LocalDate.of(2026, 9, 25));
        MeetingId second = scenario.meeting(forum, SECOND);
        hold(first, List.of(referred), AttendeeState.PRESENT);
        AgendaItemId again = scenario.item(second, twice);
        AgendaItemId closing = scenario.item(second, once);
        meetings.start(second);
        DiscussionId plan = scenario.discussed(again, CaseScenario.PLAN, SECOND);
        actions.agree(new AgreeAction(plan, "Visit", member, caseScenario.agencyOf(member), SECOND.plusDays(1)));
        scenario.discussed(closing, CaseScenario.CLOSE, SECOND);
        meetings.end(second);
        scenario.meeting(forum, LocalDate.of(2026, 11, 25));

        Counts whole = counts.counts(all, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));

        assertThat(whole.meetings()).isEqualTo(2);
        assertThat(whole.pupils()).isEqualTo(2);
        assertThat(whole.discussions()).isEqualTo(3);
        assertThat(whole.pupilsByKind()).containsEntry(DiscussionKind.NEW, 2).containsEntry(DiscussionKind.REVIEW, 0);
        assertThat(whole.discussionsByKind())
                .containsEntry(DiscussionKind.NEW, 2)
                .containsEntry(DiscussionKind.REVIEW, 1);
        assertThat(whole.byOrigin())
                .containsEntry(DiscussionOrigin.SCHOOL_REFERRAL, 1)
                .containsEntry(DiscussionOrigin.OTHER, 2);
        assertThat(whole.byOutcome())
                .containsExactly(
                        new Counts.OutcomeCount("Close", true, 1), new Counts.OutcomeCount("Plan agreed", false, 2));
        assertThat(whole.actions().due()).isOne();
        assertThat(whole.actions().of(ActionStatus.OPEN)).isOne();
        assertThat(whole.actionsNotDueYet()).isZero();
        assertThat(whole.attendees()).singleElement().satisfies(line -> {
            assertThat(line.invited()).isEqualTo(2);
            assertThat(line.present()).isOne();
            assertThat(line.absent()).isOne();
        });
        // 28 to 30 September and 1 October: four school days after Friday 25 September
        assertThat(whole.medianSchoolDays().orElseThrow().toPlainString()).isEqualTo("4");
        assertThat(whole.waitsCounted()).isOne();

        String code = RunAs.system(() -> forums.find(forum)).code();
        Counts ofForum = counts.counts(Optional.of(code), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
        assertThat(ofForum.discussions()).isEqualTo(3);
        assertThat(ofForum.meetings()).isEqualTo(2);
        assertThat(ofForum.actions().due()).isOne();
        assertThat(ofForum.attendees()).isEqualTo(whole.attendees());
        Counts ofAnother = counts.counts(Optional.of("VL"), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
        assertThat(ofAnother.discussions() + ofAnother.meetings()).isZero();
        assertThat(ofAnother.actions().due()).isZero();
        assertThat(ofAnother.attendees()).isEmpty();

        Counts autumn = counts.counts(all, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(autumn.meetings()).isOne();
        assertThat(autumn.pupilsByKind()).containsEntry(DiscussionKind.NEW, 1).containsEntry(DiscussionKind.REVIEW, 1);
        assertThat(autumn.medianSchoolDays()).isEmpty();

        String csv = counts.csv(all, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
        assertThat(csv)
                .startsWith("section,measure,value,definition,from,to,as_at,forum")
                .contains("Meetings and pupils,Pupils discussed,2,")
                .contains("Waiting,Median school days from referral to discussion,4,");
        assertThat(counts.csv(all, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)))
                .isEqualTo(csv);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        signedIn.as(Role.ANALYST);
        assertThatThrownBy(() -> counts.counts(all, SECOND, FIRST)).isInstanceOf(RuleBroken.class);
    }

    private void hold(MeetingId meeting, List<AgendaItemId> items, AttendeeState state) {
        meetings.start(meeting);
        items.forEach(item -> scenario.discussed(item, CaseScenario.PLAN, FIRST));
        attendees.attendees(meeting).forEach(person -> attendees.record(person.id(), state, ""));
        meetings.end(meeting);
    }

    private void asReferral(AgendaItemId item, LocalDate askedOn) {
        scenario.owner()
                .sql("""
                        update meetings.agenda_item set origin = 'SCHOOL_REFERRAL', asked_on = :askedOn
                        where agenda_item_id = :item
                        """)
                .param("askedOn", askedOn)
                .param("item", item.value())
                .update();
    }

    private void days() {
        scenario.owner().sql("""
                        insert into registry.calendar_day (urn, date, kind)
                        select :urn, day::date, 'SCHOOL'
                        from generate_series(date '2026-09-01', date '2026-12-18', interval '1 day') day
                        where extract(isodow from day) < 6
                        """).param("urn", CaseScenario.NORTHGATE.value()).update();
    }
}
