package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    private static final String HEADER = "laestab,date,kind\n";
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @TempDir
    private Path folder;

    private record Seen(int line, String laestab, String date, String kind) {}

    private List<Seen> read(byte[] bytes) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, bytes);
        List<Seen> seen = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file, FileFacts.of(file), ImportKind.CALENDARS)) {
            var row = new CsvRow(csv.columns());
            while (csv.advance(row)) {
                seen.add(new Seen(
                        row.line(),
                        row.raw(csv.columns().at("laestab")),
                        row.raw(csv.columns().at("date")),
                        row.raw(csv.columns().at("kind"))));
            }
            assertThat(csv.part()).isEqualTo(1);
        }
        return seen;
    }

    private List<Seen> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        var sentence = new ArrayList<String>();
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FileRefused.class)
                .satisfies(refused -> sentence.add(refused.getMessage()));
        return sentence.getFirst();
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCaseAmongOthers() throws IOException {
        assertThat(read(" KIND ,other,Date,LAESTAB\nSCHOOL,x,2026-11-20,8764901\n"))
                .containsExactly(new Seen(2, "8764901", "2026-11-20", "SCHOOL"));
    }

    @Test
    void readsTheSameFromEveryEncodingAndLineEnd() throws IOException {
        String text = HEADER + "8764901,2026-11-20,\u00e9t\u00e9\n";
        var expected = new Seen(2, "8764901", "2026-11-20", "\u00e9t\u00e9");
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        var marked = new ByteArrayOutputStream();
        marked.write(BOM);
        marked.write(utf8);
        assertThat(read(utf8)).containsExactly(expected);
        assertThat(read(marked.toByteArray())).containsExactly(expected);
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).containsExactly(expected);
        assertThat(read(text.replace("\n", "\r\n"))).containsExactly(expected);
        assertThat(read(text.replace(',', ';'))).containsExactly(expected);
        assertThat(read(text.replace(',', '\t'))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void keepsLettersTogetherThatLieAcrossBlocks(int shift) throws IOException {
        String text = "x".repeat(shift) + "\n" + "é€\n".repeat(200_000);
        Path file = folder.resolve("long.csv");
        Files.writeString(file, text);
        assertThat(FileFacts.of(file).charset()).isEqualTo(StandardCharsets.UTF_8);
        Files.write(file, new byte[] {(byte) 0xC3}, StandardOpenOption.APPEND);
        assertThat(FileFacts.of(file).charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        assertThat(read(HEADER + "\n1,2,3\n\n\n4,\"5\",6\n,,\n7,8,9"))
                .extracting(Seen::line)
                .containsExactly(3, 6, 8);
    }

    @Test
    void takesQuotesAsSpreadsheetsWriteThem() throws IOException {
        assertThat(read(HEADER + "\"876,4901\",\"2026-11-20\",\"say \"\"open\"\"\"\n"))
                .containsExactly(new Seen(2, "876,4901", "2026-11-20", "say \"open\""));
    }

    @Test
    void takesBackTheApostropheOfOurOwnFiles() throws IOException {
        assertThat(read(HEADER + "'-,'=1+1,'quoted'\n")).containsExactly(new Seen(2, "-", "=1+1", "'quoted'"));
    }

    @Test
    void hasNoRowsBelowAHeaderAlone() throws IOException {
        assertThat(read("laestab,date,kind")).isEmpty();
    }

    @Test
    void namesTheColumnsThatAreMissingOrTwice() {
        assertThat(refusal("laestab,when\n1,2\n"))
                .isEqualTo("This is not a file of the kind “calendars”: the columns date and kind are missing"
                        + " from its first line.");
        assertThat(refusal("laestab,date,kind,DATE\n"))
                .isEqualTo("This file cannot be read because the column date is there more than once.");
        assertThat(refusal("upn,laestab,date,session,code\n"))
                .contains("the column kind is missing", "the kind “attendance”");
    }

    @Test
    void takesAColumnTwiceThatItDoesNotRead() throws IOException {
        assertThat(read("laestab,date,kind,note,note\n1,2,3,4,5\n")).hasSize(1);
    }

    static Stream<Arguments> noTables() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write(1);
        }
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        return Stream.of(
                Arguments.of(new byte[0], "empty"),
                Arguments.of(BOM, "empty"),
                Arguments.of("\n\n".getBytes(StandardCharsets.UTF_8), "no column names"),
                Arguments.of(zip.toByteArray(), "spreadsheet"),
                Arguments.of(gzip.toByteArray(), "compressed"),
                Arguments.of("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "PDF"),
                Arguments.of("<?xml version=\"1.0\"?>".getBytes(StandardCharsets.UTF_8), "XML"),
                Arguments.of(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
                Arguments.of(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16BE), "UTF-16"),
                Arguments.of(HEADER.getBytes(StandardCharsets.UTF_16LE), "not a text file"));
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void refusesInOneSentenceWhatIsNoCsv(byte[] bytes, String word) {
        assertThat(refusal(bytes)).contains(word).endsWith(".");
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        assertThat(refusal(HEADER + "1,2,3\n1,\"2,3\n" + "1,2,3\n".repeat(20)))
                .contains("quotation mark is not closed");
        assertThat(refusal(HEADER + "1,\"2,3\n" + "1,2,3\n".repeat(100_000))).contains("quotation mark is not closed");
    }

    @Test
    void refusesAValueOfAbsurdLength() {
        assertThat(refusal(HEADER + "1,2," + "x".repeat(40_000) + "\n"))
                .contains("cannot be read past line 2", "far too long");
    }
}
