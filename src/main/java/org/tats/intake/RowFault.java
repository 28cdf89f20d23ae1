package org.tats.intake;

/** One row cannot be loaded. It carries no stack trace, because a wrong file throws it a million times. */
final class RowFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String column;
    private final Fault fault;
    private final String said;

    RowFault(String column, Fault fault) {
        this(column, fault, fault.problem() + ". " + fault.remedy());
    }

    /** @param said the whole reason; never a name or a UPN */
    RowFault(String column, Fault fault, String said) {
        super(said, null, false, false);
        this.column = column;
        this.fault = fault;
        this.said = said;
    }

    String column() {
        return column;
    }

    String code() {
        return fault.code();
    }

    String reason() {
        return said;
    }
}
