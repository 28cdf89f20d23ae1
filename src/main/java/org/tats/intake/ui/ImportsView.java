package org.tats.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.intake.ImportRow;
import org.tats.intake.ImportService;
import org.tats.intake.TempFiles;

/** Sending files, seeing them being loaded, and the list of all that came before. */
@Route("imports")
@Menu(order = 22, title = "Imports")
@PermitAll
@Requires(Permission.SEE_IMPORTS)
class ImportsView extends Page implements AfterNavigationObserver {

    private static final int POLL_MILLISECONDS = 700;

    private final ImportService imports;
    private final LoadRuns runs;
    private final TempFiles tempFiles;
    private final Access access;
    private final Clock clock;
    private final RunningFiles running = new RunningFiles();
    private final Grid<ImportRow> past = new Grid<>();
    private @Nullable Registration polling;
    private long endedBefore;

    ImportsView(ImportService imports, LoadRuns runs, TempFiles tempFiles, Access access, Clock clock) {
        super("Imports");
        this.imports = imports;
        this.runs = runs;
        this.tempFiles = tempFiles;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showFinding();
        if (access.may(Permission.LOAD_FILES)) {
            runs.clearEnded(access.current().id());
            add(new LedgerSection("Send files", guide(), new FilesToLoad(tempFiles, this::start), running));
            running.show(mine());
            pollWhileRunning();
        }
        add(new LedgerSection("Files that came", grid()));
    }

    private void showFinding() {
        List<ImportRow> latest = imports.list(0, 1);
        if (latest.isEmpty()) {
            finding("No file has been loaded yet");
            return;
        }
        ImportRow last = latest.getFirst();
        finding("%s, the last on %s"
                .formatted(
                        Words.count(imports.count(), "file has come", "files have come"),
                        Dates.near(Dates.date(last.finishedAt()), Dates.today(clock))));
        subtitle(last.kind().words() + ": " + last.message());
    }

    private static Paragraph guide() {
        return new Paragraph("CSV files of schools, school calendars, pupils, statuses, suspensions and attendance. "
                + "Send several at once: they are loaded in the right order. The same file again changes nothing.");
    }

    private Grid<ImportRow> grid() {
        past.addColumn(new ComponentRenderer<>(row -> new Anchor("imports/" + row.id(), row.filename())))
                .setHeader("File")
                .setFlexGrow(2);
        past.addColumn(row -> row.kind().words()).setHeader("Kind");
        past.addColumn(row -> Dates.moment(row.finishedAt())).setHeader("Came");
        past.addColumn(ImportRow::person).setHeader("From");
        past.addColumn(new ComponentRenderer<>(row -> ImportMarks.of(row.status())))
                .setHeader("State");
        past.addColumn(row -> number(row.rowsIn())).setHeader("Rows in").setFlexGrow(0);
        past.addColumn(row -> number(row.rowsRejected())).setHeader("Set aside").setFlexGrow(0);
        past.setEmptyStateText("Nothing yet. Load the schools file first, then the others.");
        past.setAriaLabel("Files that came");
        past.setAllRowsVisible(imports.count() <= 20);
        past.setItems(query -> imports.list(query.getOffset(), query.getLimit()).stream(), query -> imports.count());
        return past;
    }

    private static String number(int rows) {
        return String.format(Locale.UK, "%,d", rows);
    }

    private void start(LoadRun run) {
        runs.start(access.current().id(), run);
        running.show(mine());
        pollWhileRunning();
    }

    private List<LoadRun> mine() {
        return runs.of(access.current().id());
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        polling = attachEvent.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        if (polling != null) {
            polling.remove();
        }
        detachEvent.getUI().setPollInterval(-1);
    }

    private void pollWhileRunning() {
        boolean any = mine().stream().anyMatch(run -> !run.ended());
        UI.getCurrent().setPollInterval(any ? POLL_MILLISECONDS : -1);
    }

    /** Looks how far things have come. */
    void look() {
        List<LoadRun> now = mine();
        running.show(now);
        long ended = now.stream().filter(LoadRun::ended).count();
        if (ended > endedBefore) {
            now.stream()
                    .filter(LoadRun::ended)
                    .skip(endedBefore)
                    .forEach(run -> Announcer.say(run.filename() + ": "
                            + run.result().map(result -> result.message()).orElse("not loaded.")));
            past.getDataProvider().refreshAll();
            showFinding();
        }
        endedBefore = ended;
        pollWhileRunning();
    }
}
