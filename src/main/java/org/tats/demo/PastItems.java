package org.tats.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tats.programme.Item;
import org.tats.programme.ItemPhase;
import org.tats.programme.ItemStatus;
import org.tats.programme.Milestone;
import org.tats.programme.PartId;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.ProgrammeService;

/** How the items of the programme went on since the paper, with the next milestone of each. */
class PastItems {

    private static final String FILE = "programme-items.txt";

    /** @param number of the item in the paper @param months from now to its next milestone */
    private record Turn(
            int number, ItemStatus status, ItemPhase phase, String changed, String reason, String next, int months) {}

    private final ProgrammeService programmes;

    PastItems(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    /** @param today the day of the last report */
    void goOn(ProgrammeDetails all, LocalDate today) {
        turns().forEach(turn -> turn(all.items().get(turn.number() - 1), turn, today));
    }

    private void turn(Item item, Turn turn, LocalDate today) {
        programmes.save(
                new Item(
                        item.id(),
                        item.programme(),
                        item.workstream(),
                        item.position(),
                        item.name(),
                        turn.status(),
                        turn.phase(),
                        item.narrative(),
                        turn.changed(),
                        turn.reason(),
                        "Programme lead",
                        item.version()),
                "As told to the programme board");
        if (!turn.next().isEmpty()) {
            LocalDate due = today.plusMonths(turn.months());
            programmes.save(
                    new Milestone(PartId.random(), item.programme(), item.id(), turn.next(), due, null, "", 0), "");
        }
    }

    private static List<Turn> turns() {
        try (InputStream file = Objects.requireNonNull(PastItems.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PastItems::turn)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Turn turn(String line) {
        List<String> fields =
                List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        return new Turn(
                Integer.parseInt(fields.get(0)),
                ItemStatus.valueOf(fields.get(1)),
                ItemPhase.valueOf(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                Integer.parseInt(fields.get(6)));
    }
}
