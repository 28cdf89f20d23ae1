package org.tats.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Role;
import org.tats.cases.ReferralField;
import org.tats.cases.ReferralPupil;
import org.tats.cases.ReferralService;
import org.tats.cases.SafeguardingService;
import org.tats.cases.SubmitReferral;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.SafeguardingSettings;

/** The short referral form of one pupil. What is typed is kept at once and is there again after a reload. */
@Route(ReferralFormView.ROUTE)
@PermitAll
@Requires(Permission.REFER)
class ReferralFormView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "referrals/new";

    private final ReferralService referrals;
    private final Access access;
    private final SafeguardingService safeguarding;
    private final SafeguardingSettings settings;
    private final Clock clock;
    private final Div content = new Div();

    ReferralFormView(
            ReferralService referrals,
            Access access,
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            Clock clock) {
        super("New referral");
        this.referrals = referrals;
        this.access = access;
        this.safeguarding = safeguarding;
        this.settings = settings;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        PupilId pupil =
                Ids.query(event.getLocation(), "pupil").map(PupilId::new).orElseThrow(NotFound::new);
        ReferralPupil subject = referrals.pupil(pupil);
        finding("Refer " + subject.name() + " to the meeting");
        subtitle(PupilWords.where(subject.yearGroup(), subject.schoolName())
                + ". Short is fine. Strengths and the child’s own words help the most.");
        var form = new ReferralForm(
                referrals.draft(pupil),
                !access.current().has(Role.SCHOOL),
                (field, text) -> referrals.saveDraft(pupil, field, text),
                typed -> submit(pupil, school(subject), typed),
                harm(pupil));
        content.removeAll();
        content.add(new LedgerSection("Referral", form));
    }

    private ReferralHarm harm(PupilId pupil) {
        return new ReferralHarm(safeguarding, settings, clock, () -> safeguarding.noticedInMine(pupil));
    }

    /** None for a child on no roll in the data, whom the authority refers. */
    private @Nullable SchoolUrn school(ReferralPupil subject) {
        return access.current().school().or(subject::school).orElse(null);
    }

    private void submit(PupilId pupil, @Nullable SchoolUrn school, ReferralForm.Typed typed) {
        referrals.submit(new SubmitReferral(
                pupil,
                school,
                typed.text(ReferralField.CONCERN),
                typed.text(ReferralField.TRIED),
                typed.text(ReferralField.PUPIL_VIEW),
                typed.pupilViewGathered(),
                typed.text(ReferralField.PARENT_VIEW),
                typed.parentViewGathered(),
                typed.text(ReferralField.WANTED),
                typed.considering(),
                typed.receivedOn().orElse(null)));
        Announcer.say("Referral sent");
        content.removeAll();
        finding("The referral is sent");
        subtitle("The chair decides whether it goes to the next meeting.");
        content.add(
                new Paragraph("You can follow it under Referrals. Nothing more is needed from you now."),
                new Anchor(ReferralsView.ROUTE, "See your referrals"));
        harm(pupil).all().forEach(content::add);
        focusFinding();
    }
}
