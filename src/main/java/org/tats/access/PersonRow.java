package org.tats.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/** A person as lists show one: the post and roles that are valid now. {@code agency} is null for someone without a post. */
public record PersonRow(
        PersonId id,
        String name,
        String email,
        @Nullable AgencyId agency,
        String agencyName,
        String jobTitle,
        Set<Role> roles,
        boolean active,
        int version) {}
