package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tats.registry.Upn;

class AuthorityFilesTests {

    private static final LocalDate TO = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private AuthorityFiles files(long seed) {
        return new AuthorityFiles(AuthorityGenerator.twoYearsTo(TO, seed, 300, 6), seed);
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        files(7).write(folder.resolve("one"), TO);
        files(7).write(folder.resolve("two"), TO);
        files(8).write(folder.resolve("three"), TO);

        for (String name : List.of("schools", "calendars", "pupils", "suspensions", "attendance", "statuses")) {
            assertThat(folder.resolve("two/" + name + ".csv"))
                    .hasSameBinaryContentAs(folder.resolve("one/" + name + ".csv"));
        }
        assertThat(Files.mismatch(folder.resolve("one/attendance.csv"), folder.resolve("three/attendance.csv")))
                .isNotNegative();
    }

    @Test
    void writesSchoolsAsTheDepartmentDoes() throws IOException {
        files(7).write(folder, TO);

        List<String> lines = Files.readAllLines(folder.resolve("schools.csv"), Charset.forName("windows-1252"));
        assertThat(lines)
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(71));
        assertThat(lines.getFirst()).startsWith("\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentNumber\"");
        assertThat(lines.get(1)).startsWith("\"990001\",\"876\",\"Bridgemere\",\"4901\"");
    }

    @Test
    void writesTheOtherLayoutsByName() throws IOException {
        files(7).write(folder, TO);

        assertThat(header("calendars")).isEqualTo("laestab,date,kind");
        assertThat(header("pupils"))
                .isEqualTo(
                        "upn,surname,forename,dob,sex,ncyear,laestab,entry_date,sen_provision,sen_need,ethnicity,fsm,home_la");
        assertThat(header("suspensions"))
                .isEqualTo("upn,laestab,category,start_date,sessions,reason1,reason2,reason3,notice_date,cancelled_on");
        assertThat(header("attendance")).isEqualTo("upn,laestab,date,session,code");
        assertThat(header("statuses")).isEqualTo("upn,status,from,to,worker");
    }

    private String header(String name) throws IOException {
        return lines(folder.resolve(name + ".csv")).getFirst();
    }

    @Test
    void holdsTheWaitingWeekBackAndWritesOnlyWhatChangedInIt() throws IOException {
        AuthorityGenerator authority = AuthorityGenerator.twoYearsTo(TO, 1, 1500, 9);
        LocalDate before = ChangeFiles.beforeLastWeek(TO);
        new AuthorityFiles(authority, 1).write(folder, before);
        ChangeFiles.writeWaitingWeek(authority, 1, folder.resolve("this-week"));

        assertThat(before).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(datesOf(folder.resolve("attendance.csv"), 2)).allMatch(date -> !date.isAfter(before));
        assertThat(datesOf(folder.resolve("suspensions.csv"), 3)).allMatch(date -> !date.isAfter(before));
        Path week = folder.resolve("this-week");
        assertThat(datesOf(week.resolve("attendance.csv"), 2)).allMatch(date -> date.isAfter(before.minusDays(14)));
        assertThat(lines(week.resolve("suspensions.csv"))).anyMatch(line -> line.contains(",PERM,2026-11-1"));
        assertThat(lines(week.resolve("pupils.csv"))).hasSizeBetween(3, 30);
    }

    @Test
    void resolvesReasonsThatWereNotYetEstablished() throws IOException {
        AuthorityGenerator authority = AuthorityGenerator.twoYearsTo(TO, 1, 1500, 9);
        new AuthorityFiles(authority, 1).write(folder, ChangeFiles.beforeLastWeek(TO));
        ChangeFiles.writeWaitingWeek(authority, 1, folder.resolve("this-week"));

        Set<String> open = lines(folder.resolve("attendance.csv")).stream()
                .filter(line -> line.endsWith(",N"))
                .map(line -> line.substring(0, line.length() - 1))
                .collect(Collectors.toSet());
        Set<String> resolved = new HashSet<>();
        for (String line : lines(folder.resolve("this-week/attendance.csv"))) {
            String key = line.substring(0, line.lastIndexOf(',') + 1);
            if (open.contains(key) && !line.endsWith(",N")) {
                resolved.add(key);
            }
        }
        assertThat(open).isNotEmpty();
        assertThat(resolved).isEqualTo(open);
    }

    @Test
    void writesAYearWeekByWeekAsIfAtOnce() throws IOException {
        Authority authority = AuthorityGenerator.twoYearsTo(TO, 3, 400, 6).remembered();
        LocalDate july = LocalDate.of(2026, 7, 3);
        new AuthorityFiles(authority, 3).write(folder.resolve("july"), july);
        new ChangeFiles(authority, 3, july, TO).write(folder.resolve("then"));
        new AuthorityFiles(authority, 3).write(folder.resolve("once"), TO);

        for (String name : List.of("pupils", "suspensions", "statuses", "attendance")) {
            int keys = name.equals("attendance") ? 4 : name.equals("suspensions") ? 4 : name.equals("statuses") ? 3 : 1;
            Map<String, String> rows = new TreeMap<>();
            for (String part : List.of("july", "then")) {
                lines(folder.resolve(part + "/" + name + ".csv")).forEach(line -> rows.put(key(line, keys), line));
            }
            // sorted and compared at once: a quarter of a million lines
            assertThat(rows.values().stream()
                            .sorted()
                            .toList()
                            .equals(lines(folder.resolve("once/" + name + ".csv")).stream()
                                    .sorted()
                                    .toList()))
                    .as(name)
                    .isTrue();
        }
    }

    private static String key(String line, int columns) {
        return String.join(",", Arrays.asList(line.split(",", -1)).subList(0, columns));
    }

    @Test
    void slipsInRowsThatAreWrongInTheWaysThatRealOnesAre() throws IOException {
        AuthorityGenerator authority = AuthorityGenerator.twoYearsTo(TO, 1, 1500, 9);
        ChangeFiles.writeWaitingWeek(authority, 1, folder);

        List<String> marks = lines(folder.resolve("attendance.csv"));
        assertThat(marks.stream()
                        .skip(1)
                        .filter(line -> Upn.check(line.split(",", -1)[0]).isPresent()))
                .hasSize(3);
        assertThat(marks).anyMatch(line -> line.contains(",8764999,")).anyMatch(line -> line.endsWith(",A7"));
        assertThat(lines(folder.resolve("suspensions.csv"))).anyMatch(line -> line.contains(",ZZ,"));
    }

    private static List<LocalDate> datesOf(Path file, int column) throws IOException {
        return lines(file).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line.split(",", -1)[column]))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
