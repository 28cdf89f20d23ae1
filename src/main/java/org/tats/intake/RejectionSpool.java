package org.tats.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows set aside while a file is read, kept on disk: they can be as many as the file has rows, and the connection is busy
 * with the good ones. What it holds is in COPY's CSV.
 */
final class RejectionSpool implements Closeable {

    /** What a value of a row set aside is cut to. */
    private static final int LONGEST = 4_000;

    private final ImportId id;
    private final Path file;
    private final CsvWriter writer;
    private int rows;

    RejectionSpool(ImportId id) throws IOException {
        this.id = id;
        this.file = Files.createTempFile("tats-rejected-", ".csv");
        this.writer = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file, StandardCharsets.UTF_8);
    }

    void add(CsvRow row, RowFault fault) {
        writer.writeRecord(
                id.toString(),
                Integer.toString(row.line()),
                fault.column(),
                fault.code(),
                fault.reason(),
                line(row.padded()));
        rows++;
    }

    int rows() {
        return rows;
    }

    /** All that was added, to be read once. */
    Reader read() throws IOException {
        writer.flush();
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** The values as one CSV line without an end, fit to be held by PostgreSQL, which takes no NUL. */
    static String line(List<String> values) {
        var line = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .build(line)
                .writeRecord(values.stream().map(RejectionSpool::held).toList());
        return line.toString().stripTrailing();
    }

    private static String held(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        return cut.indexOf('\0') < 0 ? cut : cut.replace('\0', '\uFFFD');
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
