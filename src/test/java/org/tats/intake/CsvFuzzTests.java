package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes come: they are read, row by row, or refused in a sentence; nothing else happens. */
class CsvFuzzTests {

    private static final int ROUNDS = 3_000;
    private static final List<String> SEEDS = List.of(
            "laestab,date,kind\n8764901,2026-11-20,SCHOOL\n",
            "\uFEFFLAESTAB;Date;Kind\r\n\"876/4901\";20/11/2026;\"school \"\"day\"\"\"\r\n;;\r\n",
            "kind\tdate\tlaestab\nHOLIDAY\t2026-Nov-20 00:00:00\t8764901\textra\n");
    private static final String DANGEROUS = "\",;\t\r\n\u0000\uFEFF'=+-@é";

    @TempDir
    private static Path folder;

    @Test
    void survivesThousandsOfBrokenFiles() {
        var random = new Random(20_261_121);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = broken(SEEDS.get(round % SEEDS.size()), random);
            assertThatCode(() -> readOrRefuse(folder, bytes))
                    .as(() -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] broken(String seed, Random random) {
        var text = new StringBuilder(seed.repeat(1 + random.nextInt(3)));
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, DANGEROUS.charAt(random.nextInt(DANGEROUS.length())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                default -> text.insert(at, text.substring(at));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    static void readOrRefuse(Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("any.csv");
        Files.write(file, bytes);
        FileFacts facts = FileFacts.of(file);
        assertThat(facts.size()).isEqualTo(bytes.length);
        try (CsvFile csv = CsvFile.open(file, facts, ImportKind.CALENDARS)) {
            var row = new CsvRow(csv.columns());
            var checks = new Checks(Map.of(), Map.of(), LocalDate.of(2026, 11, 21));
            while (csv.advance(row)) {
                read(row, csv.columns(), checks);
            }
        } catch (FileRefused refused) {
            assertThat(refused.sentence()).endsWith(".");
        }
        CsvFile.headerOf(file);
    }

    private static void read(CsvRow row, Columns columns, Checks checks) {
        try {
            row.mustFitHeader();
            row.date(columns.at("date"));
            row.needed(columns.at("kind"), 100);
            checks.school(row, columns.at("laestab"));
        } catch (RowFault fault) {
            assertThat(fault.reason()).endsWith(".").hasSizeLessThan(200);
            var out = new StringWriter();
            String raw = RejectionSpool.line(row.padded());
            assertThat(raw).doesNotContain("\u0000");
            var csv = new SafeCsv(out);
            new RejectedCsv(csv).row(new RejectionRow(row.line(), fault.column(), fault.code(), fault.reason(), raw));
            csv.flush();
            assertThat(out.toString()).startsWith(Integer.toString(row.line()));
        }
    }
}
