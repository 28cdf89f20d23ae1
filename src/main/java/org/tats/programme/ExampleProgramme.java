package org.tats.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    private static final LocalDate AS_AT = LocalDate.of(2024, 9, 30);
    private static final String REPORTED = "Reported by the lead, 30 September 2024";
    private static final String FROM_PAPER = "Paper of 11 November 2024";
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
        money(id);
        figures(all);
        milestones(all);
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
                        "Notified in March 2024, the full £1m (" + FROM_PAPER + "; it does not say the day)",
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

    private void money(ProgrammeId id) {
        quarter(id, "Quarter 1", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), 326_240);
        quarter(id, "Quarter 2", LocalDate.of(2024, 7, 1), AS_AT, 42_940);
        save(new Income(
                PartId.random(),
                id,
                AS_AT,
                Pence.pounds(500_000),
                FROM_PAPER + ", “to date”; it does not say the days",
                0));
    }

    private void quarter(ProgrammeId id, String label, LocalDate from, LocalDate to, long pounds) {
        save(new Quarter(
                PartId.random(),
                id,
                label,
                from,
                to,
                null,
                Pence.pounds(pounds),
                FROM_PAPER + "; it does not say the days of its quarters",
                0));
    }

    private void figures(ProgrammeDetails all) {
        PartId thrive = all.items().get(0).id();
        PartId teach = all.items().get(1).id();
        PartId unit = all.items().get(4).id();
        percent(all.id(), thrive, FigureTopic.SCHOOLS_ENGAGED, "Schools that have engaged", "72.8");
        percent(
                all.id(),
                thrive,
                FigureTopic.SCHOOLS_BOOKED,
                "Schools that booked some or all of their training",
                "57.1");
        number(all.id(), thrive, 3, FigureTopic.REGISTRATIONS, "Staff registrations for induction", 474);
        number(all.id(), teach, 1, FigureTopic.STAFF_TRAINED, "School staff trained, Level 1", 74);
        number(all.id(), teach, 2, FigureTopic.STAFF_TRAINED, "School staff trained, Level 2", 10);
        number(all.id(), teach, 3, FigureTopic.STAFF_TRAINED, "Educational psychologists to be trained", 8);
        number(all.id(), teach, 4, FigureTopic.PLACES, "Places at the workshop in November, at most", 50);
        number(all.id(), unit, 1, FigureTopic.OTHER, "Secondary settings identified", 1);
    }

    private void percent(ProgrammeId id, PartId item, FigureTopic topic, String what, String percent) {
        int position = topic == FigureTopic.SCHOOLS_ENGAGED ? 1 : 2;
        figure(id, item, position, topic, what, null, new BigDecimal(percent));
    }

    private void number(ProgrammeId id, PartId item, int position, FigureTopic topic, String what, int number) {
        figure(id, item, position, topic, what, number, null);
    }

    private void figure(
            ProgrammeId id,
            PartId item,
            int position,
            FigureTopic topic,
            String what,
            @Nullable Integer number,
            @Nullable BigDecimal percent) {
        save(new Figure(PartId.random(), id, item, position, topic, what, number, null, percent, AS_AT, REPORTED, 0));
    }

    private void milestones(ProgrammeDetails all) {
        milestone(all, 6, "Launch of the mark at the Learning Lunch", 9, LocalDate.of(2024, 9, 30));
        milestone(all, 5, "Planning meetings with the secondary setting", 10, LocalDate.of(2024, 10, 31));
        milestone(all, 2, "Workshop for schools with few staff to train", 11, null);
        milestone(all, 5, "Unit opens", 12, null);
    }

    /** The paper names months, so each is due on the last day of one. */
    private void milestone(ProgrammeDetails all, int item, String what, int month, @Nullable LocalDate done) {
        LocalDate due = LocalDate.of(2024, month, 1).plusMonths(1).minusDays(1);
        save(new Milestone(
                PartId.random(),
                all.id(),
                all.items().get(item - 1).id(),
                what,
                due,
                done,
                "The paper names the month, not the day.",
                0));
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
