package org.tats.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tats.common.CellText;
import org.tats.common.Dates;

/** A publication as a file for spreadsheets: what it is, the table, the definitions, how small numbers are treated. */
final class PublicationFile {

    private PublicationFile() {}

    /** In UTF-8; lines end as Excel ends them. */
    static String csv(Publication publication) {
        return lines(publication).stream()
                .map(line -> line.stream()
                        .map(cell -> "\"" + CellText.guarded(cell).replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** One sheet with the same lines; figures are numbers. */
    static byte[] xlsx(Publication publication) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "TATS", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Publication " + publication.number());
            List<List<String>> lines = lines(publication);
            for (int line = 0; line < lines.size(); line++) {
                for (int column = 0; column < lines.get(line).size(); column++) {
                    cell(sheet, line, column, lines.get(line).get(column));
                }
            }
            sheet.width(0, 40);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int line, int column, String text) {
        if (column > 0 && text.matches("[0-9][0-9,]*(\\.[0-9]+)?")) {
            sheet.value(line, column, new java.math.BigDecimal(text.replace(",", "")));
        } else {
            sheet.value(line, column, CellText.guarded(text));
        }
    }

    private static List<List<String>> lines(Publication publication) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Publication", String.valueOf(publication.number())));
        lines.add(List.of("Title", publication.title()));
        lines.add(List.of("About", publication.subject()));
        lines.add(List.of("From", Dates.full(publication.from())));
        lines.add(List.of("To, included", Dates.full(publication.to())));
        if (!publication.window().isEmpty()) {
            lines.add(List.of("Window", publication.window()));
        }
        lines.add(List.of("As at", Dates.moment(publication.asAt())));
        lines.add(List.of("Published", Dates.moment(publication.publishedAt())));
        lines.add(List.of());
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(publication.shown().columns());
        lines.add(head);
        for (int row = 0; row < publication.shown().rows().size(); row++) {
            List<String> line =
                    new ArrayList<>(List.of(publication.shown().rows().get(row)));
            line.addAll(publication.shown().cells().get(row));
            lines.add(line);
        }
        lines.add(List.of());
        lines.add(List.of("Small numbers", publication.method()));
        publication.definitions().forEach(each -> lines.add(List.of(each.figure(), each.words())));
        lines.add(List.of("Made from", publication.inputs()));
        return lines;
    }
}
