package org.tats.access;

import java.util.Set;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * Command: what a person is from today on.
 *
 * @param version the version that the asker saw
 */
public record ChangePerson(
        PersonId id,
        int version,
        String name,
        String email,
        boolean active,
        AgencyId agency,
        String jobTitle,
        Set<Role> roles) {}
