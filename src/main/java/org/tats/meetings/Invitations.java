package org.tats.meetings;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyRow;
import org.tats.access.AsTats;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Invites the standing members of the day to a meeting, and relates everyone invited to the pupils on its agenda. The
 * source of a relationship is the agenda item, so that taking the item off ends it.
 */
@Component
class Invitations {

    private final ForumRepository forums;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AgendaRepository agenda;
    private final ItemAgencyRepository itemAgencies;
    private final PeopleService people;
    private final Agencies agencies;
    private final Relationships relationships;
    private final AsTats asTats;

    Invitations(
            ForumRepository forums,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AgendaRepository agenda,
            ItemAgencyRepository itemAgencies,
            PeopleService people,
            Agencies agencies,
            Relationships relationships,
            AsTats asTats) {
        this.forums = forums;
        this.meetings = meetings;
        this.attendees = attendees;
        this.agenda = agenda;
        this.itemAgencies = itemAgencies;
        this.people = people;
        this.agencies = agencies;
        this.relationships = relationships;
        this.asTats = asTats;
    }

    /** After a change of standing members: brings the invitations to planned meetings up to date. */
    void refreshPlanned(ForumId forum, LocalDate from) {
        meetings.planned(forum, from).forEach(this::refresh);
    }

    /**
     * Makes the invitations to a planned meeting those of the standing members valid on its date. Also a duty of
     * administrators, who may not see the agenda: TATS itself does it.
     */
    void refresh(MeetingRow meeting) {
        asTats.within(() -> {
            invite(meeting);
            return meeting;
        });
    }

    private void invite(MeetingRow meeting) {
        List<ForumRepository.Membership> members = forums.membersOn(meeting.forum(), meeting.heldOn());
        Set<PersonId> wanted = new HashSet<>();
        members.forEach(member -> wanted.add(member.person()));
        List<AttendeeRow> known = attendees.of(meeting.id()).stream()
                .filter(attendee -> attendee.item() == null)
                .toList();
        known.stream()
                .filter(attendee -> attendee.person() == null || !wanted.contains(attendee.person()))
                .forEach(attendee -> withdraw(meeting, attendee));
        known.forEach(attendee -> wanted.remove(attendee.person()));
        members.stream().filter(member -> wanted.contains(member.person())).forEach(member -> invite(meeting, member));
        meetings.lead(
                meeting.id(),
                first(members, MemberPart.CHAIR).orElse(null),
                first(members, MemberPart.MINUTE_TAKER).orElse(null));
        agenda.pupils(meeting.id()).forEach((item, pupil) -> grant(meeting.id(), item, pupil));
    }

    /** Relates everyone invited to the whole meeting to the pupil of an item, but for those not asked to it. */
    void grant(MeetingId meeting, AgendaItemId item, PupilId pupil) {
        Set<PersonId> notAsked = itemAgencies.notAsked(meeting).getOrDefault(item, Set.of());
        notAsked.forEach(person -> end(item, person));
        attendees.of(meeting).stream()
                .filter(attendee -> attendee.item() == null)
                .flatMap(attendee -> Optional.ofNullable(attendee.person()).stream())
                .filter(person -> !notAsked.contains(person))
                .forEach(person -> grant(person, item, pupil));
    }

    void grant(PersonId person, AgendaItemId item, PupilId pupil) {
        relationships.grant(person, pupil, RelationshipKind.INVITED, source(item));
    }

    /** Ends what an item made, when it leaves the agenda undiscussed. */
    void end(AgendaItemId item) {
        relationships.end(source(item));
    }

    void end(AgendaItemId item, PersonId person) {
        relationships.end(source(item), person);
    }

    private void invite(MeetingRow meeting, ForumRepository.Membership member) {
        Optional<PersonRow> person = people.find(member.person());
        String role = member.part() == MemberPart.MEMBER
                ? person.map(PersonRow::jobTitle)
                        .filter(title -> !title.isBlank())
                        .orElse(member.part().words())
                : member.part().words();
        attendees.insert(new AttendeeRow(
                AttendeeId.random(),
                meeting.id(),
                null,
                member.person(),
                person.map(PersonRow::name).orElse("Former member"),
                member.agency(),
                agencies.find(member.agency()).map(AgencyRow::name).orElse("Former agency"),
                role,
                AttendeeState.INVITED,
                "",
                Whereabouts.ROOM,
                null,
                false,
                "",
                0));
    }

    private void withdraw(MeetingRow meeting, AttendeeRow attendee) {
        attendees.delete(attendee.id());
        PersonId person = attendee.person();
        if (person != null) {
            agenda.pupils(meeting.id()).keySet().forEach(item -> end(item, person));
        }
    }

    private static Optional<PersonId> first(List<ForumRepository.Membership> members, MemberPart part) {
        return members.stream()
                .filter(member -> member.part() == part)
                .map(ForumRepository.Membership::person)
                .findFirst();
    }

    private static String source(AgendaItemId item) {
        return "agenda_item:" + item;
    }
}
