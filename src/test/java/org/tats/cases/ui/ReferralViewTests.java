package org.tats.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.ReferralField;
import org.tats.cases.ReferralId;
import org.tats.cases.ReferralRow;
import org.tats.cases.ReferralService;
import org.tats.cases.ReferralStatus;
import org.tats.cases.SubmitReferral;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.ui.SavedMark;
import org.tats.registry.ExclusionConsideration;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
class ReferralViewTests extends SpringBrowserlessTest {

    @Autowired
    private ReferralService referrals;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    private static final String CALL = "Call the multi-agency safeguarding hub now, do not wait for the meeting";

    private PupilId pupil = PupilId.random();
    private PersonId teacher = PersonId.random();

    @BeforeEach
    void prepare() {
        signedIn.asSystem();
        pupil = scenario.pupil(CaseScenario.NORTHGATE);
        teacher = signedIn.asSchool(CaseScenario.NORTHGATE);
    }

    @Test
    void keepsWhatIsTypedAndSaysSoOnlyAfterwards() {
        openForm();
        assertThat(find(SavedMark.class).all()).isEmpty();

        area(ReferralField.CONCERN).setValue("Stopped attending");

        assertThat(find(SavedMark.class).single().getElement().getTextRecursively())
                .isEqualTo("Saved 9:00am");
        openForm();
        assertThat(area(ReferralField.CONCERN).getValue()).isEqualTo("Stopped attending");
    }

    @Test
    void sendsTheForm() {
        openForm();
        for (ReferralField field : ReferralField.values()) {
            area(field).setValue("Text of " + field);
        }
        find(Checkbox.class)
                .withLabelContaining("parents’ view is not gathered")
                .single()
                .setValue(true);

        test(find(Button.class).withText("Send the referral").single()).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("The referral is sent");
        ReferralRow row = own();
        assertThat(row.pupilViewGathered()).isTrue();
        assertThat(row.parentViewGathered()).isFalse();
        assertThat(row.consideringPermanentExclusion()).isFalse();
    }

    @Test
    void saysToCallTheSafeguardingHubAndGoesOnSayingSoUntilItIsAnswered() {
        openForm();
        area(ReferralField.CONCERN).setValue("Hitherto calm");
        assertThat(Seen.page()).doesNotContain(CALL);
        area(ReferralField.TRIED).setValue("A talk. He says he is scared to go home");
        area(ReferralField.WANTED).setValue("Help: a knife was seen");
        assertThat(find(Button.class).withText("Called").all()).hasSize(2);
        assertThat(Seen.page()).contains(CALL);

        test(find(Button.class).withText("Social care knows already").all().getFirst())
                .click();
        assertThat(find(Button.class).withText("Called").all()).hasSize(1);
        assertThat(Seen.page()).contains("Safeguarding: social care knows already, Person");

        for (ReferralField field : ReferralField.values()) {
            area(field).setValue(area(field).getValue() + " Text.");
        }
        test(find(Button.class).withText("Send the referral").single()).click();
        assertThat(Seen.page()).contains("The referral is sent", CALL);

        signedIn.as(Role.CHAIR);
        Seen.go("referrals", "referral", own(teacher).id());
        assertThat(Seen.page()).contains(CALL, "social care knows already");
        test(find(Button.class).withText("Called").single()).click();
        assertThat(Seen.page())
                .contains("Safeguarding hub called 9:00am, Person")
                .doesNotContain(CALL);
    }

    @Test
    void saysWhichPartsAreMissing() {
        openForm();
        area(ReferralField.CONCERN).setValue("Stopped attending");

        test(find(Button.class).withText("Send the referral").single()).click();

        assertThat(area(ReferralField.CONCERN).isInvalid()).isFalse();
        assertThat(area(ReferralField.WANTED).isInvalid()).isTrue();
        assertThat(Seen.page()).contains("Write the pupil’s view, or why it is not gathered");
        assertThat(referrals.ofMySchool()).noneMatch(row -> row.pupil().equals(pupil));
    }

    @Test
    void looksMissingForAPupilOfAnotherSchool() {
        signedIn.asSchool(CaseScenario.LARKFIELD);

        openForm();

        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void acceptsAReferralForTheAgenda() {
        ReferralId id = submitted();
        signedIn.as(Role.CHAIR);
        Seen.go("referrals", "referral", id);
        assertThat(Seen.page())
                .contains("A concern in words", "is considering permanent exclusion", ExclusionConsideration.CAUTION);

        test(find(Button.class).withText("Accept for the agenda").single()).click();

        assertThat(referrals.accepted()).extracting(ReferralRow::id).contains(id);
        assertThat(find(Button.class).withText("Accept for the agenda").exists())
                .isFalse();
    }

    @Test
    void returnsAReferralWithAReasonThatTheSchoolReads() {
        ReferralId id = submitted();
        signedIn.as(Role.CHAIR);
        Seen.go("referrals", "referral", id);
        test(find(Button.class).withText("Return with this reason").single()).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Please ask the parents.");
        test(find(Button.class).withText("Return with this reason").single()).click();

        signedIn.use(teacher);
        navigate(ReferralsView.class);

        assertThat(Seen.page())
                .contains("Returned", "Please ask the parents.", "Complete and send again")
                .doesNotContain("A concern in words");
        assertThat(own().status()).isEqualTo(ReferralStatus.RETURNED);
        assertThat(Seen.addresses(
                        find(Anchor.class).withText("Complete and send again").all()))
                .contains("referrals/new?pupil=" + pupil);
    }

    @Test
    void saysHowManyWait() {
        submitted();
        signedIn.as(Role.CHAIR);

        navigate(ReferralsView.class);

        assertThat(find(H1.class).single().getText()).endsWith("for a decision");
        assertThat(Seen.page())
                .contains("considering permanent exclusion", "Parent’s view missing", ExclusionConsideration.CAUTION);
    }

    private void openForm() {
        Seen.go("referrals/new", "pupil", pupil);
    }

    private TextArea area(ReferralField field) {
        return find(TextArea.class).withLabel(field.label()).single();
    }

    private ReferralRow own(PersonId person) {
        return signedIn.during(person, this::own);
    }

    private ReferralRow own() {
        return referrals.ofMySchool().stream()
                .filter(row -> row.pupil().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    private ReferralId submitted() {
        return referrals.submit(new SubmitReferral(
                pupil,
                CaseScenario.NORTHGATE,
                "A concern in words",
                "What was tried",
                "The pupil’s words",
                true,
                "Could not be reached",
                false,
                "Advice",
                true,
                null));
    }
}
