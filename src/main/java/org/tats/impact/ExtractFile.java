package org.tats.impact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tats.common.CellText;

/** The extract and its dictionary as files; nothing in them runs as a formula. */
final class ExtractFile {

    private ExtractFile() {}

    static String csv(Extract extract) {
        return Stream.concat(
                        Stream.of(extract.columns().stream()
                                .map(ExtractColumn::name)
                                .toList()),
                        extract.rows().stream())
                .map(ExtractFile::line)
                .collect(Collectors.joining());
    }

    /** The dictionary: column, type, meaning. */
    static String dictionary() {
        return Stream.concat(
                        Stream.of(List.of("column", "type", "meaning")),
                        ExtractColumn.ALL.stream()
                                .map(column -> List.of(column.name(), column.type(), column.meaning())))
                .map(ExtractFile::line)
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + CellText.guarded(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The episodes on the first sheet, the dictionary on the second, what it is on the third. */
    static byte[] xlsx(Extract extract) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "TATS", "1.0")) {
            episodes(workbook.newWorksheet("Episodes"), extract);
            Worksheet words = workbook.newWorksheet("Data dictionary");
            line(words, 0, List.of("Column", "Type", "Meaning"));
            for (int row = 0; row < extract.columns().size(); row++) {
                ExtractColumn column = extract.columns().get(row);
                line(words, row + 1, List.of(column.name(), column.type(), column.meaning()));
            }
            Worksheet about = workbook.newWorksheet("About");
            line(about, 0, List.of("Purpose", extract.purpose()));
            line(about, 1, List.of("As at", extract.taking().takenAt().toString()));
            line(about, 2, List.of("Made from", extract.taking().inputHash()));
            line(about, 3, List.of("Handling", "Personal data, pseudonymised. It stays inside the council."));
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void episodes(Worksheet sheet, Extract extract) {
        line(sheet, 0, extract.columns().stream().map(ExtractColumn::name).toList());
        for (int row = 0; row < extract.rows().size(); row++) {
            List<String> cells = extract.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (extract.columns().get(column).type().equals("number") && !cell.isEmpty()) {
                    sheet.value(row + 1, column, new BigDecimal(cell));
                } else {
                    sheet.value(row + 1, column, CellText.guarded(cell));
                }
            }
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, CellText.guarded(cells.get(column)));
        }
    }
}
