package org.tats.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.common.AgencyId;
import org.tats.common.NeedsFreshSignIn;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestProof;

@TatsTest
class AccessTests {

    private final Access access;
    private final Relationships relationships;
    private final PeopleService people;
    private final SignedIn signedIn;
    private final TestProof proof;
    private final JdbcClient jdbc;

    AccessTests(
            @Autowired Access access,
            @Autowired Relationships relationships,
            @Autowired PeopleService people,
            @Autowired SignedIn signedIn,
            @Autowired TestProof proof,
            @Autowired JdbcClient jdbc) {
        this.access = access;
        this.relationships = relationships;
        this.people = people;
        this.signedIn = signedIn;
        this.proof = proof;
        this.jdbc = jdbc;
    }

    @Test
    void aMemberSeesAPupilOnlyWhileRelated() {
        PupilId pupil = PupilId.random();
        PersonId member = signedIn.asMemberOf(AgencyFunction.MENTAL_HEALTH);
        assertThat(access.decide(access.current(), Permission.SEE_CASE_TEXT, pupil))
                .isEqualTo(Decision.NO_RELATIONSHIP);

        relationships.grant(member, pupil, RelationshipKind.INVITED, "agenda_item:1");
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isTrue();

        relationships.end("agenda_item:1");
        assertThat(access.may(Permission.SEE_CASE_TEXT, pupil)).isFalse();
    }

    @Test
    void anAnalystSeesStructureOfEveryPupilAndNoFreeText() {
        signedIn.as(Role.ANALYST);
        assertThat(access.may(Permission.SEE_CASE, PupilId.random())).isTrue();
        assertThat(access.decide(access.current(), Permission.SEE_CASE_TEXT, PupilId.random()))
                .isEqualTo(Decision.NO_ROLE);
    }

    @Test
    void aRoleChangesOnlyWithAFreshProof() {
        PersonId person = signedIn.as(Role.MEMBER);
        PersonRow row = RunAs.system(() -> people.find(person).orElseThrow());
        ChangePerson change = new ChangePerson(
                person,
                row.version(),
                row.name(),
                row.email(),
                true,
                Optional.ofNullable(row.agency()).orElseThrow(),
                row.jobTitle(),
                Set.of(Role.CHAIR));
        signedIn.as(Role.ADMINISTRATOR);
        proof.fresh(false);
        try {
            assertThatThrownBy(() -> people.change(change)).isInstanceOf(NeedsFreshSignIn.class);
        } finally {
            proof.fresh(true);
        }
        people.change(change);
        assertThat(people.find(person).orElseThrow().roles()).containsExactly(Role.CHAIR);
    }

    @Test
    void aPersonIsEnteredOnlyWithAFreshProof() {
        AgencyId agency = AgencyId.random();
        NewPerson command = new NewPerson(
                PersonId.random(), "Ned Newcomer", agency + "@tats.example", agency, "Tester", Set.of(Role.MEMBER));
        signedIn.as(Role.ADMINISTRATOR);
        people.enterAgency(agency, "Agency " + agency, AgencyFunction.OTHER);
        proof.fresh(false);
        try {
            assertThatThrownBy(() -> people.enter(command)).isInstanceOf(NeedsFreshSignIn.class);
        } finally {
            proof.fresh(true);
        }
        assertThat(people.find(command.id())).isEmpty();
        assertThat(people.find(people.enter(command))).isPresent();
    }

    @Test
    void theEndOfARoleEndsItsPermissionsAtOnce() {
        PersonId chair = signedIn.as(Role.CHAIR);
        assertThat(access.may(Permission.APPROVE_MINUTES)).isTrue();
        RunAs.system(() -> {
            PersonRow row = people.find(chair).orElseThrow();
            people.change(new ChangePerson(
                    chair,
                    row.version(),
                    row.name(),
                    row.email(),
                    true,
                    Optional.ofNullable(row.agency()).orElseThrow(),
                    row.jobTitle(),
                    Set.of(Role.MEMBER)));
        });
        assertThat(access.may(Permission.APPROVE_MINUTES)).isFalse();
    }

    @Test
    void nobodySignedInMayDoNothing() {
        signedIn.out();
        assertThat(access.may(Permission.SIGNED_IN)).isFalse();
        assertThatThrownBy(people::directory).isInstanceOf(NotFound.class);
    }

    @Test
    void aServiceRefusesWhoLacksItsPermission() {
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(people::people).isInstanceOf(NotFound.class);
    }

    // v5.0.0-16.3.2
    @Test
    void aRefusalIsLoggedWithIdsAlone() {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Access.class);
        lines.start();
        logger.addAppender(lines);
        try {
            PersonId member = signedIn.as(Role.MEMBER);
            assertThatThrownBy(people::people).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access.require(Permission.SEE_CASE, PupilId.random()))
                    .isInstanceOf(NotFound.class);
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .containsExactly("Refused ADMINISTER to " + member, "Refused SEE_CASE to " + member);
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void aChangeLeavesItsAuditRow() {
        PersonId person = signedIn.as(Role.ANALYST);
        assertThat(jdbc.sql("select count(*) from audit.event where action = 'PersonEntered' and subject_id = :id")
                        .param("id", person.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
