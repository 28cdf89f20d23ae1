package org.tats.meetings;

import static org.tats.access.Permission.ADMINISTER;
import static org.tats.access.Permission.SIGNED_IN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** The definition of forums: when they meet, what they can decide, who belongs to them. Holds nothing about children. */
@Service
@Transactional
public class ForumService {

    /** Who starts as coming to chosen items only (governance notes 5.4; a local rule). */
    private static final Set<AgencyFunction> CHOSEN_ONLY = Set.of(AgencyFunction.POLICE, AgencyFunction.YOUTH_JUSTICE);

    private final ForumRepository forums;
    private final PeopleService people;
    private final Agencies agencies;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForumService(
            ForumRepository forums,
            PeopleService people,
            Agencies agencies,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.forums = forums;
        this.people = people;
        this.agencies = agencies;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    /** Those that meet most often first. */
    @Requires(SIGNED_IN)
    public List<ForumRow> forums() {
        return forums.all();
    }

    @Requires(SIGNED_IN)
    public ForumRow find(ForumId forum) {
        return forums.find(forum).orElseThrow(NotFound::new);
    }

    /** @param code such as {@code TATS}, {@code EIP}, {@code VL}; @throws NotFound when there is none */
    @Requires(SIGNED_IN)
    public ForumRow named(String code) {
        return forums.find(code).orElseThrow(NotFound::new);
    }

    /** The outcomes that can be chosen now, in their order. */
    @Requires(SIGNED_IN)
    public List<ForumOutcome> outcomes(ForumId forum) {
        return forums.outcomes(forum).stream().filter(ForumOutcome::active).toList();
    }

    /** All outcomes, the retired ones too. */
    @Requires(ADMINISTER)
    public List<ForumOutcome> everyOutcome(ForumId forum) {
        return forums.outcomes(forum);
    }

    @Requires(SIGNED_IN)
    public List<ForumItemKind> itemKinds(ForumId forum) {
        return forums.itemKinds(forum);
    }

    /** Standing members, those of today first, former ones at the end. */
    @Requires(SIGNED_IN)
    public List<StandingMemberRow> standingMembers(ForumId forum) {
        return forums.members(forum).stream()
                .map(member -> new StandingMemberRow(
                        member.id(),
                        member.person(),
                        people.find(member.person()).map(PersonRow::name).orElse(""),
                        member.agency(),
                        agencies.find(member.agency()).map(AgencyRow::name).orElse(""),
                        member.part(),
                        member.from(),
                        member.to(),
                        member.chosenOnly()))
                .toList();
    }

    /** Changes times and lengths. Meetings that are planned already keep theirs. */
    @Requires(ADMINISTER)
    public void change(ForumRow forum) {
        if (forum.slotMinutes() < 15 || forum.slotMinutes() > 480) {
            throw new RuleBroken("A meeting lasts between 15 minutes and 8 hours.");
        }
        if (forum.everyWeeks() < 1 || forum.everyWeeks() > 12) {
            throw new RuleBroken("A series repeats every 1 to 12 weeks.");
        }
        if (!forums.update(forum)) {
            throw new RuleBroken("Somebody else changed this forum meanwhile. Look at it again.");
        }
        events.publishEvent(new ForumChanged(forum.id(), "times", ""));
    }

    /** Adds an outcome at the end of the list. */
    @Requires(ADMINISTER)
    public void addOutcome(ForumId forum, String label, boolean endsCase) {
        String code = code(label);
        List<ForumOutcome> known = forums.outcomes(forum);
        if (known.stream().anyMatch(outcome -> outcome.code().equals(code))) {
            throw new RuleBroken("This outcome is in the list already.");
        }
        int last = known.stream().mapToInt(ForumOutcome::position).max().orElse(0);
        save(forum, new ForumOutcome(code, label.strip(), endsCase, true, last + 1));
    }

    /** Renames, retires or brings back an outcome, or changes whether it ends the case from now on. */
    @Requires(ADMINISTER)
    public void changeOutcome(ForumId forum, ForumOutcome outcome) {
        if (forums.outcomes(forum).stream().noneMatch(known -> known.code().equals(outcome.code()))) {
            throw new NotFound();
        }
        save(forum, outcome);
    }

    @Requires(ADMINISTER)
    public void planMinutes(ForumId forum, ItemKind kind, int minutes) {
        AgendaRules.minutes(minutes);
        forums.planMinutes(forum, kind, minutes);
        events.publishEvent(new ForumChanged(forum, "minutes", kind.name()));
    }

    /** Makes somebody a standing member from a day on, and invites them to the meetings planned from then. */
    @Requires(ADMINISTER)
    public StandingMemberId addStandingMember(
            ForumId forum, PersonId person, AgencyId agency, MemberPart part, LocalDate from) {
        boolean overlaps = forums.members(forum).stream()
                .anyMatch(member -> member.person().equals(person)
                        && (member.to() == null || !member.to().isBefore(from)));
        if (overlaps) {
            throw new RuleBroken("This person is a standing member already. End that membership first.");
        }
        boolean chosenOnly = agencies.find(agency)
                .map(row -> CHOSEN_ONLY.contains(row.function()))
                .orElse(false);
        StandingMemberId id = forums.addMember(forum, person, agency, part, from, chosenOnly);
        invitations.refreshPlanned(forum, today());
        events.publishEvent(new ForumChanged(forum, "member", id.toString()));
        return id;
    }

    /** Whether a standing member comes to every item or only to those chosen for the agency; planned meetings follow. */
    @Requires(ADMINISTER)
    public void comesToChosenItems(ForumId forum, StandingMemberId member, boolean chosenOnly) {
        if (!forums.choose(forum, member, chosenOnly)) {
            throw new NotFound();
        }
        invitations.refreshPlanned(forum, today());
        events.publishEvent(new ForumChanged(forum, "member", member.toString()));
    }

    /** Ends a membership after its last day; invitations to later meetings are withdrawn. */
    @Requires(ADMINISTER)
    public void endStandingMember(ForumId forum, StandingMemberId member, LocalDate lastDay) {
        if (!forums.endMember(forum, member, lastDay)) {
            throw new NotFound();
        }
        invitations.refreshPlanned(forum, today());
        events.publishEvent(new ForumChanged(forum, "member", member.toString()));
    }

    private void save(ForumId forum, ForumOutcome outcome) {
        if (outcome.label().isBlank()) {
            throw new RuleBroken("Write the outcome in words.");
        }
        forums.save(forum, outcome);
        events.publishEvent(new ForumChanged(forum, "outcome", outcome.code()));
    }

    private LocalDate today() {
        return Dates.today(clock);
    }

    private static String code(String label) {
        String code = label.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_|_$", "");
        if (code.isEmpty()) {
            throw new RuleBroken("Write the outcome in words.");
        }
        return code;
    }
}
