package org.tats.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken in, each with its plain layout: columns by name, in any order and case. */
public enum ImportKind {
    SCHOOLS(
            "Schools",
            Layout.of("URN", "LA (code)", "EstablishmentNumber", "EstablishmentName")
                    .either("PhaseOfEducation (code)", "PhaseOfEducation (name)")
                    .either("TypeOfEstablishment (code)", "TypeOfEstablishment (name)")
                    .either("EstablishmentStatus (code)", "EstablishmentStatus (name)")
                    .maybe("StatutoryLowAge", "StatutoryHighAge", "OpenDate", "CloseDate")),
    CALENDARS("School calendars", Layout.of("laestab", "date", "kind")),
    PUPILS(
            "Pupils",
            Layout.of(
                            "upn",
                            "surname",
                            "forename",
                            "dob",
                            "sex",
                            "ncyear",
                            "laestab",
                            "entry_date",
                            "sen_provision",
                            "sen_need",
                            "ethnicity",
                            "fsm")
                    .maybe("home_la")),
    SUSPENSIONS(
            "Suspensions and exclusions",
            Layout.of("upn", "laestab", "category", "start_date", "sessions", "reason1", "reason2", "reason3")
                    .maybe("notice_date", "cancelled_on")),
    ATTENDANCE("Attendance", Layout.of("upn", "laestab", "date", "session", "code")),
    STATUSES("Statuses", Layout.of("upn", "status", "from", "to", "worker"));

    private final String words;
    private final Layout layout;

    ImportKind(String words, Layout layout) {
        this.words = words;
        this.layout = layout;
    }

    /** The kind of that name as addresses and tables write it, in any case; empty if there is none. */
    public static Optional<ImportKind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As addresses and tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people say it, for example "School calendars". */
    public String words() {
        return words;
    }

    /** The names of the columns that every file of this kind needs, for the guide beside the upload. */
    public List<String> columns() {
        return layout.described();
    }

    Layout layout() {
        return layout;
    }
}
