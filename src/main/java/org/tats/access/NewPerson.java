package org.tats.access;

import java.util.Set;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * Command: enter a person with one post and the roles held from today on. The id is made by the asker, so that asking twice
 * enters one person. How the person signs in is not asked here: it is invited.
 */
public record NewPerson(PersonId id, String name, String email, AgencyId agency, String jobTitle, Set<Role> roles) {}
