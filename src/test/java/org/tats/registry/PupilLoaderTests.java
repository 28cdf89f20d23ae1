package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tats.registry.Loads.pupil;
import static org.tats.registry.Loads.school;
import static org.tats.registry.Loads.upn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

@TatsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PupilLoaderTests {

    private static final int OAK = 100_011;
    private static final int ELM = 100_012;

    @Autowired
    private Loads loads;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Access access;

    @BeforeAll
    void enterSchools() {
        loads.schools(
                school(OAK, 8_764_001, "Oak School", SchoolPhase.PRIMARY),
                school(ELM, 8_764_002, "Elm School", SchoolPhase.SECONDARY));
    }

    private List<LocalDate> leavingDates(Upn upn) {
        return database.sql("""
                        select e.leaving_date from registry.enrolment e join registry.pupil p using (pupil_id)
                        where p.upn = :upn order by e.urn, e.entry_date""")
                .param("upn", upn.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Test
    void addsThenLeavesThenUpdates() {
        assertThat(loads.pupils(pupil(upn(1), OAK, "Oak", "Pupil"), pupil(upn(2), OAK, "Öak", "Pu\"pil")))
                .satisfies(result -> {
                    assertThat(result.loaded()).isEqualTo(2);
                    assertThat(result.unchanged()).isZero();
                    assertThat(result.changedPupils()).hasSize(2);
                });
        assertThat(loads.pupils(pupil(upn(1), OAK, "Oak", "Pupil"), pupil(upn(2), OAK, "Öak", "Pu\"pil")))
                .isEqualTo(new LoadResult(0, 2, Set.of()));
        assertThat(loads.pupils(pupil(upn(1), OAK, "Oakes", "Pupil"), pupil(upn(2), OAK, "Öak", "Pu\"pil")))
                .isEqualTo(new LoadResult(1, 1, Set.of(loads.pupil(upn(1)))));
        assertThat(database.sql("select surname || forename from registry.pupil where upn = :upn")
                        .param("upn", upn(2).value())
                        .query(String.class)
                        .single())
                .isEqualTo("ÖakPu\"pil");
    }

    @Test
    void takesATemporaryNumberAndAPupilOfTwoSchools() {
        Upn temporary = Upn.ofBody("87649991401A");
        LoadResult result = loads.pupils(pupil(temporary, OAK, "Oak", "Dual"), pupil(temporary, ELM, "Oak", "Dual"));
        assertThat(result.loaded()).isEqualTo(2);
        assertThat(result.changedPupils()).hasSize(1);
        assertThat(loads.pupils(pupil(temporary, OAK, "Oak", "Dual"), pupil(temporary, ELM, "Oak", "Renamed")))
                .isEqualTo(new LoadResult(2, 0, Set.of(loads.pupil(temporary))));
    }

    @Test
    void endsTheEnrolmentsThatACompleteFileLeavesOutAndOpensThemAgain() {
        int urn = 100_013;
        loads.schools(school(urn, 8_764_003, "Ash School", SchoolPhase.PRIMARY));
        loads.pupils(
                pupil(upn(10), urn, "Ash", "Stays"),
                pupil(upn(11), urn, "Ash", "Leaves"),
                pupil(upn(12), urn, "Ash", "Rejected"),
                pupil(upn(13), OAK, "Oak", "Elsewhere"));

        LoadResult complete = loads.completePupils(Set.of(upn(12).value()), pupil(upn(10), urn, "Ash", "Stays"));

        assertThat(complete).isEqualTo(new LoadResult(0, 1, Set.of(loads.pupil(upn(11)))));
        assertThat(leavingDates(upn(11))).containsExactly(LocalDate.of(2026, 11, 20));
        assertThat(leavingDates(upn(12))).containsOnlyNulls();
        assertThat(leavingDates(upn(13))).containsOnlyNulls();
        assertThat(loads.pupils(pupil(upn(11), urn, "Ash", "Leaves")).loaded()).isEqualTo(1);
        assertThat(leavingDates(upn(11))).containsOnlyNulls();
    }

    @Test
    void letsASchoolSeeItsRollAndNobodyElse() {
        int urn = 100_014;
        loads.schools(school(urn, 8_764_004, "Yew School", SchoolPhase.PRIMARY));
        loads.pupils(pupil(upn(20), urn, "Yew", "Mine"), pupil(upn(21), ELM, "Elm", "Other"));
        PersonId head = signedIn.asSchool(new SchoolUrn(urn));
        signedIn.during(head, () -> {
            assertThat(access.may(Permission.SEE_PUPIL, loads.pupil(upn(20)))).isTrue();
            assertThat(access.may(Permission.SEE_PUPIL, loads.pupil(upn(21)))).isFalse();
            return head;
        });
        loads.completePupils(Set.of(), pupil(upn(22), urn, "Yew", "New"));
        signedIn.during(head, () -> {
            assertThat(access.may(Permission.SEE_PUPIL, loads.pupil(upn(20)))).isFalse();
            assertThat(access.may(Permission.SEE_PUPIL, loads.pupil(upn(22)))).isTrue();
            return head;
        });
    }

    @Test
    void updatesSchoolsAndAnswersToTheOpenOneOfANumber() {
        SchoolRow closed = new SchoolRow(
                new SchoolUrn(150_001),
                8_764_100,
                "Fir School",
                SchoolPhase.PRIMARY,
                "01",
                false,
                4,
                11,
                null,
                LocalDate.of(2025, 8, 31));
        SchoolRow academy = school(140_001, 8_764_100, "Fir Academy", SchoolPhase.PRIMARY);
        assertThat(loads.schools(academy, closed)).isEqualTo(new LoadResult(2, 0, Set.of()));
        assertThat(loads.schools(academy, closed)).isEqualTo(new LoadResult(0, 2, Set.of()));
        assertThat(loads.schoolKeys()).containsEntry(8_764_100, academy);
        assertThat(loads.schools(school(140_001, 8_764_100, "Fir Tree Academy", SchoolPhase.PRIMARY))
                        .loaded())
                .isEqualTo(1);
    }

    @Test
    void keepsNoRowsInStaging() {
        loads.pupils(pupil(upn(30), OAK, "Oak", "Staged"));
        assertThat(database.sql("select count(*) from registry.staging_pupil")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
