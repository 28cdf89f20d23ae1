package org.tats.cases;

import java.util.Optional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** What a referral form says about its pupil. {@code schoolName} is empty when the pupil is on no roll. */
public record ReferralPupil(
        PupilId pupil, String name, String yearGroup, Optional<SchoolUrn> school, String schoolName) {}
