package org.tats.cases;

import java.time.LocalDate;
import org.tats.common.AgencyId;

/** Open actions of one agency past their due date. */
public record AgencyOverdue(AgencyId agency, String agencyName, int actions, LocalDate oldestDue) {}
