package org.tats.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be wrong with one row. The codes are stable: files are corrected by them. The five about the UPN are the
 * numbers of the Department for Education; the rest are ours. {@code src/docs/imports.md} lists them all.
 */
public enum Fault {
    UPN_MISSING("1500", "The UPN is missing", "Ask the school for the pupil’s UPN."),
    UPN_LETTER("1510", "The check letter of the UPN is wrong", "Compare with the school’s roll."),
    UPN_REPEATED("1520", "The UPN is in the file more than once", "Keep the row that is right."),
    UPN_AUTHORITY("1530", "Characters 2 to 4 of the UPN are not a local authority", "Compare with the school’s roll."),
    UPN_DIGITS("1540", "Characters 5 to 12 of the UPN are not all digits", "Compare with the school’s roll."),
    UPN_LAST("1550", "Character 13 of the UPN is not recognised", "Compare with the school’s roll."),

    REQUIRED("REQUIRED", "A value is missing", "Fill it in."),
    FIELDS("FIELDS", "The row has more values than the header has columns", "Put quotation marks round commas."),
    LINES("LINES", "A value runs over several lines", "Look for a quotation mark that is not closed."),
    CHARACTERS("CHARACTERS", "A value holds characters that cannot be read", "Save the file as CSV UTF-8."),
    LONG("LONG", "A value is too long", "Shorten it."),

    DATE("DATE", "The date cannot be read", "Write it as 2026-11-20."),
    FUTURE("FUTURE", "The date is in the future", "Check the date."),
    RANGE("RANGE", "The value is out of range", "Check the value."),
    ORDER("ORDER", "Two dates are in the wrong order", "Check both dates."),
    DUPLICATE("DUPLICATE", "The row repeats an earlier line", "Keep the row that is right."),

    SCHOOL("SCHOOL", "The school is not known", "Load the schools file first, or correct the number."),
    MATCH(
            "MATCH",
            "The pupil may be a child whom we have without a UPN",
            "Who may refer says so on the child’s page; then load the row again."),
    PUPIL("PUPIL", "No pupil with this UPN is known", "Load the pupils file first."),

    URN("URN", "The URN is not six digits", "Take it from Get Information About Schools."),
    LAESTAB("LAESTAB", "The school’s number cannot be used", "Write it as 8764901 or 876/4901."),
    KIND("KIND", "The kind of day is not known", "Write SCHOOL, INSET, HOLIDAY or CLOSED."),

    SEX("SEX", "The sex is not known", "Write F, M or U."),
    NCYEAR("NCYEAR", "The year group is not known", "Write E1, E2, N1, N2, R, 1 to 14 or X."),
    SEN("SEN", "The SEN provision or need is not known", "Write N, K or E, and a need such as SEMH."),
    ETHNICITY("ETHNICITY", "The ethnicity is not a four-letter code", "Use the school census codes."),
    YESNO("YESNO", "The value is neither yes nor no", "Write Y, N or nothing."),
    HOME_LA("HOME_LA", "The home authority is not a three-digit code", "Write it as 876."),

    CATEGORY("CATEGORY", "The category is not known", "Write SUSP, PERM or LNCH."),
    SESSIONS("SESSIONS", "The number of sessions cannot be right", "Count half days: 5 days are 10 sessions."),
    REASON("REASON", "The reason code is not known", "Use the school census codes."),
    REASON_DATE("REASON_DATE", "The reason was not in use on the start date", "Use a code of that date."),

    SESSION("SESSION", "The session is not known", "Write AM or PM."),
    CODE("CODE", "The attendance code is not known", "Use the codes in force since 19 August 2024."),
    CODE_DATE("CODE_DATE", "The code is not valid on this date", "Ask the school for the code of that date."),

    STATUS(
            "STATUS",
            "The status is not known",
            "Write one of the statuses that the guide to imports lists, such as CIN.");

    private static final Map<String, Fault> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Fault::code, Function.identity()));

    private final String code;
    private final String problem;
    private final String remedy;

    Fault(String code, String problem, String remedy) {
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    public static Optional<Fault> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }

    /** What is wrong, as the heading of a group of rows. */
    public String problem() {
        return problem;
    }

    /** What to do about it: one short sentence. */
    public String remedy() {
        return remedy;
    }
}
