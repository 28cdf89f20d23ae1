package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.signin.ApiTokens;
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

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private MockMvc http;

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
    void whoIsNotFollowedLongEnoughIsNotCalledNotExcluded() {
        cohort = Cohort.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 20)).ofSchool(school);
        PupilId followed = world.pupil(school);
        world.discussed(followed, school, "2025-10-01", "2025-10-02");
        PupilId excluded = world.pupil(school);
        world.discussed(excluded, school, "2026-09-03", "2026-09-03");
        world.suspended(excluded, school, "PERM", "2026-10-05", 0);
        UUID told = world.discussed(world.pupil(school), school, "2026-10-01", "2026-10-01");
        world.owner().sql("""
                        insert into cases.family_told (family_told_id, discussion_id, pupil_id, not_told, allowed_days,
                          recorded_by, recorded_at)
                        select gen_random_uuid(), discussion_id, pupil_id, 'NOT_SAFE', 5, (select person_id from access.person limit 1),
                          now() from cases.discussion where discussion_id = :told""").param("told", told).update();
        world.discussed(world.pupil(school), school, "2026-11-18", "2026-11-19");
        takings.takeNow();
        Extract extract = extracts.extract(cohort, "term-report");
        Map<String, String> by = IntStream.range(0, extract.rows().size())
                .boxed()
                .collect(Collectors.toMap(
                        row -> value(extract, row, "discussed"),
                        row -> value(extract, row, "followed_12_months") + " "
                                + value(extract, row, "permanently_excluded") + " "
                                + value(extract, row, "family_told")));
        assertThat(by)
                .containsEntry("2025-10", "yes no NOT_RECORDED")
                .containsEntry("2026-09", "no yes NOT_RECORDED")
                .containsEntry("2026-10", "no  NOT_TOLD")
                .containsEntry("2026-11", "no  NOT_OVER");
    }

    @Test
    void theSameFiltersHoldOverTheApi() throws Exception {
        String bearer = "Bearer " + RunAs.system(() -> tokens.issue(RunAs.SYSTEM, "test"));
        String period = "/api/v1/extract?from=2026-04-01&to=2026-07-31&purpose=term-report&school=" + school;
        http.perform(get(period).header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].school_urn").value(school.toString()));
        http.perform(get(period + "&phase=PRIMARY").header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
        http.perform(get(period + "&flag=not a code").header("Authorization", bearer))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Give flag as one of its codes."));
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
