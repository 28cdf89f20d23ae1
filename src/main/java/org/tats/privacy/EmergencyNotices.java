package org.tats.privacy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.BreakGlassCategory;
import org.tats.access.OpenGlass;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.messages.Messages;
import org.tats.messages.Notice;

/** Tells people of an emergency access, by mail and without naming the child. */
@Component
class EmergencyNotices {

    /** What these write and keep to themselves, emergency access alone does not open. */
    static final Set<AgencyFunction> GUARDING = EnumSet.of(AgencyFunction.POLICE, AgencyFunction.YOUTH_JUSTICE);

    private final Messages messages;
    private final PeopleService people;
    private final Access access;

    EmergencyNotices(Messages messages, PeopleService people, Access access) {
        this.messages = messages;
        this.people = people;
        this.access = access;
    }

    /** To every privacy officer, and to everyone of the agencies that would have to open what they guard. */
    void opened(OpenGlass glass, BreakGlassCategory category, LocalDate due) {
        String number = "EA-" + glass.number();
        PersonId opener = access.current().id();
        String by = access.current().name();
        everyone(row -> row.roles().contains(Role.PRIVACY_OFFICER))
                .forEach(officer -> messages.send(
                        officer,
                        new Notice.EmergencyAccessOpened(number, by, category.words(), glass.openedAt(), due)));
        Set<AgencyId> guarding = guarding();
        everyone(row -> row.agency() != null
                        && guarding.contains(row.agency())
                        && !row.id().equals(opener))
                .forEach(member -> messages.send(
                        member, new Notice.EmergencyAccessAsked(number, by, category.words(), glass.endsAt())));
    }

    private Set<AgencyId> guarding() {
        return people.agencies().stream()
                .filter(agency -> GUARDING.contains(agency.function()))
                .map(AgencyRow::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<PersonId> everyone(Predicate<PersonRow> who) {
        return people.directory().stream().filter(who).map(PersonRow::id).toList();
    }
}
