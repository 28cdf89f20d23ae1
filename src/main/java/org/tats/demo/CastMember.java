package org.tats.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * An invented professional. Ids follow from names, so that entering the cast twice enters it once.
 *
 * @param function of the person's agency; SCHOOL for a school's coordinator
 * @param signsIn whether the start prints a sign-in for this person
 */
record CastMember(String name, String jobTitle, AgencyFunction function, Set<Role> roles, boolean signsIn) {

    PersonId id() {
        return new PersonId(named("person " + name));
    }

    String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@bridgemere.example";
    }

    AgencyId agency() {
        return agency(function);
    }

    static AgencyId agency(AgencyFunction function) {
        return new AgencyId(named("agency " + function.name()));
    }

    private static UUID named(String text) {
        return UUID.nameUUIDFromBytes(("demonstration " + text).getBytes(StandardCharsets.UTF_8));
    }
}
