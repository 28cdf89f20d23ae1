package org.tats.demo;

import java.util.List;

/** The kinds of school of the generator, with their codes in the Get Information About Schools extract. */
enum Phase {
    PRIMARY("2", "Primary", 4, 11, 2901, 0.525, List.of("R", "1", "2", "3", "4", "5", "6")),
    SECONDARY("4", "Secondary", 11, 16, 4901, 0.443, List.of("7", "8", "9", "10", "11")),
    SPECIAL(
            "0",
            "Not applicable",
            4,
            16,
            7901,
            0.028,
            List.of("R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")),
    PUPIL_REFERRAL_UNIT("0", "Not applicable", 11, 16, 1901, 0.004, List.of("7", "8", "9", "10", "11"));

    private final String code;
    private final String label;
    private final int lowAge;
    private final int highAge;
    private final int firstEstablishment;
    private final double shareOfPupils;
    private final List<String> years;

    Phase(
            String code,
            String label,
            int lowAge,
            int highAge,
            int firstEstablishment,
            double share,
            List<String> years) {
        this.code = code;
        this.label = label;
        this.lowAge = lowAge;
        this.highAge = highAge;
        this.firstEstablishment = firstEstablishment;
        this.shareOfPupils = share;
        this.years = years;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    int lowAge() {
        return lowAge;
    }

    int highAge() {
        return highAge;
    }

    int firstEstablishment() {
        return firstEstablishment;
    }

    /** Of all pupils of the authority, near the shares of the published enrolments. */
    double shareOfPupils() {
        return shareOfPupils;
    }

    List<String> years() {
        return years;
    }
}
