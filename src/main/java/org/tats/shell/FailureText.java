package org.tats.shell;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.tats.common.RuleBroken;

/**
 * A failure as the log has it: where it happened, and what kind it is. What libraries say in their messages may quote what
 * somebody typed or a row, so their messages stay out; the database's code stays in. While TATS starts, nobody has typed
 * anything yet and whoever starts it needs the words.
 */
class FailureText implements StackTracePrinter {

    private static final String STARTING = "main";

    private final StackTracePrinter printer =
            StandardStackTracePrinter.rootLast().withFormatter(FailureText::words);

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        printer.printStackTrace(failure, to);
    }

    private static String words(Throwable failure) {
        String kind = failure.getClass().getName();
        if (Thread.currentThread().getName().equals(STARTING) || saysNothingOfPeople(failure)) {
            return kind + ": " + LogLine.oneLine(String.valueOf(failure.getMessage()));
        }
        return failure instanceof SQLException refused ? kind + " (SQLSTATE " + refused.getSQLState() + ")" : kind;
    }

    private static boolean saysNothingOfPeople(Throwable failure) {
        boolean ours = failure.getClass().getName().startsWith("org.tats.") && !(failure instanceof RuleBroken);
        return ours
                || failure instanceof SocketException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof VirtualMachineError;
    }
}
