package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;
import org.tats.meetings.StandingMemberRow;

/** Administration of forums: when they meet, who belongs to them, what they can decide. */
@Route("administration/forums")
@PermitAll
@Requires(Permission.ADMINISTER)
class ForumsView extends Page implements AfterNavigationObserver {

    private final ForumService forums;
    private final PeopleService people;
    private final Clock clock;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div parts = new Div();

    ForumsView(ForumService forums, PeopleService people, Clock clock) {
        super("Forums");
        this.forums = forums;
        this.people = people;
        this.clock = clock;
        add(new AdministrationTabs("administration/forums"), problems, parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        problems.clear();
        parts.removeAll();
        List<ForumRow> all = forums.forums();
        finding(Words.count(all.size(), "forum"));
        subtitle("A change holds for meetings from now on; what was decided stays as it was.");
        all.forEach(this::draw);
    }

    private void draw(ForumRow forum) {
        List<StandingMemberRow> members = forums.standingMembers(forum.id());
        parts.add(
                new LedgerSection(
                        forum.name(),
                        new ForumTimesForm(
                                forum,
                                changed -> act("Times changed", () -> {
                                    forums.change(changed);
                                }))),
                new LedgerSection(
                        "Standing members of " + forum.name(),
                        new StandingMembersPanel(
                                members,
                                people.directory(),
                                Dates.today(clock),
                                (person, part) -> act(
                                        "Member added",
                                        () -> forums.addStandingMember(
                                                forum.id(),
                                                person.id(),
                                                java.util.Objects.requireNonNull(person.agency()),
                                                part,
                                                Dates.today(clock))),
                                (member, chosenOnly) -> act(
                                        "Changed",
                                        () -> forums.comesToChosenItems(forum.id(), member.id(), chosenOnly)),
                                member -> act(
                                        "Membership ended",
                                        () -> forums.endStandingMember(forum.id(), member.id(), Dates.today(clock))))),
                new LedgerSection(
                        "Outcomes of " + forum.name(),
                        new OutcomesPanel(
                                forums.everyOutcome(forum.id()),
                                (label, ends) -> act("Outcome added", () -> forums.addOutcome(forum.id(), label, ends)),
                                outcome -> act("Outcome changed", () -> forums.changeOutcome(forum.id(), outcome)))),
                new LedgerSection(
                        "Minutes planned for an item",
                        new ItemKindsPanel(
                                forums.itemKinds(forum.id()),
                                (kind, minutes) -> act(
                                        "Planned minutes changed",
                                        () -> forums.planMinutes(forum.id(), kind, minutes)))));
    }

    private void act(String said, Runnable what) {
        if (problems.attempt(what)) {
            Announcer.say(said);
            refresh();
        }
    }
}
