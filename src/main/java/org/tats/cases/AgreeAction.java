package org.tats.cases;

import java.time.LocalDate;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * An action is agreed in a discussion.
 *
 * @param owner the one person who answers for it, for the agency
 * @param dueOn on or after the day of the discussion
 */
public record AgreeAction(DiscussionId discussion, String what, PersonId owner, AgencyId agency, LocalDate dueOn) {}
