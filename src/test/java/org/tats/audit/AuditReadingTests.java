package org.tats.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangePerson;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.testing.SignedIn;
import org.tats.testing.SwitchingDataSource;
import org.tats.testing.TatsTest;

@TatsTest
class AuditReadingTests {

    /** A Tuesday in October 2031, so that nothing else of the suite lies there. */
    private static final LocalDateTime TUESDAY = LocalDateTime.of(2031, 10, 14, 10, 0);

    private static final LocalDateTime DRAWN = TUESDAY.plusWeeks(10);

    private static final Map<Stratum, Integer> SHARES = Map.of(
            Stratum.EMERGENCY, 1,
            Stratum.NO_RELATIONSHIP_OUT_OF_HOURS, 4,
            Stratum.NO_RELATIONSHIP, 10,
            Stratum.OUT_OF_HOURS, 10,
            Stratum.ORDINARY, 50);

    @Autowired
    private AuditReading reading;

    @Autowired
    private SwitchingDataSource source;

    @Autowired
    private PeopleService people;

    @Autowired
    private SignedIn signedIn;

    private @Nullable JdbcClient asOwner;
    private PersonId nora = PersonId.random();
    private final PupilId pupil = PupilId.random();

    @BeforeEach
    void someone() {
        asOwner = JdbcClient.create(source.database().asOwner());
        nora = signedIn.enter(AgencyFunction.SOCIAL_CARE, Set.of(Role.MEMBER));
        signedIn.as(Role.ADMINISTRATOR);
    }

    @Test
    void countsRecordsListsAndSearchesThatShowedThePupil() {
        opened(nora, "case", pupil, TUESDAY);
        opened(nora, "pupil", pupil, TUESDAY.plusMinutes(1));
        shown(nora, "pupil-search", TUESDAY.plusMinutes(2), pupil, PupilId.random());
        shown(nora, "cases", TUESDAY.plusMinutes(3), PupilId.random());
        opened(RunAs.SYSTEM, "case", pupil, TUESDAY);
        opened(nora, "case", PupilId.random(), TUESDAY);

        assertThat(reading.whoLooked(pupil, at(TUESDAY), 0, 10)).singleElement().satisfies(looker -> {
            assertThat(looker.person().id()).isEqualTo(nora);
            assertThat(looker.person().name()).isEqualTo("Person " + nora);
            assertThat(looker.person().agency()).startsWith(AgencyFunction.SOCIAL_CARE.words());
            assertThat(looker.person().post()).isEqualTo("Tester");
            assertThat(looker.times()).isEqualTo(3);
            assertThat(looker.first()).isEqualTo(at(TUESDAY));
            assertThat(looker.last()).isEqualTo(at(TUESDAY.plusMinutes(2)));
            assertThat(looker.by()).containsExactlyInAnyOrder("case", "pupil", "pupil-search");
            assertThat(looker.emergency()).isFalse();
        });
        assertThat(reading.whoLooked(pupil, at(TUESDAY.plusHours(1)), 0, 10)).isEmpty();
        assertThat(reading.whoLooked(pupil, at(TUESDAY), 1, 10)).isEmpty();
    }

    @Test
    void saysWhoLookedByEmergencyAccess() {
        related(nora, pupil, "BREAK_GLASS", TUESDAY, TUESDAY.plusHours(1));
        opened(nora, "case", pupil, TUESDAY.plusMinutes(59));
        assertThat(reading.whoLooked(pupil, at(TUESDAY), 0, 10)).singleElement().matches(Looker::emergency);

        PupilId later = PupilId.random();
        related(nora, later, "BREAK_GLASS", TUESDAY, TUESDAY.plusHours(1));
        opened(nora, "case", later, TUESDAY.plusMinutes(60));
        assertThat(reading.whoLooked(later, at(TUESDAY), 0, 10)).singleElement().matches(looker -> !looker.emergency());
    }

    @Test
    void listsChangesOfRights() {
        PersonRow row = people.find(nora).orElseThrow();
        people.change(new ChangePerson(
                nora,
                row.version(),
                row.name(),
                row.email(),
                true,
                Objects.requireNonNull(row.agency()),
                row.jobTitle(),
                Set.of(Role.CHAIR)));
        assertThat(reading.rightsChanges(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 0, 100))
                .anySatisfy(change -> {
                    assertThat(change.action()).isEqualTo("RolesChanged");
                    assertThat(change.about()).isEqualTo("Person " + nora);
                    assertThat(change.detail()).contains("CHAIR");
                    assertThat(change.by()).isNotNull();
                })
                .noneMatch(change -> change.action().equals("Opened"));
    }

    @Test
    void drawsTheSameOpeningsForTheSameSeedAndMoreOfTheOddOnes() {
        monthOfOpenings();
        List<Drawn> once = reading.draw(draw(7));
        assertThat(reading.draw(draw(7))).isEqualTo(once);
        assertThat(reading.draw(draw(8))).isNotEqualTo(once);

        Map<Stratum, Long> drawn = once.stream().collect(Collectors.groupingBy(Drawn::stratum, Collectors.counting()));
        assertThat(drawn)
                .isEqualTo(Map.of(
                        Stratum.EMERGENCY, 3L,
                        Stratum.NO_RELATIONSHIP_OUT_OF_HOURS, 5L,
                        Stratum.NO_RELATIONSHIP, 2L,
                        Stratum.OUT_OF_HOURS, 2L,
                        Stratum.ORDINARY, 4L));
        assertThat(once).filteredOn(one -> one.stratum() == Stratum.ORDINARY).allMatch(one -> one.ofSo() == 200);

        assertThat(reading.openings(once.stream().map(Drawn::event).toList()))
                .hasSize(once.size())
                .allMatch(opening ->
                        opening.person().id().equals(nora) && opening.kind().equals("case"));
    }

    private void monthOfOpenings() {
        PupilId own = PupilId.random();
        PupilId glass = PupilId.random();
        related(nora, own, "NAMED_ON_CASE", DRAWN.minusDays(1), null);
        related(nora, glass, "BREAK_GLASS", DRAWN, DRAWN.plusHours(1));
        openedOften(200, own, DRAWN);
        openedOften(20, PupilId.random(), DRAWN);
        openedOften(20, PupilId.random(), DRAWN.withHour(21));
        openedOften(20, own, DRAWN.plusDays(4));
        openedOften(3, glass, DRAWN);
    }

    private void openedOften(int times, PupilId about, LocalDateTime from) {
        owner().sql("""
                        insert into audit.event (at, person_id, action, subject_kind, subject_id, pupil_id)
                        select cast(:from as timestamptz) + second * interval '1 second', :person, 'Opened', 'case', 'x', :pupil
                        from generate_series(1, :times) as second""")
                .param("from", at(from).toString())
                .param("person", nora.value())
                .param("pupil", about.value())
                .param("times", times)
                .update();
    }

    private static Draw draw(long seed) {
        return new Draw(
                at(DRAWN.minusDays(5)),
                at(DRAWN.plusDays(10)),
                seed,
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                SHARES,
                2);
    }

    @Test
    void namesWhoOpenedVeryManyInAnHourOutsideAMeeting() {
        LocalDateTime hour = TUESDAY.plusYears(1);
        for (int number = 0; number < 6; number++) {
            opened(nora, "pupil", PupilId.random(), hour.plusMinutes(number));
            opened(nora, "discussion", PupilId.random(), hour.plusMinutes(number));
        }
        assertThat(reading.busyHours(at(hour), at(hour.plusDays(1)), 5))
                .singleElement()
                .satisfies(busy -> {
                    assertThat(busy.person().id()).isEqualTo(nora);
                    assertThat(busy.pupils()).isEqualTo(6);
                    assertThat(busy.hour()).isEqualTo(at(hour));
                });
        assertThat(reading.busyHours(at(hour), at(hour.plusDays(1)), 6)).isEmpty();
    }

    @Test
    void theApplicationStillOnlyAddsToTheTrail() {
        assertThat(owner().sql("""
                                select has_table_privilege('tats_app', 'audit.event', 'update')
                                    or has_any_column_privilege('tats_app', 'audit.event', 'update')
                                    or has_table_privilege('tats_app', 'audit.event', 'delete')""").query(Boolean.class).single()).isFalse();
    }

    private void opened(PersonId person, String kind, PupilId about, LocalDateTime london) {
        insert(person, kind, about, "{}", london);
    }

    private void shown(PersonId person, String kind, LocalDateTime london, PupilId... pupils) {
        String ids = Arrays.stream(pupils).map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        insert(person, kind, null, "{\"pupils\":[" + ids + "]}", london);
    }

    private void insert(PersonId person, String kind, @Nullable PupilId about, String detail, LocalDateTime london) {
        owner().sql("""
                        insert into audit.event (at, person_id, action, subject_kind, subject_id, pupil_id, detail)
                        values (:at, :person, 'Opened', :kind, 'x', :pupil, cast(:detail as jsonb))""")
                .param("at", Timestamp.from(at(london)))
                .param("person", person.value())
                .param("kind", kind)
                .param("pupil", about == null ? null : about.value(), Types.OTHER)
                .param("detail", detail)
                .update();
    }

    private void related(PersonId person, PupilId about, String kind, LocalDateTime from, @Nullable LocalDateTime to) {
        owner().sql("""
                        insert into access.relationship (holder_person_id, pupil_id, kind, source, valid_from, valid_to)
                        values (:person, :pupil, :kind, 'test', :from, cast(:to as timestamptz))""")
                .param("person", person.value())
                .param("pupil", about.value())
                .param("kind", kind)
                .param("from", Timestamp.from(at(from)))
                .param("to", to == null ? null : at(to).toString())
                .update();
    }

    private JdbcClient owner() {
        return Objects.requireNonNull(asOwner);
    }

    private static Instant at(LocalDateTime london) {
        return london.atZone(ZoneId.of("Europe/London")).toInstant();
    }
}
