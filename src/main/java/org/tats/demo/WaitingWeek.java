package org.tats.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The week that waits to be worked: what changed since the Friday before. A handful of rows are wrong in the ways that
 * real files are wrong, so that the result page has something to show.
 */
final class WaitingWeek {

    private final AuthorityGenerator authority;
    private final long seed;
    private final LocalDate before;

    WaitingWeek(AuthorityGenerator authority, long seed) {
        this.authority = authority;
        this.seed = seed;
        this.before = before(authority.to());
    }

    /** The last day of the files that are loaded already: the Friday before the last week of the data. */
    static LocalDate before(LocalDate to) {
        return PupilMaker.weekOf(to).minusDays(3);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvLines pupils = AuthorityFiles.open(folder.resolve("pupils.csv"), AuthorityFiles.PUPILS_HEADER);
                CsvLines suspensions =
                        AuthorityFiles.open(folder.resolve("suspensions.csv"), AuthorityFiles.SUSPENSIONS_HEADER);
                CsvLines statuses =
                        AuthorityFiles.open(folder.resolve("statuses.csv"), AuthorityFiles.STATUSES_HEADER);
                CsvLines attendance = AuthorityFiles.open(folder.resolve("attendance.csv"), AttendanceLines.HEADER)) {
            AttendanceLines marks = new AttendanceLines(attendance, seed);
            WrongRows wrong = new WrongRows(authority.to());
            authority.forEachPupil(history -> {
                try {
                    writePupil(history, pupils);
                    writeSuspensions(history, suspensions);
                    writeStatuses(history, statuses);
                    marks.between(before, authority.to(), history);
                    wrong.perhaps(history, pupils, suspensions, attendance);
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
        if (arrived || !pupil.asAt(before).equals(pupil.asAt(authority.to()))) {
            AuthorityFiles.writePupil(csv, pupil.asAt(authority.to()));
        }
    }

    private void writeSuspensions(PupilHistory history, CsvLines csv) throws IOException {
        for (DemoSuspension suspension : history.suspensions()) {
            LocalDate cancelled = suspension.cancelled();
            boolean newlyCancelled =
                    cancelled != null && cancelled.isAfter(before) && !cancelled.isAfter(authority.to());
            if (suspension.start().isAfter(before) || newlyCancelled) {
                AuthorityFiles.writeSuspension(csv, suspension, authority.to());
            }
        }
    }

    private void writeStatuses(PupilHistory history, CsvLines csv) throws IOException {
        for (DemoStatus status : history.statuses()) {
            boolean started = status.from().isAfter(before) && !status.from().isAfter(authority.to());
            if (started || !status.asAt(before).equals(status.asAt(authority.to()))) {
                AuthorityFiles.writeStatus(csv, status.asAt(authority.to()));
            }
        }
    }
}
