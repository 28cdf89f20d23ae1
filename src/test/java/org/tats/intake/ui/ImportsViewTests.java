package org.tats.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.StatusMark;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportRow;
import org.tats.intake.ImportService;
import org.tats.intake.SmallAuthority;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class ImportsViewTests extends SpringBrowserlessTest {

    private static final String STATUSES = "upn,status,from,to,worker\n";

    @Autowired
    private ImportService imports;

    @Autowired
    private LoadRuns runs;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private PersonId person = RunAs.SYSTEM;

    @BeforeEach
    void load() {
        person = signedIn.as(Role.ANALYST);
        SmallAuthority.load(imports);
        // what is sent from here on is newer
        clock.advance(Duration.ofSeconds(1));
    }

    private void upload(String name, String text) {
        test($(Upload.class).single()).upload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportsView endedRuns(ImportsView view) {
        Instant last = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofSeconds(30));
        while (runs.of(person).stream().anyMatch(run -> !run.ended())
                && System.currentTimeMillis() < last.toEpochMilli()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        view.look();
        return view;
    }

    @Test
    void loadsSeveralFilesInTheOrderInWhichTheyNeedEachOther() {
        ImportsView view = navigate(ImportsView.class);
        upload("b.csv", STATUSES + SmallAuthority.NOBODY + ",CIN,2026-01-05,,\n");
        upload(
                "a.csv",
                SmallAuthority.PUPIL_HEADER + SmallAuthority.NOBODY
                        + ",Fir,Pupil 9,2014-01-05,F,8,8764901,2025-09-01,N,,,,\n");
        assertThat($(Select.class).all())
                .extracting(Select::getValue)
                .containsExactly(ImportKind.STATUSES, ImportKind.PUPILS);
        test($(Button.class).withText("Load the 2 files").single()).click();
        endedRuns(view);
        assertThat(runs.of(person))
                .extracting(run -> run.result().orElseThrow().message())
                .containsOnly("1 row is in.");
        assertThat($(Anchor.class).withText("See the result").all()).hasSize(2);
    }

    @Test
    void asksForTheKindOfAFileThatItDoesNotRecognise() {
        navigate(ImportsView.class);
        test($(Button.class).withText("Load the file").single()).click();
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        upload("week.csv", "a,b\n1,2\n");
        test($(Button.class).withText("Load the file").single()).click();
        assertThat($(NativeButton.class)
                        .withText("Say what kind of file week.csv is.")
                        .exists())
                .isTrue();
        assertThat(runs.of(person)).isEmpty();
    }

    @Test
    void offersCompleteForPupilsAloneAndLetsAFileBeTakenAway() {
        navigate(ImportsView.class);
        upload("pupils of two schools.csv", SmallAuthority.PUPILS);
        assertThat($(Checkbox.class).single().isVisible()).isTrue();
        test($(NativeButton.class).withText("Remove").single()).click();
        assertThat($(Select.class).exists()).isFalse();
    }

    @Test
    void keepsTheResultOfAPageThatWasLeft() {
        navigate(ImportsView.class);
        upload("statuses.csv", STATUSES + SmallAuthority.ONE + ",CIN,2026-01-05,,\n");
        test($(Button.class).withText("Load the file").single()).click();
        String id = imports.list(0, 1).getFirst().id().toString();
        navigate("imports/" + id, ImportResultView.class);
        ImportsView back = navigate(ImportsView.class);
        endedRuns(back);
        ImportRow newest = imports.list(0, 1).getFirst();
        assertThat(newest.filename()).isEqualTo("statuses.csv");
        assertThat(newest.rowsRead()).isOne();
    }

    @Test
    @SuppressWarnings("unchecked")
    void listsWhatCameTheNewestFirst() {
        ImportResult result = SmallAuthority.send(imports, ImportKind.STATUSES, "nonsense\n");
        navigate(ImportsView.class);
        Grid<ImportRow> grid = $(Grid.class).single();
        assertThat(test(grid).getRow(0).id()).isEqualTo(result.id());
        assertThat($(H1.class).single().getText()).contains("files have come, the last on 21 November");
    }

    @Test
    void showsAnAdministratorTheListAndNoUpload() {
        signedIn.as(Role.ADMINISTRATOR);
        navigate(ImportsView.class);
        assertThat($(Upload.class).exists()).isFalse();
        assertThat($(Grid.class).exists()).isTrue();
    }

    @Test
    void saysWhatBecameOfAFileAndWhatToDo() {
        ImportResult result = SmallAuthority.send(
                imports,
                ImportKind.STATUSES,
                STATUSES + SmallAuthority.ONE + ",CP,2026-02-05,,\nZ801200001001,CIN,2026-01-05,,\n"
                        + SmallAuthority.TWO + ",?,2026-01-05,,\n" + SmallAuthority.ONE + ",!,2026-01-05,,\n");
        navigate("imports/" + result.id(), ImportResultView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("1 row is in. 3 rows need correcting.");
        assertThat($(Anchor.class).withText("Download the 3 rows").exists()).isTrue();
        assertThat($(StatusMark.class).all())
                .anySatisfy(mark ->
                        assertThat(mark.getElement().getTextRecursively()).contains("Partly loaded"));
        assertThat($(NativeTable.class).all().getFirst().getElement().getTextRecursively())
                .contains("The status is not known", "Line 4, column status", "The check letter of the UPN is wrong")
                .doesNotContain("Oak", SmallAuthority.ONE);
    }

    @Test
    void saysThatARefusedFileLeftNothing() {
        ImportResult result = SmallAuthority.send(imports, ImportKind.PUPILS, STATUSES);
        navigate("imports/" + result.id(), ImportResultView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Nothing is in: the file was refused.");
        assertThat($(Anchor.class).withText("Load another file").exists()).isTrue();
    }

    @Test
    void showsASchoolWithoutRegistersFirst() {
        ImportResult result = SmallAuthority.send(
                imports,
                ImportKind.ATTENDANCE,
                "upn,laestab,date,session,code\n" + SmallAuthority.ONE + ",8764901,2026-11-05,AM,/\n");
        navigate("imports/" + result.id(), ImportResultView.class);
        String coverage = $(CoverageSection.class).single().getElement().getTextRecursively();
        assertThat(coverage).contains("No register yet", "Up to date", "5 November 2026");
        assertThat(coverage.indexOf("Beech Example Primary")).isLessThan(coverage.indexOf("Alder Example High"));
    }
}
