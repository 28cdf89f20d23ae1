package org.tats.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralService;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.ExclusionConsideration;

/** Referrals that wait for a decision, for those who decide. */
@Component
class ReferralsCard implements HomeCard {

    private static final int SHOWN = 5;

    private final ReferralService referrals;
    private final Access access;
    private final Clock clock;

    ReferralsCard(ReferralService referrals, Access access, Clock clock) {
        this.referrals = referrals;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Referrals to triage";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.DECIDE_REFERRAL)) {
            return Optional.empty();
        }
        List<ReferralRow> waiting = referrals.inbox();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DataTable<ReferralRow>("Referrals that wait for a decision")
                .rowHeader(
                        "Pupil",
                        row -> PupilWords.cell(
                                address(row), row.pupilName(), PupilWords.where(row.yearGroup(), row.schoolName())))
                .component("Asked for by", ReferralsCard::asker)
                .date("Received", row -> Dates.near(row.submittedOn(), Dates.today(clock)))
                .component("Do", row -> new Anchor(address(row), "Decide"))
                .rows(waiting.stream().limit(SHOWN).toList()));
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor(ReferralsView.ROUTE, "All referrals"));
    }

    private static com.vaadin.flow.component.Component asker(ReferralRow row) {
        return row.consideringPermanentExclusion()
                ? new Span(
                        new StatusMark(
                                Shape.URGENT, row.source().words() + ": headteacher considering permanent exclusion"),
                        new Quiet(ExclusionConsideration.CAUTION))
                : new Span(row.source().words());
    }

    private static String address(ReferralRow row) {
        return ReferralsView.ROUTE + "?referral=" + row.id();
    }
}
