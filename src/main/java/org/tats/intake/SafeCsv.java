package org.tats.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.tats.common.CellText;

/** Writes CSV that a spreadsheet cannot mistake for formulas. */
final class SafeCsv {

    private final CsvWriter writer;

    SafeCsv(Writer to) {
        writer = CsvWriter.builder().build(to);
    }

    SafeCsv row(List<String> values) {
        writer.writeRecord(values.stream().map(CellText::guarded).toList());
        return this;
    }

    SafeCsv row(String... values) {
        return row(List.of(values));
    }

    /** Passes on what is still held back. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
