package org.tats.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.intake.ImportResult;

/** Files being loaded, with rows so far; and those just loaded, with what became of them. */
final class RunningFiles extends Composite<Div> {

    private final DataTable<LoadRun> table = new DataTable<LoadRun>("Files being loaded")
            .rowHeader("File", run -> new Span(run.filename()))
            .column("Kind", run -> run.kind().words())
            .component("State", RunningFiles::state);

    RunningFiles() {
        getContent().add(table);
    }

    void show(List<LoadRun> runs) {
        setVisible(!runs.isEmpty());
        table.rows(runs);
    }

    private static Component state(LoadRun run) {
        return switch (run.state()) {
            case WAITING -> new StatusMark(Shape.NONE, "Waiting for its turn");
            case RUNNING -> running(run);
            case FAILED ->
                new Div(
                        new StatusMark(Shape.URGENT, "Not loaded"),
                        new Quiet("Something went wrong here, and nothing of it was loaded. Send it again."));
            case DONE -> run.result().<Component>map(RunningFiles::done).orElseGet(Span::new);
        };
    }

    private static Component running(LoadRun run) {
        var bar = new ProgressBar(0, 1, run.part());
        bar.getElement().setAttribute("aria-label", "Reading " + run.filename());
        String rows = String.format(Locale.UK, "%,d rows so far", run.rows());
        return new Div(new Span(run.part() < 1 ? rows : rows + ", working out what changed"), bar);
    }

    private static Component done(ImportResult result) {
        return new Div(
                ImportMarks.of(result.status()),
                new Quiet(result.message()),
                new Anchor("imports/" + result.id(), "See the result"));
    }
}
