package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.ReferralId;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralService;
import org.tats.cases.ReferralStatus;
import org.tats.cases.SafeguardingService;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.SafeguardingSettings;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.ExclusionConsideration;

/** For chair and minute-taker what waits for a decision; for a school what it sent and where each stands. */
@Route(ReferralsView.ROUTE)
@Menu(order = 13, title = "Referrals")
@PermitAll
@Requires(Permission.REFER)
class ReferralsView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "referrals";

    private final ReferralService referrals;
    private final Access access;
    private final SafeguardingService safeguarding;
    private final SafeguardingSettings settings;
    private final Clock clock;
    private final Div content = new Div();

    ReferralsView(
            ReferralService referrals,
            Access access,
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            Clock clock) {
        super("Referrals");
        this.referrals = referrals;
        this.access = access;
        this.safeguarding = safeguarding;
        this.settings = settings;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content.removeAll();
        if (access.may(Permission.SEE_REFERRALS)) {
            inbox(event.getLocation());
        } else {
            own();
        }
    }

    private void inbox(Location location) {
        List<ReferralRow> waiting = referrals.inbox();
        finding(
                waiting.isEmpty()
                        ? "No referral waits for a decision"
                        : Words.count(waiting.size(), "referral waits", "referrals wait") + " for a decision");
        subtitle("To refer a pupil yourself, find the pupil in the bar above and choose “Refer this pupil”.");
        Optional<ReferralId> chosen = Ids.query(location, "referral").map(ReferralId::new);
        chosen.ifPresent(this::detail);
        content.add(new LedgerSection(
                "Waiting for a decision",
                table("Referrals that wait for a decision", chosen)
                        .component("Complete?", ReferralsView::complete)
                        .component("Do", row -> open(row, "Read and decide"))
                        .empty("The inbox is empty. New referrals appear here as schools send them.")
                        .rows(waiting)));
        content.add(new LedgerSection(
                "Decided lately",
                table("Referrals decided lately", chosen)
                        .component("State", ReferralsView::state)
                        .component("Do", row -> open(row, "Read"))
                        .empty("Nothing is decided yet.")
                        .rows(referrals.decided())));
    }

    private DataTable<ReferralRow> table(String caption, Optional<ReferralId> chosen) {
        return new DataTable<ReferralRow>(caption)
                .rowHeader("Pupil", ReferralsView::pupil)
                .component("Asked for by", ReferralsView::asker)
                .date("Received", row -> Dates.near(row.submittedOn(), Dates.today(clock)))
                .selected(row -> chosen.filter(row.id()::equals).isPresent());
    }

    private void detail(ReferralId id) {
        var panel = new ReferralPanel(
                referrals.open(id),
                access.may(Permission.DECIDE_REFERRAL),
                new Decisions(),
                new ReferralHarm(safeguarding, settings, clock, () -> safeguarding.noticedInReferral(id)));
        content.add(panel);
        panel.focusHeading();
    }

    private void own() {
        List<ReferralRow> sent = referrals.ofMySchool();
        long waiting = sent.stream()
                .filter(row -> row.status() == ReferralStatus.SUBMITTED || row.status() == ReferralStatus.ACCEPTED)
                .count();
        finding(Words.count(waiting, "referral of your school is", "referrals of your school are") + " on the way");
        subtitle("To refer a pupil, find the pupil in the bar above and choose “Refer this pupil”.");
        content.add(new LedgerSection(
                "Sent by your school",
                new DataTable<ReferralRow>("Referrals that your school sent")
                        .rowHeader("Pupil", ReferralsView::pupil)
                        .date("Sent", row -> Dates.near(row.submittedOn(), Dates.today(clock)))
                        .component("State", ReferralsView::state)
                        .component("Do", ReferralsView::again)
                        .empty("Your school has not referred a pupil yet.")
                        .rows(sent)));
    }

    private static Component pupil(ReferralRow row) {
        return PupilWords.cell(row.pupil(), row.pupilName(), PupilWords.where(row.yearGroup(), row.schoolName()));
    }

    private static Component asker(ReferralRow row) {
        String who = row.source().words();
        return row.consideringPermanentExclusion()
                ? new Span(
                        new Span(who),
                        new Span(new StatusMark(Shape.URGENT, "Headteacher considering permanent exclusion")),
                        new Quiet(ExclusionConsideration.CAUTION))
                : new Span(who);
    }

    private static Component complete(ReferralRow row) {
        if (row.complete()) {
            return new StatusMark(Shape.GOOD, "Complete");
        }
        String missing = row.pupilViewGathered()
                ? "Parent’s view missing"
                : row.parentViewGathered() ? "Pupil’s view missing" : "Both views missing";
        return new StatusMark(Shape.SLIGHT, missing);
    }

    private static Component state(ReferralRow row) {
        Shape shape = switch (row.status()) {
            case SUBMITTED -> Shape.NONE;
            case ACCEPTED -> Shape.TRACK;
            case RETURNED -> Shape.DUE;
            case DISCUSSED -> Shape.GOOD;
        };
        var mark = new StatusMark(shape, row.status().words());
        return row.statusReason().isEmpty() ? mark : new Span(mark, new Quiet(row.statusReason()));
    }

    private static Component open(ReferralRow row, String words) {
        var link = new Anchor(ROUTE + "?referral=" + row.id(), words);
        link.addClassName("act");
        return link;
    }

    private static Component again(ReferralRow row) {
        if (row.status() != ReferralStatus.RETURNED) {
            return new Span("–");
        }
        var link = new Anchor(ReferralFormView.ROUTE + "?pupil=" + row.pupil(), "Complete and send again");
        link.addClassName("act");
        return link;
    }

    /** What the panel's buttons do. */
    private final class Decisions implements ReferralPanel.Decide {

        @Override
        public void accept(ReferralRow row) {
            referrals.accept(row.id(), row.version());
            done("Accepted for the agenda");
        }

        @Override
        public void sendBack(ReferralRow row, String reason) {
            referrals.sendBack(row.id(), reason, row.version());
            done("Returned");
        }

        private void done(String words) {
            Announcer.say(words);
            getUI().ifPresent(ui -> ui.navigate(ReferralsView.class));
        }
    }
}
