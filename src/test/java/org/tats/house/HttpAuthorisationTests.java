package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.tats.access.Decision;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.house.HttpWorld.Page;
import org.tats.house.SectionCells.Cell;
import org.tats.testing.Browser;
import org.tats.testing.Browser.Reply;
import org.tats.testing.Persona;
import org.tats.testing.Planted;
import org.tats.testing.Screen;
import org.tats.testing.TatsWebTest;

/**
 * Executes {@code authz.csv} and {@code authz-sections.csv} over HTTP, as each persona and as nobody.
 *
 * <p>Screens: the page's address is opened in a window, by the messages that Vaadin's client sends. {@code yes}: its words
 * come; {@code related}: they come for what relates the person and not for the rest; {@code no}: what comes are the words of
 * an address that leads nowhere, and byte for byte, but for counters and reference, what an id gets that nothing has. Operations: with a token of the person, and
 * without. Downloads and uploads: whoever may is offered the link and it works; nobody else is, and the link of another
 * leads nowhere.
 *
 * <p>Services have no address. Those that answered somebody here are compared with their rows: {@code target/authz-http.txt}
 * lists them and those that are reached by clicks only. The latter are executed on the services themselves
 * ({@link AuthorisationTests}); what is said past the screens, in the canary proof.
 */
@TatsWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpAuthorisationTests {

    private static final String NOWHERE = "no/such/page";
    /** Of who is named on the case: an invitation to the item, which is what relates these people, is not enough. */
    private static final Set<String> FOR_WORKERS = Set.of("file LetterPreview.download");

    private static final Pattern LINK = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    /** What one person has open. */
    private record Window(Browser browser, Screen screen) {

        /** The words on the screen, without the reference number that each refusal has. */
        List<String> words() {
            return screen.texts().stream().map(Window::blind).sorted().toList();
        }

        boolean shows(Page page, String address) {
            go(address);
            return String.join("\n", screen.texts()).contains(page.marker());
        }

        /** Every byte that comes for this address, but for what counts the answers. */
        String bytes(String address) {
            Reply reply = go(address);
            return reply.status() + blind(reply.body());
        }

        Reply go(String address) {
            String[] parts = address.split("\\?", 2);
            String query = parts.length == 2 ? parts[1] : "";
            return screen.isOpen() ? screen.go(parts[0], query) : screen.open(parts[0], query);
        }

        private static String blind(String text) {
            return text.replaceAll(ID, "ID")
                    .replaceAll("\\b[0-9A-F]{8}\\b", "REFERENCE")
                    .replaceAll("[\\w-]{60,}", "TOKEN")
                    .replaceAll("[0-9]+", "0");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext context;

    private final Map<Persona, Window> windows = new EnumMap<>(Persona.class);
    private HttpWorld world;
    private AuthzTable table;

    @BeforeAll
    void everybodyIsSignedIn() throws IOException {
        world = new HttpWorld(context);
        table = AuthzTable.read();
        for (Persona persona : Persona.values()) {
            windows.put(persona, window(persona == Persona.NOBODY ? null : world.id(persona)));
        }
    }

    @AfterAll
    void windowsAreClosed() {
        windows.values().forEach(window -> window.screen().leave());
    }

    @Test
    void everyScreenOpensForThoseOfItsRowAndNobodyElse() throws IOException {
        assertThat(world.pages().stream().map(Page::door)).containsExactlyInAnyOrderElementsOf(table.doors("screen"));
        List<String> wrong = new ArrayList<>();
        try (ServiceCalls calls = new ServiceCalls(context)) {
            // each person has a window of their own
            wrong.addAll(windows.entrySet().parallelStream()
                    .flatMap(open -> screens(open.getKey(), open.getValue()).stream())
                    .toList());
            wrong.addAll(services(calls));
        }
        assertThat(wrong).isEmpty();
    }

    private Window window(@Nullable PersonId person) {
        var browser = new Browser(port, reply -> {});
        if (person != null) {
            world.signIn(person, browser);
        }
        return new Window(browser, new Screen(browser));
    }

    private List<String> screens(Persona persona, Window window) {
        window.go(NOWHERE);
        List<String> nothing = window.words();
        List<String> wrong = new ArrayList<>();
        for (Page page : world.pages()) {
            wrong.addAll(refusals(persona, window, page, nothing));
        }
        for (Page page : world.pages()) {
            String cell = cell(page.door(), persona);
            if (!cell.equals("no") && !window.shows(page, page.address())) {
                wrong.add(persona + " does not get " + page.door());
            }
            if (cell.equals("yes") && !page.foreign().isEmpty() && !window.shows(page, page.foreign())) {
                wrong.add(persona + " does not get every " + page.door());
            }
        }
        return wrong;
    }

    /** The words are those of an address that leads nowhere, and the bytes those of an id that nothing has. */
    private List<String> refusals(Persona persona, Window window, Page page, List<String> nothing) {
        String cell = cell(page.door(), persona);
        List<String> refused = Stream.of(
                        cell.equals("no") ? page.address() : "", cell.equals("yes") ? "" : page.foreign())
                .filter(address -> !address.isEmpty())
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String address : refused) {
            String missing = address.replaceAll(ID, NOBODYS);
            // an address without an id has no twin
            String bytes = missing.equals(address) ? "" : window.bytes(missing);
            String refusal = window.bytes(address);
            if (!(missing.equals(address) || refusal.equals(bytes))
                    || !window.words().equals(nothing)) {
                wrong.add(persona + " is not refused as if nothing were there: " + page.door() + " at " + address);
            }
        }
        return wrong;
    }

    private String cell(String door, Persona persona) {
        return table.cell(door, persona).orElseThrow();
    }

    @Test
    void thePageThatLoadsAScreenTellsNothingOfWhatIsThere() {
        List<String> wrong = new ArrayList<>();
        for (Persona persona : List.of(Persona.POLICE, Persona.NOBODY)) {
            Browser browser = Objects.requireNonNull(windows.get(persona)).browser();
            world.pages().stream()
                    .flatMap(page -> Stream.of(page.address(), page.foreign()))
                    .filter(address -> address.matches(".*" + ID + ".*"))
                    .filter(address ->
                            !like(browser.get("/" + address), browser.get("/" + address.replaceAll(ID, NOBODYS))))
                    .forEach(address -> wrong.add(persona + " at " + address));
        }
        assertThat(wrong).isEmpty();
    }

    /** Each service method that answered somebody while the screens were opened, against its row. */
    private List<String> services(ServiceCalls calls) throws IOException {
        Map<PersonId, Persona> personas = new HashMap<>();
        windows.keySet().stream()
                .filter(persona -> persona != Persona.NOBODY)
                .forEach(persona -> personas.put(world.id(persona), persona));
        Set<String> reached = calls.answered().stream()
                .filter(call -> personas.containsKey(call.person()))
                .map(ServiceCalls.Answered::service)
                .collect(Collectors.toCollection(TreeSet::new));
        Files.write(
                Path.of("target/authz-http.txt"),
                table.doors("service").stream()
                        .map(door -> (reached.contains(door.substring(8)) ? "over HTTP   " : "by clicks   ") + door)
                        .toList());
        assertThat(reached).hasSizeGreaterThan(50);
        return calls.answered().stream()
                .filter(call -> personas.containsKey(call.person()))
                .filter(call -> cell("service " + call.service(), Objects.requireNonNull(personas.get(call.person())))
                        .equals("no"))
                .map(call -> call.service() + " answered " + personas.get(call.person()))
                .toList();
    }

    @Test
    void everyOperationAnswersThoseOfItsRowAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (String door : table.doors("http")) {
            for (Persona persona : Persona.values()) {
                Reply reply = operation(door, world.file, persona);
                boolean answered = reply.status() == 200;
                if (answered != cell(door, persona).equals("yes")) {
                    wrong.add(persona + " gets " + reply.status() + " from " + door);
                }
                if (!answered && !like(reply, operation(door, NOBODYS, persona))) {
                    wrong.add(persona + " can tell what is forbidden from what is missing: " + door);
                }
            }
        }
        assertThat(table.doors("http")).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean like(Reply one, Reply other) {
        return one.status() == other.status() && Window.blind(one.body()).equals(Window.blind(other.body()));
    }

    private Reply operation(String door, String id, Persona persona) {
        var program = new Browser(port, reply -> {});
        String path = door.substring(door.lastIndexOf(' ') + 1).replace("{id}", id) + parameters(door);
        String[] token = persona == Persona.NOBODY
                ? new String[] {}
                : new String[] {"Authorization", "Bearer " + world.tokenOf(persona)};
        return door.startsWith("http POST")
                ? program.send("POST", path, "urn,name\n", "text/csv", token)
                : program.get(path, token);
    }

    private static String parameters(String door) {
        return switch (door) {
            case "http GET /api/v1/attendance" -> "?from=2026-09-01&to=2026-09-30&groupBy=school";
            case "http GET /api/v1/extract" -> "?from=2026-09-01&to=2026-09-30&purpose=table";
            case "http POST /api/v1/imports" -> "?kind=schools&filename=schools.csv";
            default -> "";
        };
    }

    @Test
    void everyFileGoesInAndOutForThoseOfItsRowAndNobodyElse() {
        Map<String, String> places = new TreeMap<>(Map.of(
                "file CountsView.download", "counts",
                "file ImportResultView.download", "imports/" + world.file,
                "file FilesToLoad.upload", "imports",
                "file LearnersView.download", "vulnerable-learners",
                "file DocumentList.download", "pupils/" + world.related,
                "file LetterView.download", "administration/letters/GENERAL_LETTER",
                "file LetterPreview.download", "section-19/" + world.requestOf(world.related),
                "file LetterheadForm.upload", "administration/letters",
                "file RegisterView.download", "section-19/provision"));
        places.put("file BreakdownSection.download", "impact");
        places.put("file ExtractView.download", "extract?purpose=table");
        places.put("file PublicationView.file", "published/" + world.published);
        places.put("file PaperFiles.download", "programme/papers/next/minute");
        places.put("file FormLinks.download", "administration/papers");
        places.put("file FormView.upload", "administration/papers/MINUTE");
        assertThat(places.keySet()).containsExactlyInAnyOrderElementsOf(table.doors("file"));
        List<String> wrong = new ArrayList<>();
        places.forEach((door, place) -> {
            Map<Persona, String> offered = windows.entrySet().parallelStream()
                    .flatMap(open -> offer(open.getValue(), place).map(link -> Map.entry(open.getKey(), link)).stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            windows.forEach((persona, window) -> {
                boolean found = offered.containsKey(persona);
                String cell = cell(door, persona);
                boolean offering = cell.equals("yes")
                        || (cell.equals("related")
                                && !FOR_WORKERS.contains(door)
                                && place.endsWith("" + world.related));
                if (found != offering) {
                    wrong.add(persona + (found ? " is offered " : " is not offered ") + door + " at "
                            + window.screen().texts());
                }
            });
            offered.forEach((persona, link) -> wrong.addAll(transfers(door, persona, link)));
        });
        assertThat(wrong).isEmpty();
    }

    /** The link on a page, if there is one. */
    private static Optional<String> offer(Window window, String place) {
        // a new one: the server forgets a window that says nothing for three minutes
        window.screen().open(NOWHERE, "");
        Matcher link = LINK.matcher(window.go(place).body());
        return link.find() ? Optional.of(link.group()) : Optional.empty();
    }

    /** The link of one person, tried by everybody. */
    private List<String> transfers(String door, Persona owner, String link) {
        List<String> wrong = new ArrayList<>(windows.entrySet().parallelStream()
                .filter(open -> open.getKey() != owner)
                .filter(open -> !like(
                        transfer(open.getValue(), door, link),
                        transfer(open.getValue(), door, link.replaceAll(ID, NOBODYS))))
                .map(open -> open.getKey() + " gets something at the link of " + owner + " for " + door)
                .toList());
        Reply own = transfer(Objects.requireNonNull(windows.get(owner)), door, link);
        if (own.status() != 200) {
            wrong.add(owner + " gets " + own.status() + " at the own link for " + door);
        }
        return wrong;
    }

    private static Reply transfer(Window window, String door, String link) {
        return door.endsWith(".upload")
                ? window.browser().send("POST", "/" + link, "urn,name\n", "text/csv", "X-Filename", "schools.csv")
                : window.browser().get("/" + link);
    }

    @Test
    void everyTextComesToThoseOfItsCellAndNobodyElse() throws IOException {
        SectionCells sections = SectionCells.written(context);
        // what a school is given stands there once the minutes are approved
        world.owner().sql("""
                        update cases.discussion set outcome_code = 'NONE', outcome_label = 'None', outcome_ends_case = false,
                                                    finished_at = now(), locked_at = now()""").update();
        assertThat(textsNotAsWritten(sections, EnumSet.allOf(Persona.class))).isEmpty();
        List<String> found = Planted.relationshipsDoNotCount(
                world.owner(), () -> textsNotAsWritten(sections, EnumSet.of(Persona.POLICE)));
        assertThat(found).as("the relationship test removed").isNotEmpty();
    }

    @Test
    void catchesARelationshipTestThatIsGoneAndARightTooMany() {
        Window police = window(world.id(Persona.POLICE));
        assertThat(Planted.relationshipsDoNotCount(world.owner(), () -> screens(Persona.POLICE, police)))
                .anyMatch(wrong -> wrong.contains("screen cases/:id"))
                .anyMatch(wrong -> wrong.contains("screen pupils/:id"));
        assertThat(Planted.importsAreForMembers(world.owner(), () -> screens(Persona.POLICE, police)))
                .anyMatch(wrong -> wrong.contains("screen imports"));
        police.screen().leave();
    }

    /** One page for each persona and relation, with all seven texts and all seven notes. */
    private List<String> textsNotAsWritten(SectionCells sections, Set<Persona> personas) {
        Map<Persona, Window> readers = new EnumMap<>(Persona.class);
        for (Persona persona : personas) {
            readers.put(persona, window(persona == Persona.NOBODY ? null : sections.id(persona)));
        }
        Map<PupilId, String> pages = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Cell cell : sections.all()) {
            Window window = readers.get(cell.persona());
            if (window == null) {
                continue;
            }
            String page = pages.computeIfAbsent(
                    cell.pupil(),
                    pupil -> window.go(
                                    cell.persona() == Persona.SCHOOL_USER
                                            ? "pupils/" + pupil
                                            : "cases/" + world.caseOf(pupil))
                            .body());
            boolean may = cell.expected() == Decision.ALLOWED;
            if (page.contains(SectionCells.words(cell.field())) != may) {
                wrong.add(cell + (may ? " does not come" : " comes"));
            }
            if (page.contains(SectionCells.noted(cell.field())) != may) {
                wrong.add(cell + (may ? ": the note does not come" : ": the note comes"));
            }
        }
        readers.values().forEach(window -> window.screen().leave());
        return wrong;
    }
}
