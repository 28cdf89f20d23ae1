package org.tats.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a synthetic authority as the six files that a data analyst would load, as they stood on one day. */
final class AuthorityFiles {

    static final String PUPILS_HEADER =
            "upn,surname,forename,dob,sex,ncyear,laestab,entry_date,sen_provision,sen_need,ethnicity,fsm,home_la\n";
    static final String SUSPENSIONS_HEADER =
            "upn,laestab,category,start_date,sessions,reason1,reason2,reason3,notice_date,cancelled_on\n";
    static final String STATUSES_HEADER = "upn,status,from,to,worker\n";

    private static final Charset GIAS_CHARSET = Charset.forName("windows-1252");

    private final Authority authority;
    private final long seed;

    AuthorityFiles(Authority authority, long seed) {
        this.authority = authority;
        this.seed = seed;
    }

    /** All six files as at {@code asAt}, which lies within the dates of the authority. */
    void write(Path folder, LocalDate asAt) throws IOException {
        Files.createDirectories(folder);
        writeSchools(folder.resolve("schools.csv"));
        writeCalendars(folder.resolve("calendars.csv"));
        try (CsvLines pupils = open(folder.resolve("pupils.csv"), PUPILS_HEADER);
                CsvLines suspensions = open(folder.resolve("suspensions.csv"), SUSPENSIONS_HEADER);
                CsvLines statuses = open(folder.resolve("statuses.csv"), STATUSES_HEADER);
                CsvLines attendance = open(folder.resolve("attendance.csv"), AttendanceLines.HEADER)) {
            AttendanceLines marks = new AttendanceLines(attendance, seed);
            authority.forEachPupil(history -> {
                try {
                    if (!history.pupil().entered().isAfter(asAt)) {
                        writeRows(history, asAt, pupils, suspensions, statuses);
                        marks.upTo(asAt, history);
                    }
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private static void writeRows(
            PupilHistory history, LocalDate asAt, CsvLines pupils, CsvLines suspensions, CsvLines statuses)
            throws IOException {
        writePupil(pupils, history.pupil().asAt(asAt));
        for (DemoSuspension suspension : history.suspensions()) {
            if (!suspension.start().isAfter(asAt)) {
                writeSuspension(suspensions, suspension, asAt);
            }
        }
        for (DemoStatus status : history.statuses()) {
            if (!status.from().isAfter(asAt)) {
                writeStatus(statuses, status.asAt(asAt));
            }
        }
    }

    private void writeSchools(Path file) throws IOException {
        try (CsvLines csv = new CsvLines(new BufferedOutputStream(Files.newOutputStream(file)), GIAS_CHARSET)) {
            csv.bytes(GiasColumns.header().getBytes(GIAS_CHARSET));
            for (DemoSchool school : authority.schools()) {
                csv.bytes(GiasColumns.row(school).getBytes(GIAS_CHARSET));
            }
        }
    }

    private void writeCalendars(Path file) throws IOException {
        try (CsvLines csv = open(file, "laestab,date,kind\n")) {
            for (DemoSchool school : authority.schools()) {
                for (Map.Entry<LocalDate, DayKind> day : school.calendar().entrySet()) {
                    csv.line(school.laestab(), day.getKey(), day.getValue());
                }
            }
        }
    }

    static CsvLines open(Path file, String header) throws IOException {
        CsvLines csv = new CsvLines(Files.newOutputStream(file), StandardCharsets.UTF_8);
        csv.bytes(header.getBytes(StandardCharsets.UTF_8));
        return csv;
    }

    static void writePupil(CsvLines csv, DemoPupil pupil) throws IOException {
        csv.line(
                pupil.upn(),
                pupil.surname(),
                pupil.forename(),
                pupil.born(),
                pupil.sex(),
                pupil.ncYear(),
                pupil.school().laestab(),
                pupil.entered(),
                pupil.senProvision(),
                pupil.senNeed(),
                pupil.ethnicity(),
                pupil.freeMeals() ? "Y" : "N",
                pupil.homeAuthority());
    }

    static void writeSuspension(CsvLines csv, DemoSuspension suspension, LocalDate asAt) throws IOException {
        LocalDate cancelled = suspension.cancelled();
        csv.line(
                suspension.upn(),
                suspension.laestab(),
                suspension.category(),
                suspension.start(),
                suspension.sessions(),
                reason(suspension, 0),
                reason(suspension, 1),
                reason(suspension, 2),
                orBlank(suspension.notice()),
                orBlank(cancelled != null && cancelled.isAfter(asAt) ? null : cancelled));
    }

    private static String reason(DemoSuspension suspension, int place) {
        return place < suspension.reasons().size() ? suspension.reasons().get(place) : "";
    }

    static void writeStatus(CsvLines csv, DemoStatus status) throws IOException {
        csv.line(status.upn(), status.status(), status.from(), orBlank(status.to()), status.worker());
    }

    private static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
