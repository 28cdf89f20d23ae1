package org.tats.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CSV file, read row by row; never held whole. Lines with nothing on them are passed over. */
final class CsvFile implements Closeable {

    /** No value that we read is longer; one that is comes from a quotation mark that is not closed. */
    private static final int LONGEST_VALUE = 32 * 1024;

    private static final int LONGEST_ROW = 256 * 1024;
    private static final int MOST_COLUMNS = 1000;
    private static final Pattern LINE = Pattern.compile("line \\d{1,9}");
    private static final Map<Character, String> SEPARATORS = Map.of(',', "comma", ';', "semicolon", '\t', "tab");

    private final FileFacts facts;
    private final CountedInput bytes;
    private final char separator;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final Columns columns;

    private CsvFile(Path file, FileFacts facts, ImportKind kind) throws IOException {
        this.facts = facts;
        this.separator = separatorOf(file, facts);
        this.bytes = new CountedInput(Files.newInputStream(file));
        bytes.readNBytes(facts.mark());
        this.reader = reader(new InputStreamReader(bytes, facts.charset()), separator);
        this.records = reader.iterator();
        this.columns = Columns.of(kind, header());
    }

    /** @throws FileRefused with a sentence for the sender if it cannot be read as this kind */
    static CsvFile open(Path file, FileFacts facts, ImportKind kind) throws IOException {
        facts.refuseWhatIsNoText();
        return new CsvFile(file, facts, kind);
    }

    /** The names on the first line, empty where the file is no table. For guessing a file's kind. */
    static List<String> headerOf(Path file) throws IOException {
        FileFacts facts = FileFacts.of(file);
        try {
            facts.refuseWhatIsNoText();
            try (Reader text = new InputStreamReader(Files.newInputStream(file), facts.charset());
                    CsvReader<CsvRecord> reader = reader(text, separatorOf(file, facts))) {
                CsvRecord first = reader.iterator().next();
                return first.getFields().stream()
                        .map(name -> name.replace("\uFEFF", ""))
                        .toList();
            }
        } catch (FileRefused | CsvParseException | NoSuchElementException notATable) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_VALUE)
                                .maxRecordSize(LONGEST_ROW)),
                        text);
    }

    /** The separator that the first line uses most, a comma if it uses none. */
    private static char separatorOf(Path file, FileFacts facts) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), facts.charset()))) {
            var start = new char[LONGEST_VALUE];
            int length = Math.max(0, text.read(start));
            String line = new String(start, 0, length).lines().findFirst().orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(line, candidate) > count(line, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<String> header() {
        if (!hasNextRecord()) {
            throw new FileRefused("The file holds no rows and no column names.");
        }
        return records.next().getFields();
    }

    /** The next row with something on it; false at the end. */
    boolean advance(CsvRow row) {
        while (hasNextRecord()) {
            CsvRecord next = records.next();
            if (!isBlank(next)) {
                row.becomes(next);
                return true;
            }
        }
        return false;
    }

    private boolean hasNextRecord() {
        try {
            return records.hasNext();
        } catch (CsvParseException unreadable) {
            throw new FileRefused(sentence(unreadable));
        }
    }

    private static String sentence(CsvParseException unreadable) {
        String said = String.valueOf(unreadable.getMessage()).toLowerCase(Locale.ROOT);
        Matcher line = LINE.matcher(said);
        String where = line.find() ? "past " + line.group() : "to its end";
        return "The file cannot be read %s: a quotation mark is not closed, or a value is far too long."
                .formatted(where);
    }

    private static boolean isBlank(CsvRecord row) {
        for (int at = 0; at < row.getFieldCount(); at++) {
            if (!row.getField(at).isBlank()) {
                return false;
            }
        }
        return true;
    }

    Columns columns() {
        return columns;
    }

    /** How much has been read, 0 to 1. */
    double part() {
        return facts.size() == 0 ? 1 : Math.min(1, (double) bytes.count / facts.size());
    }

    /** For the result page, for example "UTF-8, comma, 5 columns". */
    String readAs() {
        int width = columns.header().size();
        return "%s, %s, %d column%s"
                .formatted(facts.charsetName(), SEPARATORS.get(separator), width, width == 1 ? "" : "s");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Counts the bytes that went through it. */
    private static final class CountedInput extends FilterInputStream {

        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count += Math.max(0, got);
            return got;
        }
    }
}
