package org.tats.meetings;

import static org.tats.access.Permission.BUILD_AGENDA;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_CASE_TEXT;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Agencies;
import org.tats.access.Requires;
import org.tats.common.AgencyId;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.AgendaRepository.Item;

/** Who is invited and who was there: the standing members for the whole meeting, others for one child only. */
@Service
@Transactional
public class AttendeeService {

    private final AttendeeRepository attendees;
    private final AgendaRepository agenda;
    private final ItemAgencyRepository itemAgencies;
    private final Meetings meetings;
    private final OneChildProposals proposals;
    private final Invitations invitations;
    private final Agencies agencies;
    private final WhoIsAt whoIsAt;
    private final Clock clock;
    private final Access access;
    private final ApplicationEventPublisher events;

    AttendeeService(
            AttendeeRepository attendees,
            AgendaRepository agenda,
            ItemAgencyRepository itemAgencies,
            Meetings meetings,
            OneChildProposals proposals,
            Invitations invitations,
            Agencies agencies,
            WhoIsAt whoIsAt,
            Clock clock,
            Access access,
            ApplicationEventPublisher events) {
        this.attendees = attendees;
        this.agenda = agenda;
        this.itemAgencies = itemAgencies;
        this.meetings = meetings;
        this.proposals = proposals;
        this.invitations = invitations;
        this.agencies = agencies;
        this.whoIsAt = whoIsAt;
        this.clock = clock;
        this.access = access;
        this.events = events;
    }

    /** Everyone invited to the meeting; those who come for one child only where the person may see that child. */
    @Requires(SEE_MEETING)
    public List<AttendeeRow> attendees(MeetingId meeting) {
        meetings.visible(meeting);
        List<AttendeeRow> all = attendees.of(meeting);
        Set<AgendaItemId> visible = new HashSet<>();
        all.stream()
                .map(AttendeeRow::item)
                .filter(Objects::nonNull)
                .distinct()
                .filter(this::mayRead)
                .forEach(visible::add);
        return all.stream()
                .filter(attendee -> attendee.item() == null || visible.contains(attendee.item()))
                .toList();
    }

    /** Who is at this item: those of the whole meeting, then those who come for one child, as far as the reader knows of it. */
    @Requires(SEE_MEETING)
    public List<AtItem> at(AgendaItemId item) {
        MeetingId meeting = find(item).meeting();
        return whoIsAt.among(attendees(meeting), meeting, item);
    }

    /** Who is at the unfinished actions: those of the whole meeting. */
    @Requires(SEE_MEETING)
    public List<AtItem> atActions(MeetingId meeting) {
        return new Everyone(attendees(meeting), Map.of()).at(null);
    }

    /** Who else could come for this child, from its statuses as they are now. */
    @Requires(BUILD_AGENDA)
    public List<ProposedAttendee> proposals(AgendaItemId id) {
        Item item = find(id);
        access.require(SEE_CASE_TEXT, item.pupil());
        return proposals.of(item, attendees.of(item.meeting()));
    }

    /** Invites a proposed person for this child only. */
    @Requires(BUILD_AGENDA)
    public AttendeeId accept(AgendaItemId id, ProposedAttendee proposed) {
        Item item = find(id);
        if (!proposals(id).contains(proposed)) {
            throw new RuleBroken("This person is not proposed any more, or is invited already.");
        }
        return invite(item, proposed);
    }

    /** Invites somebody by name for this child only. */
    @Requires(BUILD_AGENDA)
    public AttendeeId inviteGuest(AgendaItemId id, String name, AgencyId agency, String roleName) {
        Item item = find(id);
        access.require(SEE_CASE_TEXT, item.pupil());
        if (name.isBlank()) {
            throw new RuleBroken("Write who comes.");
        }
        String agencyName = agencies.find(agency).orElseThrow(NotFound::new).name();
        return invite(item, new ProposedAttendee(null, name.strip(), agency, agencyName, roleName.strip(), ""));
    }

    /** The agencies that come to chosen items only, each with the items of this meeting to which it is asked. */
    @Requires(BUILD_AGENDA)
    public List<ChosenAgency> chosenAgencies(MeetingId meeting) {
        meetings.visible(meeting);
        return itemAgencies.chosenAgencies(meeting);
    }

    /** The agencies that come to chosen items only and are proposed for this one: youth justice knows the child. */
    @Requires(BUILD_AGENDA)
    public Set<AgencyId> toAsk(AgendaItemId id) {
        Item item = find(id);
        access.require(SEE_CASE_TEXT, item.pupil());
        return proposals.toAsk(item, itemAgencies.chosenAgencies(item.meeting()));
    }

    /** Asks an agency that comes to chosen items only to this one, or no longer. Its people see the item from now on, or not. */
    @Requires(BUILD_AGENDA)
    public void ask(AgendaItemId id, AgencyId agency, boolean asked) {
        Item item = find(id);
        MeetingRow meeting = meetings.lock(item.meeting());
        AgendaRules.open(meeting);
        itemAgencies.choose(id, agency, asked);
        invitations.grant(item.meeting(), id, item.pupil());
        if (id.equals(meeting.currentItem())) {
            whoIsAt.comeIn(meeting.id(), id, clock.instant());
        }
        events.publishEvent(new AgendaItemChanged(
                asked ? "AgencyAsked" : "AgencyNotAsked",
                id,
                item.meeting(),
                item.pupil(),
                Map.of("agency", agency.toString())));
    }

    /**
     * Records whether somebody was there.
     *
     * @param deputyName who sat in; needed for, and only for, {@code DEPUTY}
     */
    @Requires(RECORD_MEETING)
    public void record(AttendeeId id, AttendeeState state, String deputyName) {
        AttendeeRow attendee = attendees.find(id).orElseThrow(NotFound::new);
        AgendaRules.notApproved(meetings.lock(attendee.meeting()));
        if (state == AttendeeState.DEPUTY && deputyName.isBlank()) {
            throw new RuleBroken("Write the deputy’s name.");
        }
        attendees.record(id, state, state == AttendeeState.DEPUTY ? deputyName.strip() : "");
        events.publishEvent(
                new AttendeeChanged("AttendeeRecorded", id, attendee.meeting(), pupil(attendee.item()), state));
    }

    /** Records as here those of these people who are not recorded yet; whoever somebody recorded meanwhile stays so. */
    @Requires(RECORD_MEETING)
    public void recordRest(List<AttendeeId> people) {
        people.stream()
                .filter(id -> attendees.find(id).orElseThrow(NotFound::new).state() == AttendeeState.INVITED)
                .forEach(id -> record(id, AttendeeState.PRESENT, ""));
    }

    /** Takes back the invitation of somebody who was to come for one child, while the minutes are not approved. */
    @Requires(BUILD_AGENDA)
    public void withdraw(AttendeeId id) {
        AttendeeRow attendee = attendees.find(id).orElseThrow(NotFound::new);
        AgendaRules.notApproved(meetings.lock(attendee.meeting()));
        AgendaItemId item = attendee.item();
        if (item == null) {
            throw new RuleBroken("Standing members are invited to every meeting. Record apologies instead.");
        }
        attendees.delete(id);
        Optional.ofNullable(attendee.person()).ifPresent(person -> invitations.end(item, person));
        events.publishEvent(
                new AttendeeChanged("InvitationWithdrawn", id, attendee.meeting(), pupil(item), attendee.state()));
    }

    private AttendeeId invite(Item item, ProposedAttendee proposed) {
        AgendaRules.notApproved(meetings.lock(item.meeting()));
        AttendeeId id = AttendeeId.random();
        attendees.insert(new AttendeeRow(
                id,
                item.meeting(),
                item.id(),
                proposed.person(),
                proposed.name(),
                proposed.agency(),
                proposed.agencyName(),
                proposed.roleName(),
                AttendeeState.INVITED,
                "",
                Whereabouts.ROOM,
                null,
                false,
                proposed.because(),
                0));
        Optional.ofNullable(proposed.person()).ifPresent(person -> invitations.grant(person, item.id(), item.pupil()));
        events.publishEvent(
                new AttendeeChanged("AttendeeInvited", id, item.meeting(), item.pupil(), AttendeeState.INVITED));
        return id;
    }

    private boolean mayRead(AgendaItemId item) {
        return agenda.find(item)
                .map(found -> access.may(SEE_CASE_TEXT, found.pupil()))
                .orElse(false);
    }

    private @org.jspecify.annotations.Nullable PupilId pupil(@org.jspecify.annotations.Nullable AgendaItemId item) {
        return item == null ? null : agenda.find(item).map(Item::pupil).orElse(null);
    }

    private Item find(AgendaItemId id) {
        Item item = agenda.find(id).orElseThrow(NotFound::new);
        meetings.visible(item.meeting());
        return item;
    }
}
