package org.tats.privacy;

import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tats.access.AgencyFunction;
import org.tats.access.BreakGlassCategory;
import org.tats.access.OpenGlass;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;

/** A discussed child with a contribution of the police, and people whom nothing relates to the child. */
@Component
public class EmergencyScenario {

    public static final String REASON = "Running away now, need to know whom to call";
    public static final String KEPT = "zq-pol-0417 what the police keep";
    public static final String SAID = "zq-gen-0418 what everyone at the item said";

    /** All pupils of {@link CaseScenario}. */
    public static final LocalDate BORN = LocalDate.of(2014, 1, 15);

    private final CaseScenario cases;
    private final SignedIn signedIn;
    private final SwitchingDataSource source;
    private final EmergencyService emergency;

    EmergencyScenario(CaseScenario cases, SignedIn signedIn, SwitchingDataSource source, EmergencyService emergency) {
        this.cases = cases;
        this.signedIn = signedIn;
        this.source = source;
        this.emergency = emergency;
    }

    /** The child, and who of the police wrote. */
    public record Discussed(PupilId pupil, PersonId police) {}

    /** A child whose case has a worry and a contribution that the police keep. */
    public Discussed discussed() {
        PupilId pupil = cases.pupil(CaseScenario.NORTHGATE);
        signedIn.as(Role.CHAIR);
        DiscussionId item = cases.start(pupil);
        cases.write(item, DiscussionField.CONCERN, SAID);
        PersonId police = signedIn.asMemberOf(AgencyFunction.POLICE);
        cases.invite(police, pupil);
        cases.write(item, DiscussionField.contribution(cases.agencyOf(police)), KEPT);
        signedIn.out();
        return new Discussed(pupil, police);
    }

    public PersonId officer() {
        return signedIn.enter(AgencyFunction.BUSINESS_SUPPORT, EnumSet.of(Role.PRIVACY_OFFICER));
    }

    public String upn(PupilId pupil) {
        return text("select upn from registry.pupil where pupil_id = :pupil", pupil);
    }

    public String surname(PupilId pupil) {
        return text("select surname from registry.pupil where pupil_id = :pupil", pupil);
    }

    public String reference(PupilId pupil) {
        return text("select reference from cases.case_file where pupil_id = :pupil", pupil);
    }

    public OpenEmergency by(PupilId pupil) {
        return new OpenEmergency(upn(pupil), BORN, "", BreakGlassCategory.CHILD_MISSING, REASON);
    }

    /** Opened by the person signed in. */
    public OpenGlass open(PupilId pupil) {
        return ((EmergencyAnswer.Open) emergency.open(by(pupil))).glass();
    }

    private String text(String sql, PupilId pupil) {
        return JdbcClient.create(source.database().asOwner())
                .sql(sql)
                .param("pupil", pupil.value())
                .query(String.class)
                .single();
    }
}
