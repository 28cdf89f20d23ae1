package org.tats.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A whole programme as a published board paper of 11 November 2024 reported it: nine items with their words, every figure, the
 * money. Persons and schools in quotes are replaced by roles. For the demonstration and for tests; entered through the
 * services, by whoever acts.
 */
@Component
public class ExampleProgramme {

    /** The template that comes with TATS. */
    public static final ProgrammeId TEMPLATE = ProgrammeId.of("00000000-0000-7000-8000-00000d600001");

    /** The day of the paper. */
    public static final LocalDate PAPER = LocalDate.of(2024, 11, 11);

    private static final List<ItemStatus> STATUS = List.of(
            ItemStatus.AHEAD,
            ItemStatus.AHEAD,
            ItemStatus.ON_TRACK,
            ItemStatus.ON_TRACK,
            ItemStatus.ON_TRACK,
            ItemStatus.SLIGHTLY_BEHIND,
            ItemStatus.ON_TRACK,
            ItemStatus.ON_TRACK,
            ItemStatus.ON_TRACK);
    private static final List<ItemPhase> PHASE = List.of(
            ItemPhase.IMPLEMENTATION,
            ItemPhase.IMPLEMENTATION,
            ItemPhase.IMPLEMENTATION,
            ItemPhase.CO_DESIGN,
            ItemPhase.CO_DESIGN,
            ItemPhase.IMPLEMENTATION,
            ItemPhase.IMPLEMENTATION,
            ItemPhase.IMPLEMENTATION,
            ItemPhase.CO_DESIGN);

    private final ProgrammeService programmes;

    ExampleProgramme(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    /**
     * Enters it, under the rights of the acting person.
     *
     * @param council the council's own name as it stands in the words, "Halton"
     * @return the programme as it is then
     */
    public ProgrammeDetails enter(ProgrammeId id, String name, String council) {
        Map<String, String> words = words(council);
        programmes.create(new CreateProgramme(id, name, TEMPLATE));
        ProgrammeDetails all = programmes.details(id);
        grant(all.programme());
        for (int i = 0; i < all.items().size(); i++) {
            item(all.items().get(i), i + 1, words);
        }
        new ExampleFigures(programmes).enter(all);
        save(new Quote(
                PartId.random(), id, all.items().get(1).id(), "A primary headteacher", word(words, "quote"), false, 0));
        texts(all, words);
        priorities(all, council);
        areas(id);
        return programmes.details(id);
    }

    private void grant(Programme made) {
        programmes.save(
                new Programme(
                        made.id(),
                        made.name(),
                        "Department for Education",
                        false,
                        Pence.pounds(1_000_000),
                        LocalDate.of(2023, 12, 20),
                        Pence.pounds(1_000_000),
                        null,
                        "Notified in March 2024, the full £1m (" + ExampleFigures.FROM_PAPER
                                + "; it does not say the day)",
                        LocalDate.of(2024, 4, 1),
                        null,
                        made.version()),
                "The grant was awarded");
    }

    private void item(Item made, int number, Map<String, String> words) {
        programmes.save(
                new Item(
                        made.id(),
                        made.programme(),
                        made.workstream(),
                        made.position(),
                        made.name(),
                        STATUS.get(number - 1),
                        PHASE.get(number - 1),
                        word(words, "item " + number),
                        word(words, "changed " + number),
                        words.getOrDefault("reason " + number, ""),
                        made.owner(),
                        made.version()),
                "Report to 30 September 2024");
    }

    private void texts(ProgrammeDetails all, Map<String, String> words) {
        for (TextCode code : TextCode.values()) {
            String text = words.get(code.name());
            if (text != null) {
                PaperText now = all.paperText(code);
                save(new PaperText(now.id(), now.programme(), code, text, now.version()));
            }
        }
    }

    /** The council's own words for its last priority. */
    private void priorities(ProgrammeDetails all, String council) {
        Priority last = all.priorities().getLast();
        save(new Priority(
                last.id(),
                last.programme(),
                last.position(),
                "Valuing and Appreciating " + council + " and Our Community",
                last.words(),
                last.version()));
    }

    private void areas(ProgrammeId id) {
        for (int number = 1; number <= 5; number++) {
            String words = number == 2 ? "The toolkit feeds into the new digital Local Offer." : "";
            save(new PlanArea(PartId.random(), id, number, "Priority area " + number, words, 0));
        }
    }

    private void save(Part part) {
        programmes.save(part, "");
    }

    private static String word(Map<String, String> words, String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    /** The texts by their names; each text keeps its line ends. */
    private static Map<String, String> words(String council) {
        Map<String, String> words = new HashMap<>();
        for (String part : ("\n" + file()).split("\n== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                words.put(
                        part.substring(0, end).strip(),
                        part.substring(end + 1).strip().replace("{council}", council));
            }
        }
        return words;
    }

    private static String file() {
        try (InputStream file =
                Objects.requireNonNull(ExampleProgramme.class.getResourceAsStream("example/paper-2024-11-11.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
