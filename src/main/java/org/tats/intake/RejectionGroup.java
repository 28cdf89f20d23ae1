package org.tats.intake;

/**
 * Rows set aside for the same cause.
 *
 * @param line the first such line
 * @param reason why that line was set aside, without names
 */
public record RejectionGroup(String code, String column, int rows, int line, String reason) {

    /** The cause in a few words. */
    public String problem() {
        return Fault.of(code).map(Fault::problem).orElse(code);
    }

    /** What to do about it. */
    public String remedy() {
        return Fault.of(code).map(Fault::remedy).orElse("");
    }
}
