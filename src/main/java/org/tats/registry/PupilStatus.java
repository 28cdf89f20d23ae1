package org.tats.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A status that another service gives a pupil for a time. */
public enum PupilStatus {
    EARLY_HELP("Early help", "EH"),
    CIN("Child in need"),
    CP("Child protection plan", "CPP"),
    LAC("Looked after", "CLA"),
    PLAC("Previously looked after"),
    KINSHIP("Kinship care"),
    CARE_LEAVER("Care leaver", "CL"),
    /** Has a social worker, without saying why. */
    SOCIAL_WORKER("Social worker", "SW"),
    /** An assessment for an education, health and care plan is under way. */
    EHCNA("EHC needs assessment"),
    /** Known to the youth justice service. Schools never see this one. */
    YJS("Youth justice", "YOT", "YOUTH_JUSTICE");

    private final String words;
    private final Set<String> otherNames;

    PupilStatus(String words, String... otherNames) {
        this.words = words;
        this.otherNames = Set.of(otherNames);
    }

    /** The code of a file, in any case, with spaces or underscores; empty when unknown. */
    public static Optional<PupilStatus> of(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Arrays.stream(values())
                .filter(status -> status.name().equals(wanted) || status.otherNames.contains(wanted))
                .findFirst();
    }

    public String words() {
        return words;
    }
}
