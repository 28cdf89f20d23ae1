package org.tats.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tats.access.RunAs;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.MadeUpSource;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** Counts that went through publishing: 3 of primary schools are hidden, and with them a figure that would give them away. */
public final class PublishedForTests {

    private PublishedForTests() {}

    /** Measures as impact publishes them, M3 of 40 actions; what says that it counts few is hidden. */
    public static Publication measures(PublicationService publications, String kind, List<String> rows) {
        List<List<FigureCell>> cells = rows.stream()
                .map(row -> List.<FigureCell>of(
                        new FigureCell.Count(children(row.contains("few") ? 3 : 20)),
                        row.startsWith("M3") ? new FigureCell.Count(children(40)) : new FigureCell.Words("")))
                .toList();
        FigureTable table = new FigureTable(
                kind,
                "Measures",
                "pupils first discussed in the period",
                List.of(
                        new Definition("M1 version 1", "Pupils discussed. Different pupils. Of: None: a count."),
                        new Definition("M3 version 1", "Agreed actions. Ended so. Of: Actions due.")),
                "As each measure says",
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2024, 9, 30),
                Instant.parse("2024-10-14T10:00:00Z"),
                "0".repeat(64),
                rows.stream().map(Line::of).toList(),
                List.of(Line.closed("Figure"), Line.closed("Out of")),
                cells,
                false);
        return RunAs.system(() -> publications.publish(publications.check(table), "Board of 11 November 2024"));
    }

    /** A release of children of its own. */
    public static Publication publish(PublicationService publications) {
        Set<UUID> primary = children(3);
        Set<UUID> secondary = children(22);
        Set<UUID> all = Stream.concat(primary.stream(), secondary.stream()).collect(Collectors.toSet());
        FigureTable table = new FigureTable(
                MadeUpSource.KIND + UUID.randomUUID() + "?forum=TATS",
                "Pupils discussed, by phase",
                "pupils first discussed at the weekly meeting",
                List.of(new Definition(
                        "Pupils discussed",
                        "M1 version 1: distinct pupils with at least one discussion in the period")),
                "",
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2024, 9, 30),
                Instant.parse("2024-10-14T10:00:00Z"),
                "0".repeat(64),
                List.of(Line.of("Primary"), Line.of("Secondary"), Line.total("All", 0, 1)),
                List.of(Line.of("Pupils discussed")),
                List.of(
                        List.of(new FigureCell.Count(primary)),
                        List.of(new FigureCell.Count(secondary)),
                        List.of(new FigureCell.Count(all))),
                false);
        return RunAs.system(() -> publications.publish(publications.check(table), "Board of 11 November 2024"));
    }

    private static Set<UUID> children(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).collect(Collectors.toSet());
    }
}
