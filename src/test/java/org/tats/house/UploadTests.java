package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.tats.access.RunAs;
import org.tats.common.CellText;
import org.tats.intake.FileTooLarge;
import org.tats.intake.ImportKind;
import org.tats.intake.ImportResult;
import org.tats.intake.ImportService;
import org.tats.intake.ImportStatus;
import org.tats.intake.TempFiles;
import org.tats.testing.TatsTest;

/** The page of uploads tells the limits that hold; what goes out as a file runs nowhere. */
@TatsTest
class UploadTests {

    @Autowired
    private TempFiles tempFiles;

    @Autowired
    private ImportService imports;

    @Autowired
    private Environment environment;

    // v5.0.0-5.1.1
    @Test
    void theLimitsAreThoseOfThePage() throws IOException {
        String page = Files.readString(Path.of("src/docs/uploads.md"));
        String gigabytes = DataSize.ofBytes(tempFiles.largest()).toGigabytes() + " GB";
        assertThat(page).contains("| Imports screen | CSV | " + gigabytes + " |");
        assertThat(page).contains("| `POST /api/v1/imports` | CSV | " + gigabytes + " |");
        String form = environment.getRequiredProperty("spring.servlet.multipart.max-request-size");
        assertThat(page).contains("| " + form.replace("MB", " MB") + " |");
    }

    // v5.0.0-5.2.2, v5.0.0-5.2.3, v5.0.0-1.5.1
    @Test
    void whatIsNoCsvIsRefusedWholeWhateverItsName() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            Map<String, byte[]> corpus = corpus("http://127.0.0.1:" + listener.getLocalPort() + "/canary");
            for (Map.Entry<String, byte[]> sent : corpus.entrySet()) {
                Path file = Files.write(Files.createTempFile("corpus", ".csv"), sent.getValue());
                for (ImportKind kind : ImportKind.values()) {
                    ImportResult result = RunAs.system(() -> imports.load(kind, "week.csv", false, file));
                    assertThat(result.status())
                            .as(sent.getKey() + " as " + kind)
                            .isEqualTo(ImportStatus.REFUSED);
                    assertThat(result.rowsLoaded() + result.rowsRejected()).isZero();
                }
                Files.delete(file);
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static Map<String, byte[]> corpus(String canary) throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../pupils.csv"));
            // a megabyte of nothing, packed into a thousandth of it
            out.write(new byte[1 << 20]);
        }
        Map<String, byte[]> corpus = new LinkedHashMap<>();
        corpus.put("zip bomb", zip.toByteArray());
        corpus.put("empty zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        corpus.put("old spreadsheet", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        corpus.put("program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        corpus.put("ELF", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0});
        corpus.put("class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 0x3D});
        corpus.put("serial form", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        corpus.put("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        text(corpus, "entity", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + canary + "\">]><a>&x;</a>");
        text(corpus, "laughs", "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;\">]><a>&m;</a>");
        text(corpus, "stylesheet before the root", " \n<?xml-stylesheet href=\"" + canary + "\"?><a/>");
        text(corpus, "page", " \n<!doctype html><script src=" + canary + "></script>");
        text(corpus, "picture with a script", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>");
        text(corpus, "rich text", "{\\rtf1 hello}");
        text(corpus, "JSON", "[{\"upn\": 1}]");
        text(corpus, "script", "#!/bin/sh\necho upn\n");
        text(corpus, "postscript", "%!PS\n(upn) show\n");
        text(corpus, "mail", "From: a@b.example\nSubject: upn\n\nupn\n");
        // what every scanner of viruses takes for one, in two halves so that this file stays readable
        text(corpus, "EICAR", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
        return corpus;
    }

    private static void text(Map<String, byte[]> corpus, String name, String text) {
        corpus.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    // v5.0.0-5.2.1
    @Test
    void whatIsTooLargeIsCutWhileItComesAndIsNeverInMemory() throws IOException {
        var limited = new TempFiles(DataSize.ofMegabytes(100));
        var endless = new Endless();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Set<Path> before = waiting();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> limited.receive(endless)).isInstanceOf(FileTooLarge.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated)
                .isLessThan(DataSize.ofMegabytes(5).toBytes());
        assertThat(endless.given).isLessThan(DataSize.ofMegabytes(101).toBytes());
        assertThat(waiting()).isEqualTo(before);
    }

    private static Set<Path> waiting() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tats-import-"))
                    .collect(Collectors.toSet());
        }
    }

    /** A sender who never stops. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            given += length;
            return length;
        }
    }

    // v5.0.0-5.4.1, v5.0.0-5.4.2
    @Test
    void namesOfDownloadsAreMadeOfWordsOfOursDatesAndIds() throws IOException {
        List<String> names = new ArrayList<>();
        Pattern place = Pattern.compile("(?:setFileName\\(|filename=|String name = \"tats-)([^;]*);");
        try (var files = Files.walk(Path.of("src/main/java/org/tats"))) {
            for (Path file : files.filter(UploadTests::sendsAFile).toList()) {
                place.matcher(Files.readString(file))
                        .results()
                        .map(hit -> hit.group(1).replaceAll("\\s+", " "))
                        .forEach(names::add);
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "\"rows-to-correct-\" + importId + \".csv\")",
                        "\\\"rows-set-aside.csv\\\"\")",
                        "counts-\" + figures.forum().map(code -> code.toLowerCase(Locale.UK) + \"-\").orElse(\"\")"
                                + " + figures.from() + \"-\" + figures.to() + \".csv\"",
                        "vulnerable-learners-\" + Dates.today(clock) + \".csv\"",
                        "extract-\" + today()",
                        "impact-inside-only-by-\" + code(kind) + \"-\" + asked.cohort().from() + \"-\" + asked.cohort().to() + \".csv\"",
                        "publication-\" + publication.number()",
                        "preview-\" + words.code().toLowerCase(Locale.ROOT) + \".\" + format.extension()",
                        "\" + PaperAddress.of(form) + \"-\" + edition + \".\" + format.extension()",
                        "template-\" + code.toLowerCase(Locale.ROOT).replace('_', '-') + \".docx\"",
                        "example-\" + code.toLowerCase(Locale.ROOT).replace('_', '-') + \".\" + format.extension()");
    }

    private static boolean sendsAFile(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && Files.readString(file)
                            .matches("(?s).*(?:Download(?:Handler|Response|Event)|Content-Disposition).*");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    // v5.0.0-1.5.2
    @Test
    void nothingIsReadInJavasOwnSerialForm() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("x")));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThatThrownBy(in::readObject).isInstanceOf(InvalidClassException.class);
        }
    }

    // v5.0.0-1.2.10
    @Test
    void aCellThatASpreadsheetWouldRunGetsAnApostrophe() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\0")) {
            assertThat(CellText.guarded(start + "1+1")).isEqualTo("'" + start + "1+1");
        }
        assertThat(CellText.guarded("Oak School")).isEqualTo("Oak School");
        assertThat(CellText.guarded("")).isEmpty();
    }

    @Test
    void everyCsvFileThatLeavesGuardsItsCells() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/tats"))) {
            List<Path> writers = files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/demo/"))
                    // keeps what came for the second look, and is read by the program alone
                    .filter(path -> !path.endsWith("RejectionSpool.java"))
                    .filter(UploadTests::writesCsv)
                    .toList();
            assertThat(writers).isNotEmpty();
            for (Path writer : writers) {
                assertThat(Files.readString(writer)).as(writer.toString()).contains("CellText");
            }
        }
    }

    private static boolean writesCsv(Path file) {
        try {
            return Files.readString(file).contains("CsvWriter.builder()");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
