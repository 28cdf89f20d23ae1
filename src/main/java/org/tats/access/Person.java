package org.tats.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/** Who is acting, with the roles and posts that are valid now. */
public record Person(PersonId id, String name, Set<Role> roles, List<Affiliation> affiliations) {

    public Person {
        roles = Set.copyOf(roles);
        affiliations = List.copyOf(affiliations);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The post by which this person sits at the table; the first where there are several. */
    public Optional<Affiliation> affiliation() {
        return affiliations.stream().findFirst();
    }

    /** The school of a school user. */
    public Optional<SchoolUrn> school() {
        return affiliations.stream()
                .flatMap(affiliation -> Optional.ofNullable(affiliation.school()).stream())
                .findFirst();
    }
}
