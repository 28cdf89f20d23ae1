package org.tats.evaluation;

import java.nio.file.Path;

/**
 * What was asked on the command line.
 *
 * @param port where the screens are served, 1 to 65535
 * @param data folder that keeps the database and what TATS writes for its user
 * @param fresh forget what the folder holds
 * @param empty no demonstration pupils
 */
record EvaluationArguments(int port, Path data, boolean fresh, boolean empty) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    /**
     * Reads the arguments; a later one wins over an earlier one of the same name.
     *
     * @throws CannotStart with a sentence when they make no sense
     */
    static EvaluationArguments of(String... arguments) {
        int port = DEFAULT_PORT;
        Path data = Path.of("data");
        boolean fresh = false;
        boolean empty = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(valueAfter(i++, arguments));
                case "--data" -> data = Path.of(valueAfter(i++, arguments));
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                default -> throw new CannotStart("\"" + arguments[i] + "\" is not an option. See bin/run --help.");
            }
        }
        return new EvaluationArguments(port, data.toAbsolutePath().normalize(), fresh, empty);
    }

    private static String valueAfter(int index, String... arguments) {
        if (index + 1 == arguments.length) {
            throw new CannotStart("A value is missing after " + arguments[index] + ".");
        }
        return arguments[index + 1];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new CannotStart("The port must be a number from 1 to 65535, not \"" + text + "\".");
    }
}
