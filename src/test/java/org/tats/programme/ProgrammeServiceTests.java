package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.access.Role;
import org.tats.cases.CaseScenario;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Keeping a programme: what each change needs, what the history tells, and the example that comes with TATS. */
@TatsTest
class ProgrammeServiceTests {

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private ProgrammeTypingService typing;

    @Autowired
    private ExampleProgramme example;

    @Autowired
    private CaseScenario scenario;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private ProgrammeDetails all;

    @BeforeEach
    void enterTheExample() {
        signedIn.as(Role.PROGRAMME_LEAD);
        all = example.enter(ProgrammeId.random(), "Delivering Better Value", "Halton");
    }

    private Item item(int number) {
        return all.items().get(number - 1);
    }

    private static Item with(Item item, ItemStatus status, String reason) {
        return new Item(
                item.id(),
                item.programme(),
                item.workstream(),
                item.position(),
                item.name(),
                status,
                item.phase(),
                item.narrative(),
                item.changed(),
                reason,
                item.owner(),
                item.version());
    }

    private Quarter quarter(String label, LocalDate from, LocalDate to, long pounds) {
        return new Quarter(PartId.random(), all.id(), label, from, to, null, Pence.pounds(pounds), "Ledger", 0);
    }

    @Test
    void theExampleHoldsTheWholePaper() {
        assertThat(all.workstreams())
                .extracting(Workstream::name)
                .containsExactly("Behaviour Support Change programme", "Inclusion Framework");
        assertThat(all.items())
                .extracting(Item::status)
                .containsExactly(
                        ItemStatus.AHEAD,
                        ItemStatus.AHEAD,
                        ItemStatus.ON_TRACK,
                        ItemStatus.ON_TRACK,
                        ItemStatus.ON_TRACK,
                        ItemStatus.SLIGHTLY_BEHIND,
                        ItemStatus.ON_TRACK,
                        ItemStatus.ON_TRACK,
                        ItemStatus.ON_TRACK);
        assertThat(all.figures())
                .extracting(Figure::value)
                .contains("72.8%", "57.1%", "474", "74", "10", "8", "50", "1");
        assertThat(all.figures())
                .allSatisfy(figure -> assertThat(figure.source()).contains("30 September 2024"));
        assertThat(item(1).narrative()).contains("72.8% of schools", "This Halton Officers training");
        assertThat(all.priorities()).hasSize(6);
        assertThat(all.priorities().getLast().heading()).isEqualTo("Valuing and Appreciating Halton and Our Community");
        assertThat(all.text(TextCode.CLIMATE)).isEqualTo("None identified.");
        assertThat(all.text(TextCode.FINANCIAL))
                .contains("not possible at this time to quantify", "next stage of funding");
        assertThat(all.quotesOf(item(2))).singleElement().satisfies(quote -> {
            assertThat(quote.role()).isEqualTo("A primary headteacher");
            assertThat(quote.words()).contains("outstanding!").doesNotContain("Gemma", "Victoria", "Murdishaw");
        });
        assertThat(programmes.blockers(all.id()))
                .extracting(Blocker::sentence)
                .noneMatch(one -> one.contains("no narrative"));
    }

    @Test
    void totalsAreComputedFromWhatCameAndWhatWasSpent() {
        Money money = all.money();
        assertThat(money.spent().words()).isEqualTo("£369,180");
        assertThat(money.received().words()).isEqualTo("£500,000");
        assertThat(money.left().words()).isEqualTo("£130,820");
        assertThat(money.ofIncome()).contains("73.8%");
        assertThat(money.ofAward()).contains("36.9%");
        programmes.save(quarter("Quarter 3", LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31), 200_000), "");
        Money after = programmes.details(all.id()).money();
        assertThat(after.left().words()).isEqualTo("−£69,180");
        assertThat(after.over()).isTrue();
        assertThat(after.sentence()).endsWith("£69,180 more was spent than received.");
    }

    @Test
    void aWorseStatusNeedsAReasonOfItsOwn() {
        assertThatThrownBy(() -> programmes.save(with(item(1), ItemStatus.BEHIND, ""), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write why the item is behind.");
        assertThatThrownBy(() -> programmes.save(with(item(6), ItemStatus.BEHIND, item(6).reason()), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("still that of the status before");
        assertThatThrownBy(() -> programmes.save(with(item(1), ItemStatus.ON_TRACK, ""), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write why the item is no longer ahead.");
        assertThat(programmes.save(with(item(6), ItemStatus.BEHIND, "No base signed up."), ""))
                .isEqualTo(item(6).version() + 1);
        assertThat(programmes.details(all.id()).worstFirst().getFirst().id()).isEqualTo(item(6).id());
    }

    @Test
    void theHistoryTellsOldAndNewWordsWhoWhenAndWhy() {
        Quarter old = all.quarters().getFirst();
        Quarter corrected = new Quarter(
                old.id(),
                all.id(),
                old.label(),
                old.from(),
                old.to(),
                null,
                Pence.pounds(326_000),
                old.source(),
                old.version());
        assertThatThrownBy(() -> programmes.save(corrected, " "))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Say why this changes.");
        programmes.save(corrected, "Credit note of October");
        List<ChangeRow> history = programmes.history(all.id(), Optional.of(old.id()), 0, 10);
        assertThat(history).extracting(ChangeRow::what).containsExactly("Changed", "Entered");
        assertThat(history.getFirst().fields()).containsExactly(new FieldChange("Cost", "£326,240", "£326,000"));
        assertThat(history.getFirst().reason()).isEqualTo("Credit note of October");
        assertThat(history.getFirst().by()).isNotEmpty();
        assertThat(programmes.historySize(all.id(), Optional.of(old.id()))).isEqualTo(2);
        assertThat(scenario.audited("ProgrammePartChanged")).isPositive();
    }

    @Test
    void theHistoryTellsWhereAnItemWasMovedFromAndTo() {
        Item item = item(1);
        Workstream other = all.workstreams().getLast();
        programmes.save(
                new Item(
                        item.id(),
                        item.programme(),
                        other.id(),
                        item.position(),
                        item.name(),
                        item.status(),
                        item.phase(),
                        item.narrative(),
                        item.changed(),
                        item.reason(),
                        item.owner(),
                        item.version()),
                "");
        List<ChangeRow> history = programmes.history(all.id(), Optional.of(item.id()), 0, 10);
        assertThat(history.getFirst().fields())
                .containsExactly(new FieldChange(
                        "Workstream", all.workstreams().getFirst().name(), other.name()));
        assertThat(history.getLast().fields())
                .contains(new FieldChange(
                        "Workstream", "", all.workstreams().getFirst().name()));
    }

    @Test
    void whatIsTypedIsKeptForEachPersonUntilItIsForgotten() {
        typing.keep(all.id(), "RISK new", Map.of("Owner", "The lead", "Risk", "No site"));
        typing.keep(all.id(), "RISK new", Map.of("Owner", "The board"));
        assertThat(typing.of(all.id(), "RISK new").fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Owner", "The board", "Risk", "No site"));
        signedIn.as(Role.PROGRAMME_LEAD);
        assertThat(typing.of(all.id(), "RISK new").fields()).isEmpty();
        typing.forget(all.id(), "RISK new");
        assertThatThrownBy(() -> typing.keep(ProgrammeId.random(), "RISK new", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleSaveShowsBothTextsAndOverwritesNothing() {
        Item mine = with(item(3), ItemStatus.PAUSED, "Mine");
        programmes.save(with(item(3), ItemStatus.BEHIND, "Theirs"), "");
        assertThatThrownBy(() -> programmes.save(mine, "")).isInstanceOfSatisfying(StaleSave.class, stale -> {
            assertThat(stale.mine()).contains("Status: Paused", "Reason of the status: Mine");
            assertThat(stale.theirs()).contains("Status: Behind", "Reason of the status: Theirs");
        });
        assertThat(programmes.ofItem(item(3).id()).item(item(3).id()))
                .get()
                .extracting(Item::reason)
                .isEqualTo("Theirs");
    }

    @Test
    void aRepeatedSaveWritesNothing() {
        int version = programmes.save(with(item(4), ItemStatus.AHEAD, ""), "");
        int changes = programmes.historySize(all.id(), Optional.empty());
        assertThat(programmes.save(with(item(4), ItemStatus.AHEAD, ""), "")).isEqualTo(version);
        assertThat(programmes.historySize(all.id(), Optional.empty())).isEqualTo(changes);
    }

    @Test
    void aDayBelongsToOnePeriod() {
        assertThatThrownBy(() -> programmes.save(
                        quarter("Quarter 2b", LocalDate.of(2024, 9, 30), LocalDate.of(2024, 12, 31), 1), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "These days are in Quarter 2 (1 July to 30 September 2024) too. A day belongs to one period.");
    }

    @Test
    void nobodyIsNamedInAQuote() {
        PartId id = PartId.random();
        assertThatThrownBy(() -> programmes.save(
                        new Quote(id, all.id(), null, "A headteacher", "Thank you, Bo Stencil was great", false, 0),
                        ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Bo Stencil");
        String person =
                programmes.history(all.id(), Optional.empty(), 0, 1).getFirst().by();
        assertThatThrownBy(() -> programmes.save(
                        new Quote(id, all.id(), null, "A headteacher", "Thanks to " + person, true, 0), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Nobody is named in a quote.");
        programmes.save(new Quote(id, all.id(), null, "A headteacher", "We liked Team Teach", true, 0), "");
        assertThat(programmes.details(all.id()).quotes()).hasSize(2);
    }

    @Test
    void anotherDefinitionIsAnotherVersionAndWhatWasReachedKeepsItsOwn() {
        PartId id = PartId.random();
        var measure = new Measure(
                id,
                all.id(),
                1,
                "Suspension rate",
                "Suspensions per 100 pupils.",
                0,
                "%",
                true,
                CountsChildren.NO,
                new BigDecimal("12.4"),
                false,
                LocalDate.of(2023, 8, 31),
                new BigDecimal("10"),
                LocalDate.of(2025, 8, 31),
                "Census",
                0);
        programmes.save(measure, "");
        programmes.save(actual(id, "11.8"), "");
        Measure kept = programmes.details(all.id()).measure(id).orElseThrow();
        programmes.save(
                new Measure(
                        id,
                        all.id(),
                        1,
                        kept.name(),
                        "Suspensions per 100 pupils, cumulative.",
                        1,
                        "%",
                        true,
                        kept.children(),
                        kept.baseline(),
                        kept.baselineFewer(),
                        kept.baselineOn(),
                        kept.target(),
                        kept.targetOn(),
                        kept.source(),
                        kept.version()),
                "Now cumulative");
        programmes.save(actual(id, "14.0"), "");
        ProgrammeDetails now = programmes.details(all.id());
        assertThat(now.measure(id).orElseThrow().definitionVersion()).isEqualTo(2);
        assertThat(now.actuals()).extracting(Actual::definitionVersion).containsExactlyInAnyOrder(1, 2);
    }

    private Actual actual(PartId measure, String reached) {
        return new Actual(
                PartId.random(),
                all.id(),
                measure,
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2024, 12, 31),
                new BigDecimal(reached),
                false,
                0,
                "Census",
                0);
    }

    @Test
    void aNewProgrammeTakesHeadingsAndItemsAndNothingThatWasReported() {
        ProgrammeId next = ProgrammeId.random();
        programmes.create(new CreateProgramme(next, "Next year's grant", all.id()));
        programmes.create(new CreateProgramme(next, "Next year's grant", all.id()));
        ProgrammeDetails made = programmes.details(next);
        assertThat(made.items())
                .extracting(Item::name)
                .containsExactlyElementsOf(all.items().stream().map(Item::name).toList());
        assertThat(made.items()).allSatisfy(item -> assertThat(item.narrative()).isEmpty());
        assertThat(made.priorities()).hasSize(6);
        assertThat(made.quarters()).isEmpty();
        assertThat(made.figures()).isEmpty();
        assertThat(programmes.blockers(next))
                .extracting(Blocker::sentence)
                .contains("Behaviour Support – Thrive has no narrative", "“Purpose of the report” is empty");
        assertThat(programmes.templates()).extracting(Programme::name).contains("Safety Valve agreement");
        assertThat(programmes.programmes())
                .extracting(row -> row.programme().id())
                .contains(next, all.id());
    }

    @Test
    void whatIsTakenOutStaysInTheHistory() {
        Quote quote = all.quotes().getFirst();
        assertThatThrownBy(() -> programmes.takeOut(quote, "")).isInstanceOf(RuleBroken.class);
        programmes.takeOut(quote, "Asked to");
        assertThat(programmes.details(all.id()).quotes()).isEmpty();
        ChangeRow row =
                programmes.history(all.id(), Optional.of(quote.id()), 0, 1).getFirst();
        assertThat(row.what()).isEqualTo("Taken out");
        assertThat(row.fields()).extracting(FieldChange::was).contains(quote.words());
    }

    @Test
    void whatOtherPartsBelongToStays() {
        assertThatThrownBy(() -> programmes.takeOut(item(2), "Not ours"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Other parts belong to it.");
        assertThat(programmes.details(all.id()).items()).hasSize(9);
    }

    @Test
    void aPartNamesOnlyItemsOfItsOwnProgramme() {
        ProgrammeId other = ProgrammeId.random();
        programmes.create(new CreateProgramme(other, "Other", ExampleProgramme.TEMPLATE));
        assertThatThrownBy(() -> programmes.save(
                        new Milestone(
                                PartId.random(), other, item(1).id(), "Stray", LocalDate.of(2025, 1, 1), null, "", 0),
                        ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aShareOfFewIsSaidInNumbers() {
        assertThat(figure(3, 8).value()).isEqualTo("3 of 8");
        assertThat(figure(40, 70).value()).isEqualTo("40 of 70 (57.1%)");
        assertThatThrownBy(() -> programmes.save(figure(9, 8), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The number must be from 0 to what it is of.");
        programmes.save(figure(3, 8), "");
        assertThat(programmes.details(all.id()).figuresOf(item(9)))
                .extracting(Figure::value)
                .containsExactly("3 of 8");
    }

    private Figure figure(int number, int whole) {
        return new Figure(
                PartId.random(),
                all.id(),
                item(9).id(),
                1,
                FigureTopic.OTHER,
                "Heads coached",
                number,
                false,
                whole,
                null,
                CountsChildren.NO,
                LocalDate.of(2024, 9, 30),
                "Lead, 30 September 2024",
                0);
    }

    private Figure ofChildren(int number, boolean fewer, CountsChildren children) {
        return new Figure(
                PartId.random(),
                all.id(),
                item(9).id(),
                1,
                FigureTopic.OTHER,
                "Back in school",
                number,
                fewer,
                null,
                null,
                children,
                LocalDate.of(2024, 9, 30),
                "Lead, 30 September 2024",
                0);
    }

    @Test
    void aSmallNumberOfChildrenIsRefusedAndFewerThanIsKeptWithItsHistory() {
        assertThatThrownBy(() -> programmes.save(ofChildren(3, false, CountsChildren.YES), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "“Back in school” is a number of fewer than 5 children. Write “fewer than 5” in its place, or"
                                + " publish it from the counts of TATS, where the check hides what has to be hidden.");
        assertThatThrownBy(() -> programmes.save(ofChildren(148, false, CountsChildren.NOT_ANSWERED), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("“Back in school” does not say whether it counts children. Say whether it does.");
        assertThatThrownBy(() -> programmes.save(ofChildren(0, true, CountsChildren.NO), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("Write a number above 0 after “fewer than”.");
        Figure few = ofChildren(5, true, CountsChildren.YES);
        programmes.save(few, "");
        assertThat(programmes.details(all.id()).figuresOf(item(9)))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.value()).isEqualTo("fewer than 5");
                    assertThat(kept.children()).isEqualTo(CountsChildren.YES);
                });
        assertThat(programmes
                        .history(all.id(), Optional.of(few.id()), 0, 1)
                        .getFirst()
                        .fields())
                .contains(new FieldChange("Number", "", "fewer than 5"), new FieldChange("Counts children", "", "Yes"));
    }

    @Test
    void whatWasReachedWaitsForTheAnswerOfItsMeasure() {
        Measure measure = new Measure(
                PartId.random(),
                all.id(),
                1,
                "Pupils excluded",
                "Different pupils in the year.",
                0,
                "",
                true,
                CountsChildren.YES,
                new BigDecimal("5"),
                true,
                LocalDate.of(2024, 8, 31),
                null,
                null,
                "Register",
                0);
        programmes.save(measure, "");
        assertThatThrownBy(() -> programmes.save(actual(measure.id(), "4"), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("“Pupils excluded”, reached to 31 December 2024, is a number of fewer than 5");
        programmes.save(actual(measure.id(), "12"), "");
        jdbc.sql("update programme.measure set children = 'NOT_ANSWERED' where measure_id = :id")
                .param("id", measure.id().value())
                .update();
        assertThatThrownBy(() -> programmes.save(actual(measure.id(), "13"), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "The measure “Pupils excluded” does not say whether it counts children. Change the measure and"
                                + " answer it, then enter what was reached.");
        assertThat(programmes.blockers(all.id()))
                .filteredOn(blocker -> blocker.href().startsWith("programme/measures"))
                .containsExactly(new Blocker(
                        "“Pupils excluded” does not say whether it counts children",
                        "Say whether it does",
                        "programme/measures?change=" + measure.id()));
    }

    @Test
    void figuresFromBeforeTheQuestionAndSmallOnesStandInTheWayOfFreezing() {
        Figure one = all.figures().getLast();
        assertThat(programmes.blockers(all.id()))
                .noneMatch(blocker -> blocker.sentence().contains("children"));
        children(one, "NOT_ANSWERED");
        assertThat(programmes.blockers(all.id()))
                .contains(new Blocker(
                        "“Secondary settings identified” does not say whether it counts children",
                        "Say whether it does",
                        "programme/training?change=" + one.id()));
        children(one, "YES");
        assertThat(programmes.blockers(all.id()))
                .extracting(Blocker::sentence)
                .contains("“Secondary settings identified” is a number of fewer than 5 children");
        programmes.takeOut(one, "Not ours");
        assertThat(programmes.blockers(all.id()))
                .noneMatch(blocker -> blocker.sentence().contains("children"));
    }

    private void children(Figure figure, String answer) {
        jdbc.sql("update programme.figure set children = :answer where figure_id = :id")
                .param("answer", answer)
                .param("id", figure.id().value())
                .update();
    }

    @Test
    void theBoardReadsAndChangesNothing() {
        signedIn.as(Role.BOARD_MEMBER);
        assertThat(programmes.details(all.id()).items()).hasSize(9);
        assertThatThrownBy(() -> programmes.save(item(1), "")).isInstanceOf(NotFound.class);
    }
}
