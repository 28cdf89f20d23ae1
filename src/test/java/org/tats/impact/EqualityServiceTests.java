package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.impact.EqualityGroup.Step;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Flagged, discussed and acted upon by group. The pupils of this class are the only ones of the authority. */
@TatsTest
class EqualityServiceTests {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 20);

    @Autowired
    private ImpactWorld world;

    @Autowired
    private EqualityService service;

    @Autowired
    private EqualityTables tables;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);

    /** Ten girls, of whom 2 are flagged, 1 discussed; 10 boys, of whom 5 are flagged, 4 discussed; 1 whose sex is not recorded. */
    @BeforeEach
    void twentyOne() {
        signedIn.as(Role.ANALYST);
        world.owner()
                .sql("update registry.enrolment set leaving_date = entry_date")
                .update();
        school = world.school();
        many(10, "F", 2, 1);
        many(10, "M", 5, 4);
        many(1, "", 0, 0);
        takings.takeNow();
    }

    private void many(int pupils, String sex, int flagged, int discussed) {
        for (int number = 0; number < pupils; number++) {
            PupilId pupil = world.pupil(school);
            world.owner()
                    .sql("update registry.pupil set sex = :sex where pupil_id = :pupil")
                    .param("sex", sex)
                    .param("pupil", pupil.value())
                    .update();
            if (number < flagged) {
                world.flagged(pupil, school, "SUSPENDED", "2026-09-20");
            }
            if (number < discussed) {
                world.discussed(pupil, school, "2026-10-05", "2026-10-08");
            }
        }
    }

    private EqualityGroup group(String value) {
        return service.view(FROM, TO).of(EqualityDimension.SEX).stream()
                .filter(group -> group.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsEachStepAgainstTheRollAndComparesWithTheRest() {
        EqualityGroup boys = group("M");
        assertThat(boys.counts()).isEqualTo(new EqualityGroup.Counts(10, 5, 4, 4));
        assertThat(boys.rest()).isEqualTo(new EqualityGroup.Counts(11, 2, 1, 1));
        assertThat(boys.rate(Step.DISCUSSED)).contains(400.0);
        assertThat(boys.ratio(Step.DISCUSSED).orElseThrow()).isCloseTo(4.4, within(0.001));
        assertThat(boys.interval(Step.DISCUSSED).orElseThrow().from()).isCloseTo(168.2, within(0.1));
        assertThat(boys.interval(Step.DISCUSSED).orElseThrow().to()).isCloseTo(687.3, within(0.1));
        // 4 of 10 beside 1 of 11: chance alone does that about once in seven times
        assertThat(boys.apart(Step.DISCUSSED)).isFalse();
    }

    @Test
    void anEbsnaPlanOfAChildWhoWasDiscussedCountsAsActedUpon() {
        PupilId pupil = world.pupil(school);
        world.discussed(pupil, school, "2026-10-05", "2026-10-08");
        world.owner()
                .sql("update cases.discussion set outcome_code = 'NO_FURTHER' where pupil_id = :pupil")
                .param("pupil", pupil.value())
                .update();
        takings.takeNow();
        int before = service.view(FROM, TO).all().acted();
        world.ebsnaPlan(pupil, "2026-10-12");
        world.ebsnaPlan(world.pupil(school), "2026-10-12"); // never discussed
        takings.takeNow();
        assertThat(service.view(FROM, TO).all().acted()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNotRecordedIsARow() {
        assertThat(group("").counts().roll()).isEqualTo(1);
        assertThat(EqualityWords.group(EqualityDimension.SEX, "")).isEqualTo("Not recorded");
        assertThat(group("").rate(Step.DISCUSSED)).contains(0.0);
    }

    @Test
    void everyDimensionCountsEverybodyOnce() {
        Equality equality = service.view(FROM, TO);
        for (EqualityDimension dimension : EqualityDimension.values()) {
            assertThat(equality.of(dimension).stream()
                            .mapToInt(group -> group.counts().roll())
                            .sum())
                    .as(dimension.words())
                    .isEqualTo(21);
        }
    }

    private Map<String, Integer> statuses() {
        return service.view(FROM, TO).of(EqualityDimension.STATUS).stream()
                .collect(Collectors.toMap(
                        group -> EqualityWords.group(EqualityDimension.STATUS, group.value()),
                        group -> group.counts().roll()));
    }

    @Test
    void everySocialCareStatusIsAGroupAndAChildStandsInTheFirstOfThem() {
        world.status(world.pupil(school), "LAC", "2026-01-05");
        world.status(world.pupil(school), "CP", "2026-01-05");
        PupilId inNeed = world.pupil(school);
        world.status(inNeed, "CIN", "2026-01-05");
        world.status(inNeed, "SOCIAL_WORKER", "2026-01-05");
        world.status(world.pupil(school), "SOCIAL_WORKER", "2026-01-05");
        world.status(world.pupil(school), "SOCIAL_WORKER", "2027-01-05"); // after the taking
        world.status(world.pupil(school), "EHCNA", "2026-01-05");
        takings.takeNow();
        assertThat(statuses())
                .isEqualTo(Map.of(
                        "Looked after",
                        1,
                        "Child protection plan",
                        1,
                        "Child in need",
                        1,
                        "Social worker",
                        1,
                        "None of these sent",
                        23));
    }

    @Test
    void aTakingWithoutSocialCareSaysSoAndCountsNobodyAsWithoutAStatus() {
        world.owner().sql("update impact.taking set social_care = false").update();
        assertThat(statuses()).isEmpty();
        assertThat(service.view(FROM, TO).knows(EqualityDimension.STATUS)).isFalse();
        assertThat(service.view(FROM, TO).knows(EqualityDimension.SEX)).isTrue();
        assertThat(group("M").counts().roll()).isEqualTo(10);
        assertThatThrownBy(() -> tables.table(Map.of("group", "STATUS", "from", FROM.toString(), "to", TO.toString())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsOnNoRollIsInNoGroupAndSaid() {
        int before = service.view(FROM, TO).leftOut();
        PupilId gone = world.pupil(school);
        world.discussed(gone, school, "2026-10-05", "2026-10-08");
        world.owner()
                .sql("update registry.enrolment set leaving_date = '2026-10-30' where pupil_id = :pupil")
                .param("pupil", gone.value())
                .update();
        takings.takeNow();
        Equality equality = service.view(FROM, TO);
        assertThat(equality.all().discussed()).isEqualTo(5);
        assertThat(equality.leftOut()).isEqualTo(before + 1);
    }

    @Test
    void sayWhichGroupStandsOutAndThatTheOthersDoNot() {
        var boys = new EqualityGroup.Counts(100, 50, 40, 6);
        var girls = new EqualityGroup.Counts(110, 50, 10, 6);
        Equality equality = new Equality(
                TakingId.random(),
                TO,
                FROM,
                TO,
                EqualityGroup.Counts.sum(boys, girls),
                0,
                true,
                List.of(
                        new EqualityGroup(EqualityDimension.SEX, "F", girls, boys),
                        new EqualityGroup(EqualityDimension.SEX, "M", boys, girls)));
        assertThat(EqualityWords.finding(equality, EqualityDimension.SEX, Step.DISCUSSED))
                .isEqualTo(
                        "Discussed: most often “Boys”, 400.0 of 1,000 on the roll, 4.4 times as often as all others.");
        assertThat(EqualityWords.finding(equality, EqualityDimension.SEX, Step.ACTED))
                .isEqualTo("Acted upon: no group stands out from all others by more than chance would often do.");
    }

    @Test
    void theTableForPublishingHoldsWhomEachFigureCounts() {
        FigureTable table = tables.table(Map.of("group", "SEX", "from", FROM.toString(), "to", TO.toString()));
        assertThat(table.rows()).hasSize(4);
        assertThat(((FigureCell.Count) table.cell(3, 2)).units()).hasSize(5);
        assertThatThrownBy(() -> tables.table(Map.of("group", "SURNAME"))).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyWithoutTheRightMakesATable() {
        signedIn.as(Role.MEMBER);
        assertThatThrownBy(() -> tables.table(Map.of("group", "SEX", "from", FROM.toString(), "to", TO.toString())))
                .isInstanceOf(NotFound.class);
    }
}
