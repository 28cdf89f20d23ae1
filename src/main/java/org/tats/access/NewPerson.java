package org.tats.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * Command: enter a person with one post and the roles held from today on. The id is made by the asker, so that asking twice
 * enters one person. Without a password the person cannot sign in.
 */
public record NewPerson(
        PersonId id,
        String name,
        String email,
        AgencyId agency,
        String jobTitle,
        Set<Role> roles,
        @Nullable String password) {}
