package org.tats.registry;

/** Why a text is no unique pupil number, by the numbers that the Department for Education gives these faults. */
public enum UpnFault {
    MISSING(1500, "UPN missing."),
    WRONG_CHECK_LETTER(1510, "UPN invalid: wrong check letter at character 1."),
    DUPLICATE(1520, "UPN more than once: the same pupil, school and entry date stand on another line."),
    UNKNOWN_AUTHORITY(1530, "UPN invalid: characters 2 to 4 are not a recognised local authority code."),
    NOT_NUMERIC(1540, "UPN invalid: characters 5 to 12 are not numeric."),
    WRONG_LAST_CHARACTER(1550, "UPN invalid: character 13 is not a recognised value.");

    private final int code;
    private final String reason;

    UpnFault(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    /** A plain sentence; holds nothing of the number itself. */
    public String reason() {
        return reason;
    }
}
