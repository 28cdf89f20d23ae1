package org.tats.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/** Who is acting, with the roles and posts that are valid now, and what the matrix gives them. */
public record Person(
        PersonId id, String name, Set<Role> roles, List<Affiliation> affiliations, Map<Permission, Reach> rights) {

    public Person {
        roles = Set.copyOf(roles);
        affiliations = List.copyOf(affiliations);
        rights = Map.copyOf(rights);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The post by which this person sits at the table; the first where there are several. */
    public Optional<Affiliation> affiliation() {
        return affiliations.stream().findFirst();
    }

    /** Whether this person has a post at the agency now; never at none. */
    public boolean worksFor(@Nullable AgencyId agency) {
        return affiliations.stream().anyMatch(post -> post.agency().equals(agency));
    }

    /** The school of a school user. */
    public Optional<SchoolUrn> school() {
        return affiliations.stream()
                .flatMap(affiliation -> Optional.ofNullable(affiliation.school()).stream())
                .findFirst();
    }

    Optional<Reach> reach(Permission permission) {
        return Optional.ofNullable(rights.get(permission));
    }
}
