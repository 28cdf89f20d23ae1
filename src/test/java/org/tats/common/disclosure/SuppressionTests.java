package org.tats.common.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tats.common.disclosure.CountTable.Cell;
import org.tats.common.disclosure.CountTable.Standing;

/** Which cells of a table are hidden, as facts. */
class SuppressionTests {

    private final Suppression suppression = new Suppression(5);

    @Test
    void aSmallNumberTakesOneMoreWithIt() {
        CountTable row = CountTable.twoWay(new int[][] {{3, 12, 15}});
        Set<Integer> hidden = suppression.hide(row).orElseThrow();
        assertThat(hidden).contains(0).hasSizeGreaterThan(1);
        assertThat(suppression.protects(row, hidden)).isTrue();
        assertThat(suppression.protects(row, Set.of(0))).isFalse();
    }

    @Test
    void noughtIsShown() {
        assertThat(suppression.hide(CountTable.twoWay(new int[][] {{0, 12}, {7, 9}})))
                .contains(Set.of());
    }

    @Test
    void twoSmallNumbersInALineDoNotProtectEachOther() {
        CountTable table = CountTable.twoWay(new int[][] {{1, 1, 40}, {30, 30, 30}});
        assertThat(suppression.protects(table, Set.of(0, 1))).isFalse();
        assertThat(suppression.protects(table, suppression.hide(table).orElseThrow()))
                .isTrue();
    }

    @Test
    void aTableIsNotPublishedWhenNothingLeftProtectsIt() {
        var known = new Cell(10, Standing.KNOWN, false);
        var table = new CountTable(
                java.util.List.of(Cell.open(3), new Cell(7, Standing.KNOWN, false), known),
                java.util.List.of(new CountTable.Sum(2, java.util.List.of(0, 1))));
        assertThat(suppression.hide(table)).isEmpty();
        assertThat(suppression.lost(table)).containsExactly(0);
    }

    @Test
    void whereAllOfAGroupAreInOneColumnThatIsHiddenToo() {
        // 12 of 12: that none of them is elsewhere says something about each
        var table = new CountTable(
                java.util.List.of(Cell.open(12), Cell.open(0), Cell.open(12), new Cell(0, Standing.HELD, true)),
                java.util.List.of(
                        new CountTable.Sum(2, java.util.List.of(0, 1)),
                        new CountTable.Sum(2, java.util.List.of(0, 3))));
        assertThat(suppression.hide(table).orElseThrow()).hasSizeGreaterThan(1);
    }
}
