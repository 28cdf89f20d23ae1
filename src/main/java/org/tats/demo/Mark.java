package org.tats.demo;

/** The attendance codes of the generator (regulations of 2024): how they are written and whether they are a possible session. */
enum Mark {
    AM_PRESENT("/", Kind.ATTENDED),
    PM_PRESENT("\\", Kind.ATTENDED),
    L("L", Kind.ATTENDED),
    K("K", Kind.ATTENDED),
    V("V", Kind.ATTENDED),
    P("P", Kind.ATTENDED),
    W("W", Kind.ATTENDED),
    B("B", Kind.ATTENDED),
    C("C", Kind.ABSENT),
    C1("C1", Kind.ABSENT),
    C2("C2", Kind.ABSENT),
    E("E", Kind.ABSENT),
    I("I", Kind.ABSENT),
    J1("J1", Kind.ABSENT),
    M("M", Kind.ABSENT),
    R("R", Kind.ABSENT),
    S("S", Kind.ABSENT),
    T("T", Kind.ABSENT),
    G("G", Kind.ABSENT),
    N("N", Kind.ABSENT),
    O("O", Kind.ABSENT),
    U("U", Kind.ABSENT),
    D("D", Kind.NOT_POSSIBLE),
    Q("Q", Kind.NOT_POSSIBLE),
    X("X", Kind.NOT_POSSIBLE),
    Y1("Y1", Kind.NOT_POSSIBLE),
    Y2("Y2", Kind.NOT_POSSIBLE),
    Y3("Y3", Kind.NOT_POSSIBLE),
    Y4("Y4", Kind.NOT_POSSIBLE),
    Y5("Y5", Kind.NOT_POSSIBLE),
    Y6("Y6", Kind.NOT_POSSIBLE),
    Y7("Y7", Kind.NOT_POSSIBLE);

    private enum Kind {
        ATTENDED,
        ABSENT,
        NOT_POSSIBLE
    }

    private final String code;
    private final Kind kind;

    Mark(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    boolean attended() {
        return kind == Kind.ATTENDED;
    }

    boolean absent() {
        return kind == Kind.ABSENT;
    }

    boolean possible() {
        return kind != Kind.NOT_POSSIBLE;
    }

    boolean present() {
        return this == AM_PRESENT || this == PM_PRESENT;
    }
}
