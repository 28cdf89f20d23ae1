package org.tats.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Quiet;
import org.tats.intake.FileTooLarge;
import org.tats.intake.ImportKind;
import org.tats.intake.KindGuess;
import org.tats.intake.TempFiles;

/** Files that have come from the browser and wait for their kinds to be confirmed. */
final class FilesToLoad extends Composite<Div> {

    /** One file that came, with the fields that say what it is. */
    private static final class Waiting {

        private final String filename;
        private final Path file;
        private final Select<ImportKind> kind = new Select<>();
        private final Checkbox complete = new Checkbox("All pupils of its schools");

        Waiting(String filename, Path file) {
            this.filename = filename;
            this.file = file;
            kind.setAriaLabel("Kind of " + filename);
            kind.setItems(ImportKind.values());
            kind.setItemLabelGenerator(ImportKind::words);
            kind.addValueChangeListener(change -> complete.setVisible(change.getValue() == ImportKind.PUPILS));
            complete.setVisible(false);
            KindGuess.of(file, filename).ifPresent(kind::setValue);
        }

        Optional<ImportKind> chosen() {
            return kind.getOptionalValue();
        }
    }

    private final TempFiles tempFiles;
    private final Consumer<LoadRun> load;
    private final List<Waiting> waiting = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div list = new Div();
    private final Button go = new Button("Load the files", click -> load());

    /** @param load takes a file that is ready */
    FilesToLoad(TempFiles tempFiles, Consumer<LoadRun> load) {
        this.tempFiles = tempFiles;
        this.load = load;
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(go);
        actions.addClassName("actions");
        getContent().add(errors, upload(), list, actions);
        addDetachListener(left -> waiting.forEach(file -> delete(file.file)));
        show();
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setUploadButton(new Button("Choose files"));
        upload.setDropLabel(new Span("or drop CSV files here"));
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv");
        upload.addFileRejectedListener(refused -> {
            errors.clear();
            errors.add("This is not a CSV file: save it as CSV UTF-8 and choose that.");
            errors.show();
        });
        upload.addAllFinishedListener(done -> upload.clearFileList());
        return upload;
    }

    /** Runs on the thread of the upload, not that of the page. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            Path file = tempFiles.receive(event.getInputStream());
            ui.access(() -> came(event.getFileName(), file));
        } catch (FileTooLarge tooLarge) {
            ui.access(() -> {
                errors.clear();
                errors.add(Optional.ofNullable(tooLarge.getMessage()).orElse("The file is too large."));
                errors.show();
            });
        }
    }

    void came(String filename, Path file) {
        waiting.add(new Waiting(filename, file));
        errors.clear();
        show();
        Announcer.say(filename + " is here.");
    }

    private void show() {
        go.setText(waiting.size() < 2 ? "Load the file" : "Load the " + waiting.size() + " files");
        list.removeAll();
        if (waiting.isEmpty()) {
            return;
        }
        list.add(new DataTable<Waiting>("Files that wait to be loaded")
                .rowHeader("File", file -> new Span(file.filename))
                .component("Kind", FilesToLoad::kind)
                .component("Take it away", this::remove)
                .rows(waiting));
    }

    private static Component kind(Waiting file) {
        var cell = new Div(file.kind, file.complete);
        if (file.chosen().isEmpty()) {
            cell.add(new Quiet("Not recognised from its first line."));
        }
        return cell;
    }

    private Component remove(Waiting file) {
        var button = new NativeButton("Remove", click -> {
            waiting.remove(file);
            delete(file.file);
            show();
        });
        button.addClassName("link");
        button.setAriaLabel("Remove " + file.filename);
        return button;
    }

    private void load() {
        errors.clear();
        if (waiting.isEmpty()) {
            errors.add("Choose at least one file.");
        }
        waiting.stream()
                .filter(file -> file.chosen().isEmpty())
                .forEach(file -> errors.add(file.kind, "Say what kind of file " + file.filename + " is."));
        if (errors.show()) {
            return;
        }
        List<LoadRun> runs = waiting.stream()
                .map(file ->
                        new LoadRun(file.filename, file.chosen().orElseThrow(), file.complete.getValue(), file.file))
                // schools before their pupils, pupils before what is about them
                .sorted(Comparator.comparing(LoadRun::kind))
                .toList();
        waiting.clear();
        show();
        runs.forEach(load);
        Announcer.say(Words.count(runs.size(), "file") + " being loaded.");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
