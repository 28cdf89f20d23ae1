package org.tats.cases;

import java.time.LocalDate;
import org.tats.common.PersonId;

/** The family was told what a discussion agreed. @param on the day itself, not that of recording */
public record TellFamily(DiscussionId discussion, LocalDate on, PersonId by, FamilyWay way) {}
