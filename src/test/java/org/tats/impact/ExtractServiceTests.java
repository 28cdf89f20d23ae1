package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Extracts without names over stored records, taken on Saturday 21 November 2026. */
@TatsTest
class ExtractServiceTests {

    @Autowired
    private ImpactWorld world;

    @Autowired
    private ExtractService extracts;

    @Autowired
    private TakingService takings;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();
    private Cohort cohort = Cohort.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 31));

    @BeforeEach
    void aChildWithTwoEpisodes() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        cohort = cohort.ofSchool(school);
        pupil = world.pupil(school);
        world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
        world.discussed(pupil, school, "2026-05-04", "2026-05-07");
        world.discussed(pupil, school, "2026-06-29", "2026-07-02");
        world.suspended(pupil, school, "SUSP", "2026-06-01", 3);
        takings.takeNow();
    }

    private static String value(Extract extract, int row, String column) {
        List<String> names = extract.columns().stream().map(ExtractColumn::name).toList();
        return extract.rows().get(row).get(names.indexOf(column));
    }

    @Test
    void aRowIsAnEpisodeWithWhatIsKnownBeforeAndAfter() {
        Extract extract = extracts.extract(cohort, "term-report");
        assertThat(extract.rows()).hasSize(2);
        int first = value(extract, 0, "discussed").equals("2026-05") ? 0 : 1;
        assertThat(value(extract, first, "pupil"))
                .isEqualTo(value(extract, 1 - first, "pupil"))
                .matches("p[0-9a-f]{16}");
        assertThat(value(extract, first, "episode")).isNotEqualTo(value(extract, 1 - first, "episode"));
        assertThat(value(extract, first, "school_urn")).isEqualTo(school.toString());
        assertThat(value(extract, first, "before_60_possible")).isEqualTo("120");
        assertThat(value(extract, first, "after_60_suspended")).isEqualTo("3");
        assertThat(value(extract, first, "pupil_voice")).isIn("yes", "no");
    }

    @Test
    void pseudonymsHoldForAPurposeAndForNoOther() {
        Extract one = extracts.extract(cohort, "term-report");
        takings.takeNow();
        assertThat(value(extracts.extract(cohort, "term-report"), 0, "pupil")).isEqualTo(value(one, 0, "pupil"));
        assertThat(value(extracts.extract(cohort, "research"), 0, "pupil")).isNotEqualTo(value(one, 0, "pupil"));
        assertThatThrownBy(() -> extracts.extract(cohort, "Mina's report")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void nothingInTheFilesNamesTheChild() throws IOException {
        String csv = extracts.csv(cohort, "term-report");
        assertThat(csv)
                .startsWith("\"pupil\",\"episode\",\"discussed\"")
                .doesNotContain(pupil.toString())
                .doesNotContain("Elm ")
                .doesNotContain("2013-01-15");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(extracts.xlsx(cohort, "term-report")))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("Episodes", "Data dictionary", "About");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().getCellCount()).isEqualTo(ExtractColumn.ALL.size());
            assertThat(rows.toString()).doesNotContain("Elm ");
            assertThat(book.findSheet("Data dictionary").orElseThrow().read()).hasSize(ExtractColumn.ALL.size() + 1);
        }
    }

    @Test
    void howEasilyAChildIsFoundIsSaid() {
        assertThat(extracts.risk(cohort)).isEqualTo(new ExtractRisk(2, 2));
    }

    @Test
    void onlyAnalystsTakeThem() {
        signedIn.as(Role.CHAIR);
        assertThatThrownBy(() -> extracts.csv(cohort, "term-report")).isInstanceOf(NotFound.class);
    }
}
