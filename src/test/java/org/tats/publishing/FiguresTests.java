package org.tats.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tats.publishing.TableMaker.children;
import static org.tats.publishing.TableMaker.table;
import static org.tats.publishing.TableMaker.twoWay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tats.common.Standing;
import org.tats.publishing.FigureCell.Count;
import org.tats.publishing.FigureCell.Mean;
import org.tats.publishing.FigureCell.Share;

/** What is hidden of a table with whom it counts, and why. */
class FiguresTests {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private final PublishingRules rules = new PublishingRules(SEPTEMBER, 5, 10, 1, Standing.LOCAL, "test");

    private Check check(FigureTable table) {
        return new Figures(table, rules, List.of()).check();
    }

    private Release out(int number, FigureTable table, Release... earlier) {
        Release decided = new Figures(table, rules, List.of(earlier)).decided();
        return new Release(
                number,
                decided.kind(),
                decided.from(),
                decided.to(),
                decided.rows(),
                decided.columns(),
                decided.entries());
    }

    private static FigureTable row(List<Line> columns, FigureCell... cells) {
        return table("row", SEPTEMBER, OCTOBER, List.of(Line.of("All")), columns, List.of(List.of(cells)));
    }

    @Test
    void aSmallNumberTakesOneMoreWithItAndBothSayWhy() {
        Check check = check(row(
                List.of(Line.of("A"), Line.of("B"), Line.of("C"), Line.total("All", 0, 1, 2)),
                new Count(children(1, 3)),
                new Count(children(4, 15)),
                new Count(children(16, 30)),
                new Count(children(1, 30))));
        assertThat(check.safe()).isTrue();
        assertThat(check.shown().cell(0, 0)).isEqualTo("c");
        assertThat(check.hidden()).hasSizeGreaterThan(1);
        assertThat(check.hidden().getFirst().why()).isEqualTo("A small number: fewer than 5.");
        assertThat(check.hidden().getLast().why()).startsWith("With the totals");
    }

    @Test
    void figuresThatFollowFromOneAnotherLeaveTogetherOrNotAtAll() {
        List<Line> columns = List.of(Line.of("Before"), Line.of("After"), Line.of("Change"));
        FigureTable apart = row(
                columns,
                new Mean("before", BigDecimal.ONE, children(1, 9)),
                new Mean("after", BigDecimal.TEN, children(1, 12)),
                new Mean("change", BigDecimal.valueOf(9), children(1, 12)));
        assertThat(check(apart).hidden()).extracting(HiddenCell::column).containsExactly(0);
        Check check = check(new FigureTable(
                apart.kind(),
                apart.title(),
                apart.subject(),
                apart.definitions(),
                apart.window(),
                apart.from(),
                apart.to(),
                apart.asAt(),
                apart.inputs(),
                apart.rows(),
                apart.columns(),
                apart.cells(),
                true));
        assertThat(check.hidden())
                .extracting(HiddenCell::why)
                .containsExactly(
                        "Over fewer than 10.",
                        "It follows from the other figures of this table, and one of them is hidden.",
                        "It follows from the other figures of this table, and one of them is hidden.");
        assertThat(check.safe()).isFalse();
    }

    @Test
    void noughtIsShown() {
        Check check = check(twoWay(
                "two",
                SEPTEMBER,
                OCTOBER,
                List.of(
                        List.of(Set.of(), children(1, 12), children(13, 20)),
                        List.of(children(21, 30), children(31, 40), Set.of()))));
        assertThat(check.hidden()).isEmpty();
        assertThat(check.shown().cell(0, 0)).isEqualTo("0");
    }

    @Test
    void whereAllOfAGroupAreInOneColumnMoreThanOneFigureIsHidden() {
        Check check = check(twoWay(
                "two",
                SEPTEMBER,
                OCTOBER,
                List.of(List.of(children(1, 12), Set.of()), List.of(children(21, 30), children(31, 40)))));
        assertThat(check.safe()).isTrue();
        assertThat(check.shown().hidden(0, 1)).isTrue();
        assertThat(check.hidden()).hasSizeGreaterThan(1);
    }

    @Test
    void aShareIsHiddenWhereItsCountWouldBe() {
        Check check = check(row(
                List.of(Line.of("A"), Line.of("B"), Line.of("C"), Line.of("D"), Line.of("E")),
                new Share(children(1, 3), children(1, 40)),
                new Share(children(41, 58), children(41, 60)),
                new Share(children(61, 65), children(61, 69)),
                new Share(children(71, 90), children(71, 90)),
                new Share(children(101, 110), children(101, 140))));
        assertThat(check.shown().cells().getFirst()).containsExactly("c", "c", "c", "c", "25.0%");
        assertThat(check.hidden().get(2).why()).isEqualTo("Over fewer than 10.");
        assertThat(check.hidden().get(3).why()).startsWith("All of them");
    }

    @Test
    void aMeanOverFewIsNotToldByTheMeanOfAllAndOfTheOthers() {
        Check check = check(table(
                "means",
                SEPTEMBER,
                OCTOBER,
                List.of(Line.of("A"), Line.of("B"), Line.total("All", 0, 1)),
                List.of(Line.of("Days")),
                List.of(
                        List.of(new Mean("days", BigDecimal.TEN, children(1, 7))),
                        List.of(new Mean("days", BigDecimal.ONE, children(8, 60))),
                        List.of(new Mean("days", BigDecimal.TWO, children(1, 60))))));
        assertThat(check.shown().cell(0, 0)).isEqualTo("c");
        assertThat(check.hidden()).hasSizeGreaterThan(1);
    }

    @Test
    void countsAreRoundedWhenAllIsHiddenThatMustBe() {
        var rounding = new PublishingRules(SEPTEMBER, 5, 10, 5, Standing.LOCAL, "test");
        Check check = new Figures(
                        row(
                                List.of(Line.of("A"), Line.of("B")),
                                new Count(children(1, 12)),
                                new Share(children(21, 33), children(21, 58))),
                        rounding,
                        List.of())
                .check();
        assertThat(check.shown().cells().getFirst()).containsExactly("10", "37.5%");
    }

    @Test
    void whatCameSinceTheLastReleaseIsNotToldBySubtracting() {
        Release first = out(
                1,
                twoWay(
                        "two",
                        SEPTEMBER,
                        OCTOBER,
                        List.of(
                                List.of(children(101, 120), children(201, 230)),
                                List.of(children(301, 325), children(401, 435)))));
        FigureTable longer = twoWay(
                "two",
                SEPTEMBER,
                DECEMBER,
                List.of(
                        List.of(children(101, 121), children(201, 237)),
                        List.of(children(301, 332), children(401, 444))));
        assertThat(check(longer).hidden()).isEmpty();
        Check check = new Figures(longer, rules, List.of(first)).check();
        assertThat(check.safe()).isTrue();
        assertThat(check.earlier()).containsExactly(1);
        assertThat(check.shown().hidden(0, 0)).isTrue();
        assertThat(check.hidden()).hasSizeGreaterThan(1);
        assertThat(check.hidden().getFirst().why()).contains("No. 1");
    }

    @Test
    void overlappingPeriodsAreToldApartByTheirUnion() {
        // September and October, October to December, then all of it: two children are in September alone
        Release first = out(
                1,
                twoWay(
                        "two",
                        SEPTEMBER,
                        OCTOBER,
                        List.of(
                                List.of(children(101, 120), children(201, 230)),
                                List.of(children(301, 325), children(401, 435)))));
        FigureTable later = twoWay(
                "two",
                LocalDate.of(2026, 10, 1),
                DECEMBER,
                List.of(
                        List.of(children(103, 120), children(201, 230)),
                        List.of(children(301, 325), children(401, 435))));
        assertThat(new Figures(later, rules, List.of(first)).check().hidden()).isEmpty();
        FigureTable whole = twoWay(
                "two",
                SEPTEMBER,
                DECEMBER,
                List.of(
                        List.of(children(101, 120), children(201, 230)),
                        List.of(children(301, 325), children(401, 435))));
        Check check = new Figures(whole, rules, List.of(first, out(2, later, first))).check();
        assertThat(check.shown().hidden(0, 0)).isTrue();
    }

    @Test
    void aTableOfAnotherKindThatGivesAHiddenNumberAwayHidesToo() {
        Release first = out(
                1,
                row(
                        List.of(Line.of("A"), Line.of("B"), Line.total("All", 0, 1)),
                        new Count(children(1, 3)),
                        new Count(children(4, 30)),
                        new Count(children(1, 30))));
        // either B or All is hidden there; both are asked for here, under other names
        FigureTable other = table(
                "other",
                SEPTEMBER,
                OCTOBER,
                List.of(Line.of("Somebody")),
                List.of(Line.of("X"), Line.of("Y")),
                List.of(List.of(new Count(children(4, 30)), new Count(children(1, 30)))));
        assertThat(new Figures(other, rules, List.of(first)).check().hidden()).hasSize(1);
    }

    @Test
    void aNumberThatIsOutAlreadyCannotBeProtectedAndTheTableIsNotPublished() {
        var lax = new PublishingRules(SEPTEMBER, 2, 10, 1, Standing.LOCAL, "test");
        FigureTable one = row(List.of(Line.of("A")), new Count(children(1, 20)));
        FigureTable two = table(
                "others",
                SEPTEMBER,
                OCTOBER,
                List.of(Line.of("All")),
                List.of(Line.of("A")),
                List.of(List.of(new Count(children(1, 17)))));
        Release first = new Figures(one, lax, List.of()).decided();
        Release second = new Figures(two, lax, List.of(first)).decided();
        FigureTable rest = table(
                "rest",
                SEPTEMBER,
                OCTOBER,
                List.of(Line.of("All")),
                List.of(Line.of("A"), Line.of("B")),
                List.of(List.of(new Count(children(18, 20)), new Count(children(31, 50)))));
        Check check = new Figures(rest, rules, List.of(first, second)).check();
        assertThat(check.safe()).isFalse();
        assertThat(check.blocking().getFirst()).contains("can be worked out from what was published before");
    }
}
