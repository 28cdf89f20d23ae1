package org.tats.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.AgencyFunction;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.meetings.OneChildRules.Needed;
import org.tats.registry.PupilCard;
import org.tats.registry.PupilStatus;
import org.tats.registry.RegistryService;

/** Turns what a child's statuses ask for into people of agencies that are known here. */
@Component
class OneChildProposals {

    private static final Set<AgencyFunction> YOUTH_JUSTICE =
            Set.of(AgencyFunction.YOUTH_JUSTICE, AgencyFunction.POLICE);

    private final RegistryService registry;
    private final Agencies agencies;
    private final PeopleService people;
    private final Clock clock;

    OneChildProposals(RegistryService registry, Agencies agencies, PeopleService people, Clock clock) {
        this.registry = registry;
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
    }

    List<ProposedAttendee> of(AgendaRepository.Item item, List<AttendeeRow> invited) {
        Optional<PupilCard> card = registry.card(item.pupil());
        if (card.isEmpty()) {
            return List.of();
        }
        LocalDate today = Dates.today(clock);
        List<OneChildRules.Status> statuses = card.get().statuses().stream()
                .filter(status -> status.covers(today))
                .map(status -> new OneChildRules.Status(status.status().name(), status.worker()))
                .toList();
        List<ProposedAttendee> proposals = new ArrayList<>();
        for (Needed needed :
                OneChildRules.needed(statuses, card.get().senProvision().name())) {
            agency(needed.function(), card.get())
                    .map(agency -> proposal(needed, agency))
                    .filter(proposal -> !covered(needed, proposal, item.id(), invited))
                    .ifPresent(proposals::add);
        }
        return proposals;
    }

    /** Which of these agencies, that come to chosen items only, to ask to this one: where youth justice knows the child. */
    Set<AgencyId> toAsk(AgendaRepository.Item item, List<ChosenAgency> chosen) {
        Set<AgencyId> open = new HashSet<>();
        for (ChosenAgency agency : chosen) {
            boolean asked = agency.items().contains(item.id());
            boolean concerned = agencies.find(agency.agency())
                    .map(row -> YOUTH_JUSTICE.contains(row.function()))
                    .orElse(false);
            if (!asked && concerned) {
                open.add(agency.agency());
            }
        }
        return open.isEmpty() || !knownToYouthJustice(item.pupil()) ? Set.of() : open;
    }

    private boolean knownToYouthJustice(PupilId pupil) {
        LocalDate today = Dates.today(clock);
        return registry.card(pupil).stream()
                .flatMap(card -> card.statuses().stream())
                .anyMatch(status -> status.status() == PupilStatus.YJS && status.covers(today));
    }

    private Optional<AgencyRow> agency(AgencyFunction function, PupilCard card) {
        if (function == AgencyFunction.SCHOOL) {
            SchoolUrn school = card.school();
            return Optional.ofNullable(school).flatMap(agencies::ofSchool);
        }
        return agencies.all().stream()
                .filter(agency -> agency.function() == function && agency.active())
                .findFirst();
    }

    private ProposedAttendee proposal(Needed needed, AgencyRow agency) {
        String name = needed.worker().isBlank() ? needed.roleName() + ", name not known" : needed.worker();
        PersonId person = people.directory().stream()
                .filter(row -> agency.id().equals(row.agency()) && row.name().equalsIgnoreCase(name))
                .map(PersonRow::id)
                .findFirst()
                .orElse(null);
        return new ProposedAttendee(person, name, agency.id(), agency.name(), needed.roleName(), needed.because());
    }

    /** Invited already; or nobody is named and the agency sits in the whole meeting anyway. */
    private static boolean covered(
            Needed needed, ProposedAttendee proposal, AgendaItemId item, List<AttendeeRow> invited) {
        return invited.stream()
                .filter(attendee -> attendee.item() == null || attendee.item().equals(item))
                .anyMatch(attendee -> proposal.sameAs(attendee)
                        || (needed.worker().isBlank() && attendee.agency().equals(proposal.agency())));
    }
}
