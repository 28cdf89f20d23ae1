package org.tats.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;
import org.tats.publishing.FigureSource;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.publishing.PublishedRows;
import org.tats.publishing.PublishedRowsService;
import org.tats.publishing.ShownTable;
import org.tats.registry.ChildBehind;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** From a figure to the children whom it counts, of a measure as it is and of a publication as it was. */
@TatsTest
class RowsBehindTests {

    private static final int ALL = 100;

    @Autowired
    private ImpactWorld world;

    @Autowired
    private MeasureService measures;

    @Autowired
    private TakingService takings;

    @Autowired
    private PublicationService publications;

    @Autowired
    private PublishedRowsService published;

    @Autowired
    private List<FigureSource> sources;

    @Autowired
    private SignedIn signedIn;

    private SchoolUrn school = new SchoolUrn(999_999);
    private PupilId pupil = PupilId.random();
    private Cohort cohort = Cohort.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 20));

    /** One of them with something for each measure. */
    @BeforeEach
    void twelvePupilsWereDiscussed() {
        signedIn.as(Role.ANALYST);
        school = world.school();
        cohort = cohort.ofSchool(school);
        for (int number = 0; number < 12; number++) {
            pupil = world.pupil(school);
            world.marks(pupil, school, "2025-09-01", "2026-11-20", "/\\");
            UUID discussion = world.discussed(pupil, school, "2026-05-04", "2026-05-07");
            world.action(discussion, "2026-05-21", number % 3 == 0 ? "OPEN" : "DONE");
        }
        world.marks(pupil, school, "2026-04-27", "2026-05-01", "OO");
        world.suspended(pupil, school, "SUSP", "2026-05-01", 6);
        world.suspended(pupil, school, "PERM", "2026-09-14", 0);
        world.partTime(pupil, school, "2026-10-05", null);
        world.educated(pupil, school, "2026-05-11", "2026-05-18", "2026-06-01", "2026-07-10");
        takings.takeNow();
    }

    private MeasureRows rows(String measure, int version, String part) {
        return measures.rows(cohort, measure, version, part, 0, ALL);
    }

    @Test
    void everyFigureOfTheSheetHasAsManyChildrenAsItCounts() {
        MeasureSheet sheet = measures.sheet(cohort);
        assertThat(sheet.rows()).anyMatch(figure -> figure.pupils() == 12);
        assertThat(sheet.rows())
                .allSatisfy(figure -> assertThat(rows(figure.measure(), figure.version(), figure.part())
                                .children()
                                .behind())
                        .as(figure.measure() + " " + figure.part())
                        .isEqualTo(figure.pupils()));
    }

    @Test
    void aRowSaysWhatOfTheFigureIsTheChilds() {
        ChildBehind child = rows("M7", 1, "before").children().rows().stream()
                .filter(each -> each.pupil().equals(pupil))
                .findFirst()
                .orElseThrow();
        assertThat(child.name()).startsWith("Pupil Elm");
        assertThat(child.schoolName()).isEqualTo("School " + school);
        assertThat(child.numerator().map(BigDecimal::intValue)).contains(110);
        assertThat(child.denominator().map(BigDecimal::intValue)).contains(120);
        assertThat(rows("M7", 1, "change").children().behind()).isEqualTo(12);
    }

    @Test
    void theListComesInPages() {
        List<String> all = rows("M1", 1, "pupils").children().shown();
        List<String> paged = Stream.of(0, 5, 10)
                .flatMap(offset -> measures.rows(cohort, "M1", 1, "pupils", offset, 5).children().shown().stream())
                .toList();
        assertThat(paged).hasSize(12).isEqualTo(all);
    }

    @Test
    void whatARowSaysOfAChildIsForThoseWhoMayReadIt() {
        assertThat(rows("M8", 1, "requests").children().behind()).isEqualTo(1);
        assertThat(rows("M8", 1, "requests").children().rows())
                .as("an analyst reads no Section 19 record")
                .isEmpty();
        signedIn.as(Role.CHAIR);
        assertThat(rows("M8", 1, "requests").children().shown()).containsExactly(pupil.toString());
        signedIn.as(Role.PROGRAMME_LEAD);
        assertThatThrownBy(() -> rows("M1", 1, "pupils")).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnalystDoesNotLearnAboutWhomSomethingIsWritten() {
        assertThat(rows("M12", 1, "pupil-voice").children().behind()).isEqualTo(12);
        assertThat(rows("M12", 1, "pupil-voice").children().rows()).isEmpty();
        signedIn.as(Role.CHAIR);
        assertThat(rows("M12", 1, "pupil-voice").children().rows()).hasSize(12);
    }

    @Test
    void bySexEthnicGroupAndFreeMealsChildrenAreCountedAndNotListed() {
        for (String group : List.of("sex:F", "ethnicity:WBRI", "fsm:unknown")) {
            cohort = cohort.ofGroup(group);
            assertThatThrownBy(() -> rows("M1", 1, "pupils"))
                    .as(group)
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("kept to count by");
        }
        cohort = cohort.ofGroup("year:9");
        assertThat(rows("M1", 1, "pupils").children().shown()).hasSize(12);
        for (EqualityDimension dimension : EqualityDimension.values()) {
            assertThat(sources.stream()
                            .flatMap(source -> source.seen("impact/equality?group=" + dimension, "Any").stream()))
                    .as(dimension.words())
                    .hasSize(dimension.listed() ? 1 : 0);
        }
        assertThat(sources.stream()
                        .flatMap(source -> source.seen("impact/measures?group=fsm%3Atrue", "M1 Any").stream()))
                .isEmpty();
        assertThat(EqualityDimension.ETHNICITY.listed()).isFalse();
    }

    @Test
    void everyMeasureSaysWhoMaySeeItsRows() {
        assertThat(measures.definitions())
                .allSatisfy(
                        measure -> assertThat(MeasureRows.seen(measure.id())).matches(seen -> seen.ofPupil()));
    }

    @Test
    void whoWasShownIsKept() {
        rows("M1", 1, "pupils");
        assertThat(world.owner()
                        .sql("""
                                select detail from audit.event
                                where action = 'Opened' and subject_id = 'M1.pupils' and detail -> 'pupils' @> to_jsonb(cast(:pupil as text))""")
                        .param("pupil", pupil.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"count\": 12")
                .contains(school.toString());
    }

    @Test
    void whatIsNoFigureIsNotFound() {
        assertThatThrownBy(() -> rows("M1", 1, "nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rows("M1", 9, "pupils")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rows("M99", 1, "pupils")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> measures.rows(TakingId.random(), cohort, "M1", 1, "pupils", 0, ALL))
                .isInstanceOf(NotFound.class);
    }

    private Publication published(String code) {
        Map<String, String> asked = Map.of("from", "2026-04-01", "to", "2026-11-20", "school", school.toString());
        FigureSource source = sources.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return publications.publish(publications.check(source.table(asked)), "Board");
    }

    private PublishedRows behind(Publication publication, int row, int column) {
        return published.rows(publication.number(), row, column, 0, ALL);
    }

    @Test
    void everyPublishedMeasureLeadsToTheChildrenWhomItCounted() {
        MeasureSheet sheet = measures.sheet(cohort);
        Publication publication = published("measures");
        ShownTable shown = publication.shown();
        for (int row = 0; row < shown.rows().size(); row++) {
            String name = shown.rows().get(row);
            MeasureFigure figure = sheet.rows().stream()
                    .filter(each -> name.startsWith(each.measure() + " " + each.words()))
                    .findFirst()
                    .orElseThrow();
            assertThat(behind(publication, row, 0).children().behind())
                    .as(name)
                    .isEqualTo(figure.value().isEmpty() ? 0 : figure.pupils());
        }
    }

    @Test
    void theRowsOfAPublicationStayWhateverIsCountedLater() {
        Publication publication = published("measures");
        int row = publication.shown().rows().indexOf("M1 Pupils discussed");
        PublishedRows before = behind(publication, row, 0);
        assertThat(before.shown()).isEqualTo("12");
        assertThat(before.children().shown()).hasSize(12).contains(pupil.toString());
        world.discussed(world.pupil(school), school, "2026-06-01", "2026-06-04");
        takings.takeNow();
        assertThat(rows("M1", 1, "pupils").children().behind()).isEqualTo(13);
        assertThat(behind(publication, row, 0)).isEqualTo(before);
    }

    @Test
    void ofAShareEachChildSaysWhetherItHolds() {
        Publication publication = published("measures");
        int row = publication.shown().rows().indexOf("M3 Done by the due date (%)");
        assertThat(behind(publication, row, 0).children().rows())
                .hasSize(12)
                .filteredOn(child -> child.numerator().orElseThrow().signum() == 0)
                .as("a third is open past the due date")
                .hasSize(4);
    }

    @Test
    void aFigureThatIsNoneAndAReaderOfTheBoardFindNothing() {
        Publication publication = published("measures");
        int rows = publication.shown().rows().size();
        assertThatThrownBy(() -> behind(publication, rows, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> behind(publication, 0, 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> published.rows(999_999, 0, 0, 0, ALL)).isInstanceOf(NotFound.class);
        signedIn.as(Role.BOARD_MEMBER);
        assertThatThrownBy(() -> behind(publication, 0, 0)).isInstanceOf(NotFound.class);
    }
}
