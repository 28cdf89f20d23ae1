package org.tats.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What changed in an authority from one day to another, as the files that a data analyst would load next: only changed
 * pupils, new or changed suspensions and statuses, and the marks of the days between.
 */
final class ChangeFiles {

    private final Authority authority;
    private final long seed;
    private final LocalDate before;
    private final LocalDate asAt;

    /**
     * @param before the last day that is loaded already
     * @param asAt the last day of these files
     */
    ChangeFiles(Authority authority, long seed, LocalDate before, LocalDate asAt) {
        this.authority = authority;
        this.seed = seed;
        this.before = before;
        this.asAt = asAt;
    }

    /** The last day before the last week of the data: the Friday before. */
    static LocalDate beforeLastWeek(LocalDate to) {
        return PupilMaker.weekOf(to).minusDays(3);
    }

    /**
     * The week that waits to be worked: the last one of the data, with a handful of rows that are wrong in the ways that
     * real files are wrong, so that the result page has something to show.
     */
    static void writeWaitingWeek(Authority authority, long seed, Path folder) throws IOException {
        LocalDate to = authority.to();
        new ChangeFiles(authority, seed, beforeLastWeek(to), to).write(folder, new WrongRows(to));
    }

    void write(Path folder) throws IOException {
        write(folder, (history, pupils, suspensions, attendance) -> {});
    }

    private void write(Path folder, ExtraRows extra) throws IOException {
        Files.createDirectories(folder);
        try (CsvLines pupils = AuthorityFiles.open(folder.resolve("pupils.csv"), AuthorityFiles.PUPILS_HEADER);
                CsvLines suspensions =
                        AuthorityFiles.open(folder.resolve("suspensions.csv"), AuthorityFiles.SUSPENSIONS_HEADER);
                CsvLines statuses =
                        AuthorityFiles.open(folder.resolve("statuses.csv"), AuthorityFiles.STATUSES_HEADER);
                CsvLines attendance = AuthorityFiles.open(folder.resolve("attendance.csv"), AttendanceLines.HEADER)) {
            AttendanceLines marks = new AttendanceLines(attendance, seed);
            authority.forEachPupil(history -> {
                if (history.pupil().entered().isAfter(asAt)) {
                    return;
                }
                try {
                    writePupil(history, pupils);
                    writeSuspensions(history, suspensions);
                    writeStatuses(history, statuses);
                    marks.between(before, asAt, history);
                    extra.after(history, pupils, suspensions, attendance);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private void writePupil(PupilHistory history, CsvLines csv) throws IOException {
        DemoPupil pupil = history.pupil();
        boolean arrived = pupil.entered().isAfter(before);
        if (arrived || !pupil.asAt(before).equals(pupil.asAt(asAt))) {
            AuthorityFiles.writePupil(csv, pupil.asAt(asAt));
        }
    }

    /** Whether the files tell it for the first time: it began since, or the pupil came since and brings it along. */
    private boolean isNew(PupilHistory history, LocalDate start) {
        return !start.isAfter(asAt)
                && (start.isAfter(before) || history.pupil().entered().isAfter(before));
    }

    private void writeSuspensions(PupilHistory history, CsvLines csv) throws IOException {
        for (DemoSuspension suspension : history.suspensions()) {
            LocalDate cancelled = suspension.cancelled();
            boolean newlyCancelled = cancelled != null && cancelled.isAfter(before) && !cancelled.isAfter(asAt);
            boolean started = isNew(history, suspension.start());
            if (started || newlyCancelled) {
                AuthorityFiles.writeSuspension(csv, suspension, asAt);
            }
        }
    }

    private void writeStatuses(PupilHistory history, CsvLines csv) throws IOException {
        for (DemoStatus status : history.statuses()) {
            boolean started = isNew(history, status.from());
            boolean ended =
                    !status.from().isAfter(before) && !status.asAt(before).equals(status.asAt(asAt));
            if (started || ended) {
                AuthorityFiles.writeStatus(csv, status.asAt(asAt));
            }
        }
    }

    /** Rows that are added after the right ones of a pupil. */
    @FunctionalInterface
    interface ExtraRows {

        void after(PupilHistory history, CsvLines pupils, CsvLines suspensions, CsvLines attendance) throws IOException;
    }
}
