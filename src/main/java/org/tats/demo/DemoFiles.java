package org.tats.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of the generator: {@code bin/demo-files}. */
public final class DemoFiles {

    private static final String HELP = """
            Writes a made-up authority as files in the import layouts.

              bin/demo-files [--pupils 3000] [--schools 14] [--seed 1] [--to DATE] [--out demo-files] [--week]

            --to    the last day with marks, as 2026-11-20; else the last Friday of a school week
            --week  keeps the last week apart: the files in OUT stop at the Friday before, OUT/this-week holds the rest
            """;
    private static final List<String> WITH_VALUE = List.of("--pupils", "--schools", "--seed", "--to", "--out");

    private DemoFiles() {}

    public static void main(String[] arguments) throws IOException {
        int status = run(List.of(arguments), Clock.system(ZoneId.of("Europe/London")), System.out);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, Clock clock, PrintStream out) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--week")) {
                options.put(option, "");
            } else if (WITH_VALUE.contains(option) && i + 1 < arguments.size()) {
                options.put(option, arguments.get(++i));
            } else {
                out.print(HELP);
                return option.equals("--help") ? 0 : 2;
            }
        }
        try {
            write(options, clock, out);
            return 0;
        } catch (IllegalArgumentException | DateTimeParseException fault) {
            out.println(fault.getMessage());
            return 2;
        }
    }

    private static void write(Map<String, String> options, Clock clock, PrintStream out) throws IOException {
        int pupils = Integer.parseInt(options.getOrDefault("--pupils", "3000"));
        int schools = Integer.parseInt(options.getOrDefault("--schools", "14"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        String wanted = options.get("--to");
        LocalDate to =
                wanted == null ? AuthorityGenerator.lastSchoolFriday(LocalDate.now(clock)) : LocalDate.parse(wanted);
        Path folder = Path.of(options.getOrDefault("--out", "demo-files"));
        AuthorityGenerator authority = AuthorityGenerator.twoYearsTo(to, seed, pupils, schools);
        boolean week = options.containsKey("--week");
        LocalDate asAt = week ? ChangeFiles.beforeLastWeek(to) : to;
        new AuthorityFiles(authority, seed).write(folder, asAt);
        out.printf("Wrote %d pupils of %d schools as at %s to %s%n", pupils, schools, asAt, folder);
        if (week) {
            ChangeFiles.writeWaitingWeek(authority, seed, folder.resolve("this-week"));
            out.printf("Wrote what changed by %s to %s%n", to, folder.resolve("this-week"));
        }
    }
}
