package org.tats.registry;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The attendance codes of SI 2024/208 regulation 10, in force since 19 August 2024, and the older ones that still
 * arrive. Each has one byte in the held register, by which strings are packed and read.
 */
public enum MarkCode {
    PRESENT_AM("/", '/', MarkClass.PRESENT, "Present in the morning"),
    PRESENT_PM("\\", '\\', MarkClass.PRESENT, "Present in the afternoon"),
    L("L", 'L', MarkClass.PRESENT, "Late, before the register closed"),
    K("K", 'K', MarkClass.APPROVED_ACTIVITY, "Education arranged by the local authority", MarkCode.REFORM),
    V("V", 'V', MarkClass.APPROVED_ACTIVITY, "Educational visit or trip"),
    P("P", 'P', MarkClass.APPROVED_ACTIVITY, "Approved sporting activity"),
    W("W", 'W', MarkClass.APPROVED_ACTIVITY, "Work experience"),
    B("B", 'B', MarkClass.APPROVED_ACTIVITY, "Other approved educational activity"),
    C("C", 'C', MarkClass.AUTHORISED, "Leave in exceptional circumstances"),
    C1("C1", 'c', MarkClass.AUTHORISED, "Leave for a regulated performance or employment abroad", MarkCode.REFORM),
    C2("C2", 't', MarkClass.AUTHORISED, "Part-time timetable", MarkCode.REFORM),
    E("E", 'E', MarkClass.AUTHORISED, "Suspended or permanently excluded, no alternative provision yet"),
    I("I", 'I', MarkClass.AUTHORISED, "Illness"),
    J1("J1", 'j', MarkClass.AUTHORISED, "Interview", MarkCode.REFORM),
    M("M", 'M', MarkClass.AUTHORISED, "Medical or dental appointment"),
    R("R", 'R', MarkClass.AUTHORISED, "Religious observance"),
    S("S", 'S', MarkClass.AUTHORISED, "Study leave"),
    T("T", 'T', MarkClass.AUTHORISED, "Parent travelling for work"),
    G("G", 'G', MarkClass.UNAUTHORISED, "Holiday not granted"),
    N("N", 'N', MarkClass.UNAUTHORISED, "Reason not yet established"),
    O("O", 'O', MarkClass.UNAUTHORISED, "Other or unknown circumstances"),
    U("U", 'U', MarkClass.UNAUTHORISED, "Arrived after the register closed"),
    D("D", 'D', MarkClass.OTHER_SCHOOL, "Dual registered, at the other school"),
    Q("Q", 'Q', MarkClass.NOT_POSSIBLE, "No access arrangements", MarkCode.REFORM),
    X("X", 'X', MarkClass.NOT_POSSIBLE, "Not of compulsory school age, not required"),
    Y1("Y1", '1', MarkClass.NOT_POSSIBLE, "Transport not available", MarkCode.REFORM),
    Y2("Y2", '2', MarkClass.NOT_POSSIBLE, "Widespread travel disruption", MarkCode.REFORM),
    Y3("Y3", '3', MarkClass.NOT_POSSIBLE, "Part of the premises closed", MarkCode.REFORM),
    Y4("Y4", '4', MarkClass.NOT_POSSIBLE, "Whole site unexpectedly closed", MarkCode.REFORM),
    Y5("Y5", '5', MarkClass.NOT_POSSIBLE, "In criminal justice detention", MarkCode.REFORM),
    Y6("Y6", '6', MarkClass.NOT_POSSIBLE, "Public health guidance or law", MarkCode.REFORM),
    Y7("Y7", '7', MarkClass.NOT_POSSIBLE, "Any other unavoidable cause", MarkCode.REFORM),
    Z("Z", 'Z', MarkClass.ADMINISTRATIVE, "Prospective pupil, not on the register"),
    CLOSED("#", '#', MarkClass.ADMINISTRATIVE, "Planned closure of the whole school"),

    /** Older; still arrives and is still counted as authorised absence by the Department. */
    H("H", 'H', MarkClass.AUTHORISED, "Holiday agreed (older code)"),
    /** Older, J1 since 2024; where it still arrives it stays what it was, an approved educational activity. */
    J("J", 'J', MarkClass.APPROVED_ACTIVITY, "Interview (older code)"),
    /** Older; one code for what Y1 to Y7 tell apart. */
    Y("Y", 'Y', MarkClass.NOT_POSSIBLE, "Unable to attend (older code)"),
    /** Older. */
    F("F", 'F', MarkClass.AUTHORISED, "Extended family holiday agreed (older code)"),

    /** Blank, {@code -} or {@code *}: no mark has come. */
    NOT_RECEIVED("", ' ', MarkClass.NOT_RECEIVED, "No mark received");

    /** Since this day the codes of the 2024 regulations are in force. */
    public static final LocalDate REGULATIONS_2024 = LocalDate.of(2024, Month.AUGUST, 19);

    private static final boolean REFORM = true;

    private static final Map<String, MarkCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MarkCode::code, Function.identity()));
    private static final @Nullable MarkCode[] BY_SYMBOL = new @Nullable MarkCode[128];

    static {
        for (MarkCode mark : values()) {
            BY_SYMBOL[mark.symbol] = mark;
        }
    }

    private final String code;
    private final char symbol;
    private final MarkClass markClass;
    private final String words;
    private final boolean since2024;

    MarkCode(String code, char symbol, MarkClass markClass, String words) {
        this(code, symbol, markClass, words, false);
    }

    MarkCode(String code, char symbol, MarkClass markClass, String words, boolean since2024) {
        this.code = code;
        this.symbol = symbol;
        this.markClass = markClass;
        this.words = words;
        this.since2024 = since2024;
    }

    /** The code of a file, case and spaces around it apart; empty when there is no such code. */
    public static Optional<MarkCode> of(String text) {
        MarkCode exact = BY_CODE.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        String trimmed = text.strip();
        if (trimmed.equals("-") || trimmed.equals("*")) {
            return Optional.of(NOT_RECEIVED);
        }
        return Optional.ofNullable(BY_CODE.get(trimmed.toUpperCase(java.util.Locale.ROOT)));
    }

    /** The code that a byte of a held register stands for; {@link #NOT_RECEIVED} for anything unknown. */
    public static MarkCode ofSymbol(char symbol) {
        MarkCode mark = symbol < BY_SYMBOL.length ? BY_SYMBOL[symbol] : null;
        return mark == null ? NOT_RECEIVED : mark;
    }

    /** As in registers and files; empty for {@link #NOT_RECEIVED}. */
    public String code() {
        return code;
    }

    /** The one byte by which it is held. */
    public char symbol() {
        return symbol;
    }

    public MarkClass markClass() {
        return markClass;
    }

    public String words() {
        return words;
    }

    /** Whether a session so marked is a possible session. */
    public boolean possible() {
        return markClass.possible();
    }

    /** Whether the code existed on that day. Older codes never expire, for they still arrive. */
    public boolean validOn(LocalDate date) {
        return !since2024 || !date.isBefore(REGULATIONS_2024);
    }
}
