package org.tats.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.CellText;

/** The row at hand. Its getters give a value as a type or throw the fault that the row has. */
final class CsvRow {

    private final Columns columns;
    private final DateTexts dates = new DateTexts();
    private @Nullable CsvRecord record;

    CsvRow(Columns columns) {
        this.columns = columns;
    }

    void becomes(CsvRecord next) {
        record = next;
    }

    private CsvRecord record() {
        if (record == null) {
            throw new IllegalStateException("No row yet");
        }
        return record;
    }

    /** The line of the file on which the row starts; the header is on line 1 or below. */
    int line() {
        return Math.toIntExact(record().getStartingLineNumber());
    }

    List<String> values() {
        return record().getFields();
    }

    /** @throws RowFault if the row has more values than the header has columns, so that they may have slipped */
    void mustFitHeader() {
        CsvRecord row = record();
        for (int at = columns.header().size(); at < row.getFieldCount(); at++) {
            if (!row.getField(at).isBlank()) {
                throw new RowFault("", Fault.FIELDS);
            }
        }
    }

    /** The value without space around it; empty where there is none or the file lacks the column. */
    String raw(int place) {
        CsvRecord row = record();
        if (place < 0 || place >= row.getFieldCount()) {
            return "";
        }
        String value = row.getField(place);
        if (value.isEmpty()) {
            return "";
        }
        value = value.strip();
        return isGuarded(value) ? value.substring(1) : value;
    }

    /** Our own files of rejected rows guard values that a spreadsheet would take for a formula by an apostrophe. */
    private static boolean isGuarded(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && CellText.looksLikeFormula(value.substring(1));
    }

    /** A value that may be empty, of at most so many characters, on one line, readable. */
    String text(int place, int longest) {
        String value = raw(place);
        if (value.length() > longest) {
            throw new RowFault(
                    columns.name(place),
                    Fault.LONG,
                    "The value is longer than %d characters. Shorten it.".formatted(longest));
        }
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\n' || c == '\r') {
                throw new RowFault(columns.name(place), Fault.LINES);
            }
            if (c == '\uFFFD' || Character.isISOControl(c)) {
                throw new RowFault(columns.name(place), Fault.CHARACTERS);
            }
        }
        return value;
    }

    /** A value that must be there. */
    String needed(int place, int longest) {
        String value = text(place, longest);
        if (value.isEmpty()) {
            throw new RowFault(
                    columns.name(place),
                    Fault.REQUIRED,
                    "The column %s is empty. Fill it in.".formatted(columns.name(place)));
        }
        return value;
    }

    LocalDate date(int place) {
        return read(place, needed(place, 40));
    }

    @Nullable
    LocalDate dateOrNone(int place) {
        String value = text(place, 40);
        return value.isEmpty() ? null : read(place, value);
    }

    private LocalDate read(int place, String value) {
        LocalDate date = dates.read(value);
        if (date == null) {
            throw fault(place, Fault.DATE, "%s is not a date. Write it as 2026-11-20.", value);
        }
        if (date.getYear() < 1900 || date.getYear() > 2100) {
            throw fault(place, Fault.RANGE, "%s is not a likely date. Check the year.", value);
        }
        return date;
    }

    /** @param sentence with one place for the value, which is only quoted where it cannot be a name */
    RowFault fault(int place, Fault fault, String sentence, String value) {
        return new RowFault(columns.name(place), fault, sentence.formatted(Sentences.quoted(value)));
    }

    RowFault fault(int place, Fault fault) {
        return new RowFault(columns.name(place), fault);
    }

    RowFault fault(int place, Fault fault, String sentence) {
        return new RowFault(columns.name(place), fault, sentence);
    }

    /** The values as they came, as many as the header has columns at least. */
    List<String> padded() {
        var values = new ArrayList<>(record().getFields());
        while (values.size() < columns.header().size()) {
            values.add("");
        }
        return values;
    }
}
