package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.publishing.Check;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.PublicationService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** The table of the impact page on its way out: with whom each cell counts, and hidden where that is few. */
@TatsTest
class AttendanceFiguresTests {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private AttendanceFigures figures;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private PublicationService publishing;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private Map<String, String> asked = Map.of();

    @BeforeEach
    void sevenWithSupportRoseAndTwoWithoutFell() {
        signedIn.as(Role.ANALYST);
        SchoolUrn school = world.school();
        for (int each = 0; each < 9; each++) {
            PupilId pupil = world.pupil(school, each < 7 ? "K" : "N", "9");
            world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
            world.marks(
                    pupil,
                    school,
                    each < 7 ? "2026-04-13" : "2026-05-11",
                    each < 7 ? "2026-05-01" : "2026-05-29",
                    "OO");
            world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        }
        takings.takeNow();
        asked = Map.of(
                "from", "2026-04-01", "to", "2026-07-31", "school", school.toString(), "by", "provision", "days", "60");
    }

    @Test
    void aTableHoldsWhomEachCellCountsWithTotalsThatAddUp() {
        FigureTable table = figures.table(asked);
        assertThat(table.rows()).extracting(Line::label).containsExactly("SEN support", "No SEN", "All");
        assertThat(table.columns()).hasSize(4);
        assertThat(((FigureCell.Count) table.cell(0, 0)).units()).hasSize(7);
        assertThat(((FigureCell.Count) table.cell(2, 3)).units()).hasSize(9);
        assertThat(table.definitions().getFirst().words()).contains("not proof of cause");
        assertThat(table.kind())
                .startsWith("impact/attendance-by-provision?school=")
                .doesNotContain("from=");
        assertThat(table.inputs()).hasSize(64);
    }

    @Test
    void aFewOfARowAreHiddenBeforeItLeaves() {
        Check check = publishing.check(figures.table(asked));
        assertThat(check.hidden()).isNotEmpty();
    }

    @Test
    void whatNamesNoTableIsNotFound() {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.put("by", "surname");
        assertThatThrownBy(() -> figures.table(other)).isInstanceOf(NotFound.class);
        other.put("by", "phase");
        other.put("days", "61");
        assertThatThrownBy(() -> figures.table(other)).isInstanceOf(NotFound.class);
        other.put("days", "60");
        other.put("to", "2026-04-02");
        assertThatThrownBy(() -> figures.table(other)).isInstanceOf(NotFound.class);
    }

    @Test
    void theFileForInsideSaysThatItStaysInside() {
        Cohort cohort = CohortAddress.of(asked, takings.last().orElseThrow().asOf());
        List<String> lines =
                cohorts.csv(CohortChoices.Kind.PROVISION, 60, cohort).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\"Contains small numbers: stays inside the council\"");
        assertThat(lines).contains("\"SEN support\",\"7\",\"0\",\"0\",\"7\",\"0\"");
    }
}
