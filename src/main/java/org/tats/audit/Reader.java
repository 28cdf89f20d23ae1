package org.tats.audit;

import org.tats.common.PersonId;

/**
 * A person as the trail names one: with the latest post.
 *
 * @param agency the agency's name; empty for a person without a post
 */
public record Reader(PersonId id, String name, String agency, String post) {}
