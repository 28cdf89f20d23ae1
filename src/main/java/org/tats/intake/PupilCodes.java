package org.tats.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.registry.SenProvision;

/** The coded values of a pupil's row, as the school census writes them, older codes included. */
final class PupilCodes {

    private static final Map<String, String> SEXES =
            Map.of("F", "F", "M", "M", "U", "U", "FEMALE", "F", "MALE", "M", "UNKNOWN", "U");

    private static final Set<String> YEARS = Set.of(
            "E1", "E2", "N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14",
            "X");

    /** N none, K SEN support, E plan; A, P and Q were school action and school action plus, S a statement. */
    private static final Map<String, SenProvision> PROVISIONS = Map.of(
            "N", SenProvision.N,
            "K", SenProvision.K,
            "E", SenProvision.E,
            "A", SenProvision.K,
            "P", SenProvision.K,
            "Q", SenProvision.K,
            "S", SenProvision.E);

    private static final Set<String> NEEDS =
            Set.of("SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH", "NSA");

    private static final Map<String, Boolean> ANSWERS = Map.ofEntries(
            Map.entry("Y", true),
            Map.entry("YES", true),
            Map.entry("TRUE", true),
            Map.entry("T", true),
            Map.entry("1", true),
            Map.entry("1.0", true),
            Map.entry("N", false),
            Map.entry("NO", false),
            Map.entry("FALSE", false),
            Map.entry("F", false),
            Map.entry("0", false),
            Map.entry("0.0", false));

    private PupilCodes() {}

    static String sex(CsvRow row, int place) {
        return known(row, place, SEXES, Fault.SEX, "%s is not a sex that files use. Write F, M or U.");
    }

    static String ncYear(CsvRow row, int place) {
        String text = row.needed(place, 100);
        String year = text.toUpperCase(Locale.ROOT).replaceFirst("\\.0$", "").replaceFirst("^0+(?=\\d)", "");
        if (!YEARS.contains(year)) {
            throw row.fault(
                    place, Fault.NCYEAR, "%s is not a year group. Write E1, E2, N1, N2, R, 1 to 14 or X.", text);
        }
        return year;
    }

    static SenProvision senProvision(CsvRow row, int place) {
        return known(row, place, PROVISIONS, Fault.SEN, "%s is not a SEN provision. Write N, K or E.");
    }

    /** Empty where there is none. */
    static String senNeed(CsvRow row, int place) {
        String text = row.text(place, 100);
        String need = text.toUpperCase(Locale.ROOT);
        if (!need.isEmpty() && !NEEDS.contains(need)) {
            throw row.fault(
                    place,
                    Fault.SEN,
                    "%s is not a SEN need. Write one of the census codes, such as SEMH or SLCN.",
                    text);
        }
        return need;
    }

    /** Four letters, an authority's extended codes among them; empty where it is not known. */
    static String ethnicity(CsvRow row, int place) {
        String text = row.text(place, 100).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !text.matches("[A-Z]{4}")) {
            throw row.fault(place, Fault.ETHNICITY);
        }
        return text;
    }

    /** Null where it is not known. */
    static @Nullable Boolean yesNo(CsvRow row, int place) {
        String text = row.text(place, 100).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        Boolean answer = ANSWERS.get(text);
        if (answer == null) {
            throw row.fault(place, Fault.YESNO, "%s is neither yes nor no. Write Y, N or nothing.", text);
        }
        return answer;
    }

    private static <T> T known(CsvRow row, int place, Map<String, T> codes, Fault fault, String sentence) {
        String text = row.needed(place, 100);
        T code = codes.get(text.toUpperCase(Locale.ROOT));
        if (code == null) {
            throw row.fault(place, fault, sentence, text);
        }
        return code;
    }
}
