package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tats.common.PersonId;
import org.tats.testing.Browser;
import org.tats.testing.Browser.Reply;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.Screen;

/** One person goes through everything, by the screens and past them. */
final class CanaryWalk {

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final Pattern TEXT = Pattern.compile("\"key\":\"text\",\"feat\":7,\"value\":\"([^\"]*)\"");
    private static final List<String> QUERIES =
            List.of("pupil", "item", "case", "referral", "id", "open", "person", "school", "meeting", "from", "part");

    private final Visitor visitor;
    private final CanaryFindings found;
    private final Random random;
    private final CanaryWorld world;
    private final Browser browser;
    private final Screen screen;
    private Optional<WebSocket> ear = Optional.empty();
    private String doing = "";

    CanaryWalk(Visitor visitor, int port, CanaryFindings found, Random random, CanaryWorld world) {
        this.visitor = visitor;
        this.found = found;
        this.random = random;
        this.world = world;
        this.browser = new Browser(port, reply -> found.came(visitor, reply.bytes(), doing));
        this.screen = new Screen(browser);
    }

    /** By password and code, as people do. */
    void signIn() {
        PersonId person = visitor.id();
        if (person == null) {
            return;
        }
        doing = "signing in";
        LocalAccount account = world.account(person);
        screen.open("sign-in", "");
        Reply first = browser.form(
                "/login",
                Map.of("_csrf", screen.hidden("_csrf"), "username", account.email(), "password", account.password()));
        assertThat(first.location())
                .as("after the password of " + visitor.name())
                .endsWith("/sign-in/code");
        screen.open("sign-in/code", "");
        Reply second =
                browser.form("/login/code", Map.of("_csrf", screen.hidden("_csrf"), "code", world.code(account)));
        assertThat(second.location()).as("after the code of " + visitor.name()).doesNotContain("sign-in");
        screen.leave();
    }

    /** Addresses with the ids of everything: first each where its kind of id belongs, then any. */
    void probe(List<String> templates, int number) {
        List<String> fitting = new ArrayList<>(world.fittingAddresses());
        Collections.shuffle(fitting, random);
        // so that a short walk too shows something that may be seen
        world.ownAddress(visitor).ifPresent(own -> fitting.add(0, own));
        for (int probe = 0; probe < number; probe++) {
            String address = probe < fitting.size() && probe % 4 != 3 ? fitting.get(probe) : any(templates, probe);
            doing = address;
            found.probed();
            String[] parts = address.split("\\?", 2);
            String query = parts.length == 2 ? parts[1] : "";
            switch (probe % 8) {
                case 3 -> browser.get("/" + address);
                case 5 -> operation();
                case 7 -> window(parts[0], query);
                default -> {
                    Reply reply = screen.isOpen() ? screen.go(parts[0], query) : window(parts[0], query);
                    downloads(reply);
                }
            }
        }
    }

    /** Messages that no screen would send. */
    void mutate(List<String> templates, int number) {
        var mutations = new Mutations(random, world.ids);
        List<String> fitting = world.fittingAddresses();
        for (int message = 0; message < number; message++) {
            if (!screen.isOpen() || message % 20 == 0) {
                String address =
                        random.nextBoolean() ? fitting.get(random.nextInt(fitting.size())) : any(templates, message);
                doing = "mutations at " + address;
                String[] parts = address.split("\\?", 2);
                window(parts[0], parts.length == 2 ? parts[1] : "");
            }
            found.said();
            mutations.one(browser, screen);
        }
        screen.leave();
        ear.ifPresent(WebSocket::abort);
    }

    /** A new window, with what the server pushes to it. */
    private Reply window(String route, String query) {
        Reply reply = screen.open(route, query);
        ear.ifPresent(WebSocket::abort);
        ear = screen.isOpen()
                ? browser.listen(screen.ui(), screen.pushId(), frame -> found.pushed(visitor, frame))
                : Optional.empty();
        return reply;
    }

    /** The words on the screen at this address, without the reference number that each refusal gets. */
    List<String> textsAt(String address) {
        doing = address;
        screen.open("sign-in", "");
        Reply reply = screen.open(address, "");
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(reply.body());
        while (text.find()) {
            texts.add(text.group(1).replaceAll("\\b[0-9A-F]{8}\\b", "REFERENCE"));
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private String any(List<String> templates, int number) {
        String template = templates.get(number % templates.size());
        if (template.contains(":")) {
            return template.replaceAll(":[^/]*", anyId());
        }
        return template + "?" + QUERIES.get(random.nextInt(QUERIES.size())) + "=" + anyId();
    }

    private String anyId() {
        return random.nextInt(20) == 0 ? NOBODYS : world.ids.get(random.nextInt(world.ids.size()));
    }

    /** A program's operation, with this person's token and without. */
    private void operation() {
        List<String> operations = List.of(
                "/api/v1/flags?rule=PA",
                "/api/v1/attendance?school=100001",
                "/api/v1/imports/" + anyId(),
                "/api/v1/imports/" + anyId() + "/rejections");
        String operation = operations.get(random.nextInt(operations.size()));
        doing = operation;
        if (visitor.id() != null && random.nextBoolean()) {
            browser.get(operation, "Authorization", "Bearer " + world.tokenOf(visitor));
        } else {
            browser.get(operation);
        }
    }

    /** Takes whatever the screen offers to download, and what it offered to others before. */
    private void downloads(Reply reply) {
        Matcher link = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+").matcher(reply.body());
        while (link.find()) {
            world.offered.add(link.group());
            browser.get("/" + link.group());
            found.downloaded();
        }
        if (!world.offered.isEmpty() && random.nextInt(10) == 0) {
            browser.get("/" + world.offered.get(random.nextInt(world.offered.size())));
        }
    }
}
