package org.tats.access;

import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.SchoolUrn;

/** A person's post at an agency, valid now. {@code school} is set when the agency is a school. */
public record Affiliation(
        AgencyId agency,
        String agencyName,
        AgencyFunction function,
        @Nullable SchoolUrn school,
        String jobTitle) {}
