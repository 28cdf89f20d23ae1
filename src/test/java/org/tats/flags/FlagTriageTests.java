package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class FlagTriageTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private FlagWorld world;

    @Autowired
    private FlagService flags;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();

    @BeforeEach
    void aPupilIsFlaggedTwice() {
        RunAs.system(() -> {
            school = world.school();
            pupil = world.pupil(school);
            world.marks(pupil, school, "2026-09-02", "2026-11-20", "/", "\\");
            world.suspended(pupil, school, "2026-11-10", 5);
            world.suspended(pupil, school, "2026-11-17", 1);
        });
        signedIn.as(Role.CHAIR);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private FlagFilter show(Show show) {
        return new FlagFilter(show, Optional.of(school), Optional.empty(), Optional.empty());
    }

    private int count(Show show) {
        return flags.list(show(show), 0, 10).total();
    }

    private FlagRow flag(int number) {
        return flags.flagsOf(pupil).get(number);
    }

    private void decide(TriageDecision decision) {
        flags.flagsOf(pupil).forEach(flag -> flags.triage(flag.id(), decision));
    }

    @Test
    void keepsWhoDecidedWhatWhenAndWhy() {
        flags.triage(flag(0).id(), TriageDecision.watch(LocalDate.of(2026, 12, 4), "A mentor starts on Monday."));
        TriageRow kept = flag(0).triage().orElseThrow();
        assertThat(kept.kind()).isEqualTo(TriageDecision.Kind.WATCH);
        assertThat(kept.until()).contains(LocalDate.of(2026, 12, 4));
        assertThat(kept.reason()).isEqualTo("A mentor starts on Monday.");
        assertThat(kept.at()).isEqualTo(clock.instant());
        assertThat(kept.by()).startsWith("Person ");
        flags.triage(flag(0).id(), TriageDecision.agenda("It got worse."));
        assertThat(flag(0).triage().orElseThrow().kind()).isEqualTo(TriageDecision.Kind.AGENDA);
        assertThat(jdbc.sql("select count(*) from flags.triage where flag_id = :flag")
                        .param("flag", flag(0).id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void decidesTogetherOrSingly() {
        flags.triage(new TriageFlags(
                pupil,
                Map.of(flag(0).id(), Optional.empty(), flag(1).id(), Optional.empty()),
                TriageDecision.dismiss("Dealt with at school.")));
        assertThat(count(Show.DISMISSED)).isEqualTo(1);
        assertThat(count(Show.NEVER_DISCUSSED)).isZero();
        assertThat(count(Show.ALL)).isEqualTo(1);
        flags.triage(flag(1).id(), TriageDecision.agenda("On second thoughts."));
        assertThat(count(Show.DISMISSED)).isEqualTo(1);
        assertThat(count(Show.AGENDA)).isEqualTo(1);
    }

    @Test
    void aDecisionOnWhatSomebodyElseDecidedMeanwhileIsNotSaved() {
        FlagRow seen = flag(0);
        flags.triage(seen.id(), TriageDecision.agenda("Theirs."));
        TriageFlags stale = new TriageFlags(
                pupil,
                Map.of(seen.id(), Optional.empty(), flag(1).id(), Optional.empty()),
                TriageDecision.dismiss("Mine."));
        assertThatThrownBy(() -> flags.triage(stale))
                .isInstanceOf(TriagedMeanwhile.class)
                .hasMessageContaining("put this on the agenda")
                .hasMessageContaining("with the reason “Theirs.”");
        assertThat(flags.flagsOf(pupil)).extracting(FlagRow::state).doesNotContain(FlagState.DISMISS);
    }

    @Test
    void aWatchReturnsWhenItsDateHasPassed() {
        decide(TriageDecision.watch(LocalDate.of(2026, 11, 24), "Wait for the meeting with the parents."));
        assertThat(count(Show.WATCHED)).isEqualTo(1);
        assertThat(count(Show.NEVER_DISCUSSED)).isZero();
        clock.advance(Duration.ofDays(3));
        assertThat(count(Show.WATCHED)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(count(Show.WATCHED)).isZero();
        assertThat(count(Show.NEVER_DISCUSSED)).isEqualTo(1);
        assertThat(flag(0).state()).isEqualTo(FlagState.WAITING);
    }

    @Test
    void aDismissedEpisodeStaysDismissedAndANewOneIsListed() {
        decide(TriageDecision.dismiss("One bad day."));
        RunAs.system(() -> flags.refreshAll(FRIDAY));
        assertThat(count(Show.NEVER_DISCUSSED)).isZero();
        RunAs.system(() -> world.suspended(pupil, school, "2026-11-19", 1));
        assertThat(count(Show.NEVER_DISCUSSED)).isEqualTo(1);
        assertThat(flags.flagsOf(pupil))
                .filteredOn(flag -> flag.state() == FlagState.WAITING)
                .extracting(FlagRow::rule)
                .containsExactlyInAnyOrder("SUS-1", "SUS-3");
    }

    @Test
    void asksTheAgendaForWhomTriagePutThere() {
        flags.triage(flag(0).id(), TriageDecision.agenda("Getting longer."));
        flags.triage(flag(1).id(), TriageDecision.dismiss("Old."));
        assertThat(flags.onAgenda())
                .filteredOn(request -> request.pupil().equals(pupil))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.reasons()).containsExactly(flag(0).reason());
                    assertThat(request.decidedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
                    assertThat(request.urgent()).isFalse();
                });
    }

    @Test
    void filtersByRuleAndYearGroup() {
        assertThat(flags.list(
                                new FlagFilter(Show.ALL, Optional.of(school), Optional.of("SUS-1"), Optional.of("9")),
                                0,
                                10)
                        .pupils())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.flags()).hasSize(2);
                    assertThat(row.weeks())
                            .hasSize(12)
                            .last()
                            .isEqualTo(new SchoolWeek(LocalDate.of(2026, 11, 16), 10, 10, true));
                });
        assertThat(flags.list(new FlagFilter(Show.ALL, Optional.of(school), Optional.of("PA"), Optional.empty()), 0, 10)
                        .total())
                .isZero();
        assertThat(flags.list(new FlagFilter(Show.ALL, Optional.of(school), Optional.empty(), Optional.of("4")), 0, 10)
                        .total())
                .isZero();
        assertThat(flags.yearGroups()).contains("9");
    }

    @Test
    void refusesADecisionWithoutReasonOrWithAPastDate() {
        FlagId flag = flag(0).id();
        assertThatThrownBy(() -> TriageDecision.dismiss(" "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write a reason.");
        assertThatThrownBy(() -> flags.triage(flag, TriageDecision.watch(LocalDate.of(2026, 11, 20), "Late.")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Choose a date that is not in the past.");
    }

    @Test
    void aMinuteTakerSeesButDoesNotDecide() {
        FlagId flag = flag(0).id();
        signedIn.as(Role.MINUTE_TAKER);
        assertThat(count(Show.ALL)).isEqualTo(1);
        assertThatThrownBy(() -> flags.triage(flag, TriageDecision.dismiss("No.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void counts() {
        FlagCounts before = flags.counts();
        decide(TriageDecision.agenda("Discuss."));
        FlagCounts after = flags.counts();
        assertThat(after.flagged()).isEqualTo(before.flagged());
        assertThat(after.triaged()).isEqualTo(before.triaged() + 1);
        assertThat(after.waiting()).isEqualTo(before.waiting() - 1);
    }
}
