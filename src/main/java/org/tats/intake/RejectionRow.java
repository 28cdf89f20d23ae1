package org.tats.intake;

/**
 * One row that was set aside.
 *
 * @param line the line of the file on which the row starts
 * @param column the column with the fault, empty where it is the whole row
 * @param code the fault's stable code, see {@link Fault}
 * @param reason what is wrong and what to do, without names
 * @param raw the row as it came, as a CSV line; empty where it is not shown
 */
public record RejectionRow(int line, String column, String code, String reason, String raw) {

    RejectionRow withoutRow() {
        return new RejectionRow(line, column, code, reason, "");
    }
}
