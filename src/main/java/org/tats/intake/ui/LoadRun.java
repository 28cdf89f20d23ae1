package org.tats.intake.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;

/** One file that a person asked to load: how far it has come, and in the end what became of it. Safe for two threads. */
final class LoadRun {

    /** Where a run stands. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private final String filename;
    private final ImportKind kind;
    private final boolean complete;
    private final Path file;
    private volatile State state = State.WAITING;
    private volatile long rows;
    private volatile double part;
    private volatile @Nullable ImportResult result;

    LoadRun(String filename, ImportKind kind, boolean complete, Path file) {
        this.filename = filename;
        this.kind = kind;
        this.complete = complete;
        this.file = file;
    }

    String filename() {
        return filename;
    }

    ImportKind kind() {
        return kind;
    }

    boolean complete() {
        return complete;
    }

    Path file() {
        return file;
    }

    State state() {
        return state;
    }

    boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }

    long rows() {
        return rows;
    }

    /** How much of the file has been read, 0 to 1. */
    double part() {
        return part;
    }

    /** Empty until it is done. */
    Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    void started() {
        state = State.RUNNING;
    }

    void reached(long rowsRead, double partRead) {
        rows = rowsRead;
        part = partRead;
    }

    void done(ImportResult what) {
        result = what;
        state = State.DONE;
    }

    void failed() {
        state = State.FAILED;
    }
}
