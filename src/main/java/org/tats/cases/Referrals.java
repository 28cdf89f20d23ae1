package org.tats.cases;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;

/** How a referral moves on, whoever moves it. */
@Component
class Referrals {

    private final ReferralRepository repository;
    private final ReferralQueries queries;
    private final ApplicationEventPublisher events;

    Referrals(ReferralRepository repository, ReferralQueries queries, ApplicationEventPublisher events) {
        this.repository = repository;
        this.queries = queries;
        this.events = events;
    }

    ReferralRow get(ReferralId id) {
        return queries.find(id).orElseThrow(NotFound::new);
    }

    void move(ReferralRow referral, ReferralStatus next, String reason, int version) {
        if (!referral.status().canBecome(next)) {
            throw new RuleBroken("This referral is " + referral.status().words().toLowerCase(Locale.UK)
                    + " already. Look again at the list.");
        }
        if (!repository.move(referral.id(), next, reason, version)) {
            throw new StaleSave(next.words(), get(referral.id()).status().words());
        }
        events.publishEvent(new ReferralDecided(referral.id(), referral.pupil(), next, version + 1));
    }

    /** The meeting has discussed it; a referral that was decided otherwise stays as it is. */
    void discussed(ReferralId id) {
        ReferralRow referral = get(id);
        if (referral.status().canBecome(ReferralStatus.DISCUSSED)) {
            move(referral, ReferralStatus.DISCUSSED, "", referral.version());
        }
    }
}
