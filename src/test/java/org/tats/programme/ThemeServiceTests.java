package org.tats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.cases.CaseScenario;
import org.tats.cases.Outcome;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingScenario;
import org.tats.meetings.MeetingService;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Themes by school leave only through the one door for figures. */
@TatsTest
class ThemeServiceTests {

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeFigures source;

    @Autowired
    private PublicationService publications;

    @Autowired
    private CaseScenario cases;

    @Autowired
    private MeetingScenario scenario;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private SignedIn signedIn;

    private PupilId discussed() {
        PupilId pupil = cases.pupil(CaseScenario.NORTHGATE);
        MeetingId meeting = scenario.meeting(scenario.forum(), cases.today());
        AgendaItemId item = scenario.item(meeting, pupil);
        RunAs.system(() -> {
            meetings.start(meeting);
            scenario.discussed(item, new Outcome("NO_CHANGE", "No change", false), cases.today());
            meetings.end(meeting);
        });
        return pupil;
    }

    @Test
    void countsWhoWasDiscussedBySchoolAndLeavesThroughTheOneDoor() {
        PupilId pupil = discussed();
        signedIn.as(Role.ANALYST);
        LocalDate today = cases.today();
        assertThat(ThemeFigures.address(ThemeBy.FLAG, today, today))
                .startsWith("publishing/check?source=themes&by=flag");
        FigureTable byFlag =
                source.table(Map.of("by", "flag", "from", today.minusDays(3).toString(), "to", today.toString()));
        assertThat(byFlag.columns()).extracting(Line::label).endsWith("Pupils discussed");
        FigureCell all = byFlag.cell(byFlag.rows().size() - 1, byFlag.columns().size() - 1);
        assertThat(all)
                .isInstanceOfSatisfying(
                        FigureCell.Count.class,
                        count -> assertThat(count.units()).contains(pupil.value()));
        FigureTable byNeed = themes.table(ThemeBy.NEED, today.minusDays(3), today);
        assertThatThrownBy(() -> publications.publish(publications.check(byNeed), "For the board"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("Every figure is hidden");
        Publication published = publications.publish(publications.check(ofMany(today)), "For the board");
        assertThat(published.shown().cell(2, 2)).isEqualTo("80");
        signedIn.as(Role.BOARD_MEMBER);
        assertThat(themes.published(ThemeBy.NEED)).contains(published);
        assertThatThrownBy(() -> themes.table(ThemeBy.NEED, today, today)).isInstanceOf(NotFound.class);
    }

    /** Twenty made-up pupils of each of two schools and needs. */
    private static FigureTable ofMany(LocalDate day) {
        List<Theme> rows = new ArrayList<>();
        for (String school : List.of("School A", "School B")) {
            for (String need : List.of("ASD", "SEMH")) {
                Stream.generate(UUID::randomUUID).limit(20).forEach(pupil -> rows.add(new Theme(school, need, pupil)));
            }
        }
        return ThemeTable.of(ThemeBy.NEED, rows, day, day, Instant.EPOCH);
    }

    @Test
    void aPeriodWithoutMeetingsHasNothingToPublish() {
        signedIn.as(Role.ANALYST);
        LocalDate longAgo = LocalDate.of(2001, 1, 1);
        assertThatThrownBy(() -> themes.table(ThemeBy.FLAG, longAgo, longAgo)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> source.table(Map.of("by", "shoe size", "from", "2026-01-01", "to", "2026-02-01")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPupilOfTwoThemesCountsOnceInTheTotal() {
        List<Theme> rows = new ArrayList<>();
        List<UUID> pupils = Stream.generate(UUID::randomUUID).limit(12).toList();
        pupils.forEach(pupil -> rows.add(new Theme("School A", "Absence", pupil)));
        pupils.subList(0, 6).forEach(pupil -> rows.add(new Theme("School A", "Illness", pupil)));
        rows.add(new Theme("School B", "Illness", UUID.randomUUID()));
        FigureTable table =
                ThemeTable.of(ThemeBy.FLAG, rows, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30), Instant.EPOCH);
        assertThat(table.rows()).extracting(Line::label).containsExactly("School A", "School B", "All schools");
        assertThat(size(table, 0, 2)).isEqualTo(12);
        assertThat(size(table, 2, 1)).isEqualTo(7);
        assertThat(size(table, 2, 2)).isEqualTo(13);
    }

    private static int size(FigureTable table, int row, int column) {
        return table.cell(row, column) instanceof FigureCell.Count count
                ? count.units().size()
                : -1;
    }
}
