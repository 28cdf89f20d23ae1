package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A referral came in. */
public record ReferralSubmitted(
        ReferralId referral, PupilId pupil, ReferralSource source, boolean consideringPermanentExclusion)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ReferralSubmitted",
                "referral",
                referral.toString(),
                pupil,
                Map.of("source", source.name(), "consideringPermanentExclusion", consideringPermanentExclusion));
    }
}
