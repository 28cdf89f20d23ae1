package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A referral was accepted, returned, or discussed. */
public record ReferralDecided(ReferralId referral, PupilId pupil, ReferralStatus status, int version)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ReferralDecided",
                "referral",
                referral.toString(),
                pupil,
                Map.of("status", status.name(), "version", version));
    }
}
