package org.tats.cases.ui;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.ReferralService;
import org.tats.common.ui.NavigationCount;

/** How many referrals wait for a decision, beside "Referrals". */
@Component
class WaitingReferrals implements NavigationCount {

    private final ReferralService referrals;
    private final Access access;

    WaitingReferrals(ReferralService referrals, Access access) {
        this.referrals = referrals;
        this.access = access;
    }

    @Override
    public String route() {
        return ReferralsView.ROUTE;
    }

    @Override
    public OptionalLong waiting() {
        int waiting = access.may(Permission.SEE_REFERRALS) ? referrals.waiting() : 0;
        return waiting == 0 ? OptionalLong.empty() : OptionalLong.of(waiting);
    }
}
