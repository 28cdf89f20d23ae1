package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.common.AgencyId;
import org.tats.common.SchoolUrn;
import org.tats.meetings.ForumId;
import org.tats.meetings.ForumService;
import org.tats.meetings.MemberPart;
import org.tats.signin.DemonstrationPasswords;

/** Enters agencies, people and the standing members of the forum. Runs as TATS itself. */
@Component
@Profile({"demonstration", "evaluation"})
class CastSetup {

    private final PeopleService people;
    private final DemonstrationPasswords passwords;
    private final Agencies agencies;
    private final ForumService forums;

    CastSetup(PeopleService people, DemonstrationPasswords passwords, Agencies agencies, ForumService forums) {
        this.people = people;
        this.passwords = passwords;
        this.agencies = agencies;
        this.forums = forums;
    }

    /** @param from the day from which the standing members belong to the forum */
    void services(String password, LocalDate from) {
        Cast.agencies().forEach((function, name) -> people.enterAgency(CastMember.agency(function), name, function));
        Cast.services().forEach(person -> enter(person, person.agency(), password));
        belong("TATS", Cast.STANDING, from);
        belong("EIP", Cast.PANEL, from);
        belong("VL", Cast.GROUP, from);
    }

    private void belong(String forum, List<CastMember> members, LocalDate from) {
        ForumId id = forums.named(forum).id();
        join(id, Cast.CHAIR, MemberPart.CHAIR, from);
        join(id, Cast.MINUTES, MemberPart.MINUTE_TAKER, from);
        members.forEach(person -> join(id, person, MemberPart.MEMBER, from));
    }

    /** One coordinator for each school that the schools file brought. */
    void coordinators(List<DemoSchool> schools, String password) {
        for (int i = 0; i < schools.size(); i++) {
            DemoSchool school = schools.get(i);
            enter(Cast.coordinator(i), agencies.ensureSchool(new SchoolUrn(school.urn()), school.name()), password);
        }
    }

    /** Gives everybody who signs in this password: the old one was lost with its file. */
    void renew(List<CastMember> signIns, String password) {
        signIns.stream()
                .filter(person -> people.find(person.id()).isPresent())
                .forEach(person -> passwords.set(person.id(), password));
    }

    private void enter(CastMember person, AgencyId agency, String password) {
        people.enter(
                new NewPerson(person.id(), person.name(), person.email(), agency, person.jobTitle(), person.roles()));
        if (person.signsIn()) {
            passwords.set(person.id(), password);
        }
    }

    private void join(ForumId forum, CastMember person, MemberPart part, LocalDate from) {
        forums.addStandingMember(forum, person.id(), person.agency(), part, from);
    }
}
