package org.tats.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tats.access.Agencies;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.Upn;
import org.tats.testing.SwitchingDataSource;

/** Puts schools, pupils and discussions there for tests of this module. */
@Component
public class CaseScenario {

    public static final SchoolUrn NORTHGATE = new SchoolUrn(100_001);
    public static final SchoolUrn LARKFIELD = new SchoolUrn(100_002);
    public static final Outcome PLAN = new Outcome("PLAN_AGREED", "Plan agreed", false);
    public static final Outcome CLOSE = new Outcome("CLOSE", "Close", true);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final SwitchingDataSource source;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final Agencies agencies;
    private final Relationships relationships;
    private final Clock clock;

    CaseScenario(
            SwitchingDataSource source,
            DiscussionService discussions,
            OutcomeService outcomes,
            Agencies agencies,
            Relationships relationships,
            Clock clock) {
        this.source = source;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.agencies = agencies;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** A pupil in year 8 on the roll of the school, visible to the school's people. */
    public PupilId pupil(SchoolUrn school) {
        JdbcClient owner = source.owner();
        int number = COUNTER.incrementAndGet();
        var pupil = PupilId.random();
        owner.sql("""
                        insert into registry.school (urn, laestab, la_code, name, phase)
                        values (:urn, :laestab, 876, :name, 'SECONDARY') on conflict do nothing
                        """)
                .param("urn", school.value())
                .param("laestab", 8_760_000 + school.value() % 10_000)
                .param("name", "School " + school)
                .update();
        owner.sql("""
                        insert into registry.pupil (pupil_id, upn, surname, forename, date_of_birth, sex, ncyear,
                                                    sen_provision, home_la)
                        values (:id, :upn, :surname, 'Pupil', '2014-01-15', 'F', '8', 'K', 876)
                        """)
                .param("id", pupil.value())
                .param("upn", Upn.ofBody("876%09d".formatted(number)).value())
                .param("surname", "Oak " + number)
                .update();
        owner.sql("""
                        insert into registry.enrolment (enrolment_id, pupil_id, urn, entry_date)
                        values (:id, :pupil, :urn, '2025-09-01')
                        """)
                .param("id", UUID.randomUUID())
                .param("pupil", pupil.value())
                .param("urn", school.value())
                .update();
        RunAs.system(() -> {
            AgencyId agency = agencies.ensureSchool(school, "School " + school);
            owner.sql("""
                            insert into access.relationship (holder_agency_id, pupil_id, kind, source, valid_from)
                            values (:agency, :pupil, 'ON_ROLL', :source, '2025-09-01')
                            """)
                    .param("agency", agency.value())
                    .param("pupil", pupil.value())
                    .param("source", "roll:" + agency)
                    .update();
        });
        return pupil;
    }

    /** Invites a person to the pupil's item. */
    public void invite(PersonId person, PupilId pupil) {
        relationships.grant(person, pupil, RelationshipKind.INVITED, "test:" + pupil);
    }

    public LocalDate today() {
        return Dates.today(clock);
    }

    /** An item opened today, by the person signed in. */
    public DiscussionId start(PupilId pupil) {
        return start(pupil, today());
    }

    public DiscussionId start(PupilId pupil, LocalDate heldOn) {
        return discussions.start(
                new StartDiscussion(pupil, heldOn, DiscussionOrigin.FLAG, null, heldOn.minusDays(3), null));
    }

    /** A finished discussion with this outcome; the review is five weeks later unless the case ends. */
    public DiscussionId finished(PupilId pupil, LocalDate heldOn, Outcome outcome) {
        DiscussionId id = start(pupil, heldOn);
        int version = 0;
        if (!outcome.endsCase()) {
            version = outcomes.setReviewDate(id, heldOn.plusWeeks(5), version);
        }
        outcomes.recordOutcome(id, outcome, version);
        outcomes.finish(id);
        return id;
    }

    /** Types a text and leaves the field, as the person signed in. */
    public void write(DiscussionId id, DiscussionField field, String text) {
        int basedOn = RunAs.system(() -> discussions.reload(id).field(field).version());
        discussions.saveDraft(id, field, text, basedOn);
        discussions.commitDraft(id, field);
    }

    /** An agency of a member, as the first post says. */
    public AgencyId agencyOf(PersonId person) {
        return new AgencyId(source.owner()
                .sql("select agency_id from access.affiliation where person_id = :person limit 1")
                .param("person", person.value())
                .query(UUID.class)
                .single());
    }

    /** The database as its owner sees it. */
    public JdbcClient owner() {
        return JdbcClient.create(source.database().asOwner());
    }

    /** Counts audit rows of an action about no pupil. */
    public int audited(String action) {
        return owner().sql("select count(*) from audit.event where action = :action and pupil_id is null")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    /** Counts audit rows of an action about a pupil. */
    public int audited(String action, PupilId pupil) {
        return source.owner()
                .sql("select count(*) from audit.event where action = :action and pupil_id = :pupil")
                .param("action", action)
                .param("pupil", pupil.value())
                .query(Integer.class)
                .single();
    }
}
