package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.publishing.Check;
import org.tats.publishing.FigureCell;
import org.tats.publishing.Line;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.publishing.ShownTable;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The measures as they may leave, of thirty pupils of whom three were excluded. */
@TatsTest
class MeasureCountsTests {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private MeasureCounts counts;

    @Autowired
    private ExclusionsTable exclusions;

    @Autowired
    private MeasureService measures;

    @Autowired
    private TakingService takings;

    @Autowired
    private PublicationService publications;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private Map<String, String> asked = Map.of();

    @BeforeEach
    void thirtyPupilsWereDiscussed() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        asked = Map.of("from", "2025-09-01", "to", "2026-07-31", "school", school.toString());
        for (int number = 0; number < 30; number++) {
            PupilId pupil = world.pupil(school);
            world.discussed(pupil, school, "2025-10-06", "2025-10-09");
            if (number < 3) {
                world.suspended(pupil, school, "PERM", "2025-12-01", 0);
            }
        }
        takings.takeNow();
    }

    private static String shown(ShownTable table, String row) {
        return IntStream.range(0, table.rows().size())
                .filter(place -> table.rows().get(place).startsWith(row))
                .mapToObj(place -> table.cells().get(place).getFirst())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void smallNumbersAreHiddenAndTheOthersStand() {
        Check check = publications.check(counts.table(asked));
        assertThat(check.blocking()).isEmpty();
        assertThat(shown(check.shown(), "M1 Pupils discussed")).isEqualTo("30");
        assertThat(shown(check.shown(), "M4 Permanently excluded within 6 months"))
                .isEqualTo("c");
        assertThat(shown(check.shown(), "M4 Permanently excluded within 12 months"))
                .isEqualTo("c");
    }

    @Test
    void beforeAndAfterOfDiscussedPupilsAloneDoNotLeave() {
        assertThat(counts.table(asked).rows().stream().map(Line::label).filter(row -> row.matches("M[67] .*")))
                .containsExactly(
                        "M6 Follow-up not complete, 60 school days", "M7 Follow-up not complete, 60 school days");
    }

    @Test
    void aShareLeavesWithHowManyItIsOf() {
        ShownTable shown = publications.check(counts.table(asked)).shown();
        assertThat(shown.columns()).containsExactly("Figure", "Out of");
        assertThat(shown.cell(shown.rows().indexOf("M2 Discussed within 10 school days (%)"), 1))
                .isIn("30", "c");
        assertThat(shown.cell(shown.rows().indexOf("M1 Pupils discussed"), 1)).isEmpty();
    }

    /** All new but one who came again: the number of those is not what the others leave of all. */
    @Test
    void theOneWhoCameAgainIsNotWhatAllButTheNewLeave() {
        PupilId again = world.pupil(school);
        world.discussed(again, school, "2025-10-06", "2025-10-09");
        world.discussed(again, school, "2025-11-10", "2025-11-13", "TATS", UUID.randomUUID());
        takings.takeNow();
        ShownTable shown = publications.check(counts.table(asked)).shown();
        List<String> discussions = shown.rows().stream()
                .filter(row -> row.startsWith("M1 Discussions") || row.startsWith("M1 of these, "))
                .filter(row -> !row.contains("first discussed"))
                .map(row -> shown.cell(shown.rows().indexOf(row), 0))
                .toList();
        assertThat(discussions).as("all, new, repeat, review").hasSize(4);
        assertThat(discussions.stream().filter("c"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void exclusionsByTermAddUpAndATermThatIsNotOverStandsApart() {
        var table = exclusions.table(Map.of());
        List<String> rows = table.rows().stream().map(Line::label).toList();
        int total = rows.indexOf("All whole terms");
        assertThat(rows).contains("Autumn 2025/26", "Autumn 2026/27, not over yet");
        assertThat(total).isLessThan(rows.indexOf("Autumn 2026/27, not over yet"));
        int sum = IntStream.range(0, total)
                .map(row -> ((FigureCell.Count) table.cell(row, 0)).units().size())
                .sum();
        assertThat(((FigureCell.Count) table.cell(total, 0)).units()).hasSize(sum);
        assertThat(sum).isGreaterThanOrEqualTo(3);
        publications.check(table);
    }

    @Test
    void aSheetForPublishingRunsEachMeasureOnceAndIsKeptOnce() {
        Taking taking = takings.last().orElseThrow();
        long audited = audited();
        List<CountedFigure> counted = measures.countedSheet(taking.id(), CohortAddress.of(asked, taking.asOf()));
        assertThat(audited()).isEqualTo(audited + 1);
        assertThat(counted.stream().map(CountedFigure::figure).toList())
                .isEqualTo(
                        measures.sheet(CohortAddress.of(asked, taking.asOf())).rows());
    }

    private long audited() {
        return world.owner()
                .sql("select count(*) from audit.event")
                .query(Long.class)
                .single();
    }

    @Test
    void everyMeasureHasARowAndItsDefinitionAndTheTableSaysOfWhom() {
        var table = counts.table(asked);
        assertThat(table.subject()).isEqualTo("Pupils first discussed in the period, School " + school);
        for (int number = 1; number <= 12; number++) {
            String measure = "M" + number + " ";
            assertThat(table.rows()).as(measure).anyMatch(row -> row.label().startsWith(measure));
            assertThat(table.definitions())
                    .as(measure)
                    .anyMatch(each -> each.figure().startsWith(measure));
        }
    }

    @Test
    void whatWasPublishedCanBeCountedAgainWhenNewerFactsCame() {
        Taking then = takings.last().orElseThrow();
        MeasureSheet sheet = measures.sheet(CohortAddress.of(asked, then.asOf()));
        Publication publication = publications.publish(publications.check(counts.table(asked)), "For the board.");
        world.discussed(world.pupil(school), school, "2025-10-06", "2025-10-09");
        takings.takeNow();
        assertThat(publication.inputs()).isEqualTo(then.inputHash());
        assertThat(takings.all().stream().filter(Taking::kept).map(Taking::id).toList())
                .contains(then.id());
        assertThat(measures.sheet(then.id(), sheet.cohort()).rows()).isEqualTo(sheet.rows());
        assertThat(measures.sheet(sheet.cohort()).rows()).isNotEqualTo(sheet.rows());
        assertThat(List.of(then.id()))
                .doesNotContain(takings.last().orElseThrow().id());
    }
}
