package org.tats.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tats.testing.Browser;
import org.tats.testing.Browser.Reply;
import org.tats.testing.Screen;
import org.tats.testing.Screen.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages that Vaadin's client would send in another moment, in another order or never: hidden and disabled controls,
 * nodes of nobody, other values, other tokens and counters, broken bytes.
 */
final class Mutations {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final List<String> EVENTS =
            List.of("click", "change", "blur", "opened-changed", "value-changed", "selected-items-changed", "keydown");
    private static final List<String> PROPERTIES =
            List.of("value", "checked", "opened", "selected", "innerHTML", "disabled", "visible", "hidden", "readonly");
    private static final List<String> METHODS = List.of(
            "select",
            "deselect",
            "confirmUpdate",
            "setRequestedRange",
            "setViewportRange",
            "setDetailsVisible",
            "sortersChanged",
            "setFilter",
            "resetDataCommunicator",
            "connectClient",
            "leaveNavigation",
            "startUpload",
            "toString",
            "getClass");

    private final Random random;
    private final List<String> ids;

    /** @param ids of things that exist, most of them not this person's */
    Mutations(Random random, List<String> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** Says one of them to the window. */
    Reply one(Browser browser, Screen screen) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> screen.say(screen.event(listening(screen), event(screen)));
            case 3 -> screen.say(screen.event(hidden(screen), "click"));
            case 4, 5 -> screen.say(value(screen), screen.event(listening(screen), "change"));
            case 6 -> screen.say(called(screen));
            case 7 -> screen.say(screen.event(random.nextInt(-5, 5000), pick(EVENTS)));
            case 8 -> misnumbered(screen);
            case 9 -> mistoken(screen);
            case 10 -> broken(screen);
            default -> elsewhere(browser, screen);
        };
    }

    private int listening(Screen screen) {
        List<Integer> nodes = new ArrayList<>();
        screen.nodes().forEach((id, node) -> {
            if (!node.listeners.isEmpty() && id > 1) {
                nodes.add(id);
            }
        });
        return nodes.isEmpty() ? 1 : pick(nodes);
    }

    private int hidden(Screen screen) {
        List<Integer> nodes = new ArrayList<>();
        screen.nodes().forEach((id, node) -> {
            if (!node.visible || node.disabled()) {
                nodes.add(id);
            }
        });
        return nodes.isEmpty() ? anyNode(screen) : pick(nodes);
    }

    private int anyNode(Screen screen) {
        List<Integer> nodes = new ArrayList<>(screen.nodes().keySet());
        return nodes.isEmpty() ? 1 : pick(nodes);
    }

    private String event(Screen screen) {
        List<String> known = screen.nodes().values().stream()
                .flatMap(node -> node.listeners.keySet().stream())
                .filter(name -> !name.startsWith("ui-"))
                .toList();
        return known.isEmpty() || random.nextInt(4) == 0 ? pick(EVENTS) : pick(known);
    }

    private ObjectNode value(Screen screen) {
        int node = listening(screen);
        Node known = screen.nodes().get(node);
        List<String> names = new ArrayList<>(PROPERTIES);
        if (known != null) {
            names.addAll(known.properties.keySet());
        }
        return screen.property(node, pick(names), anything());
    }

    private ObjectNode called(Screen screen) {
        List<Map.Entry<Integer, String>> published = new ArrayList<>();
        screen.nodes().forEach((id, node) -> node.methods.forEach(method -> published.add(Map.entry(id, method))));
        if (published.isEmpty() || random.nextInt(4) == 0) {
            return screen.call(anyNode(screen), pick(METHODS), anything(), anything());
        }
        Map.Entry<Integer, String> method = pick(published);
        return switch (random.nextInt(3)) {
            case 0 -> screen.call(method.getKey(), method.getValue(), MAKE.numberNode(0), MAKE.numberNode(200));
            case 1 -> screen.call(method.getKey(), method.getValue(), anything(), anything(), anything());
            default -> screen.call(method.getKey(), method.getValue(), anything());
        };
    }

    private Reply misnumbered(Screen screen) {
        ObjectNode message = click(screen);
        message.put(random.nextBoolean() ? "syncId" : "clientId", random.nextInt(-3, 100_000));
        return screen.send(message);
    }

    private Reply mistoken(Screen screen) {
        ObjectNode message = click(screen);
        switch (random.nextInt(3)) {
            case 0 -> message.remove("csrfToken");
            case 1 -> message.put("csrfToken", pick(ids));
            default -> message.putNull("csrfToken");
        }
        return screen.send(message);
    }

    private Reply broken(Screen screen) {
        String whole = click(screen).toString();
        return screen.sayRaw(
                switch (random.nextInt(5)) {
                    case 0 -> whole.substring(0, random.nextInt(whole.length()));
                    case 1 -> whole.replace("\"node\"", "\"n\"");
                    case 2 -> whole.replace("\"event\"", "\"attachExistingElement\"");
                    case 3 -> "[" + "[".repeat(200);
                    default -> whole.replaceAll("[0-9]+", "99999999999999999999");
                });
    }

    /** To a window that is another's or nobody's, and from another site. */
    private Reply elsewhere(Browser browser, Screen screen) {
        String body = click(screen).toString();
        if (random.nextBoolean()) {
            return browser.json("/?v-r=uidl&v-uiId=" + (screen.ui() + 1 + random.nextInt(50)), body);
        }
        browser.comeFrom("https://elsewhere.example");
        try {
            return browser.json("/?v-r=uidl&v-uiId=" + screen.ui(), body);
        } finally {
            browser.comeFromHere();
        }
    }

    private ObjectNode click(Screen screen) {
        var rpc = Screen.json().createArrayNode();
        rpc.add(screen.event(listening(screen), "click"));
        return screen.message(rpc);
    }

    private JsonNode anything() {
        return switch (random.nextInt(9)) {
            case 0 -> MAKE.stringNode(pick(ids));
            case 1 -> MAKE.numberNode(random.nextInt(-2, 1000));
            case 2 -> MAKE.booleanNode(random.nextBoolean());
            case 3 -> MAKE.nullNode();
            case 4 -> MAKE.stringNode("' or 1=1 --");
            case 5 -> MAKE.stringNode("<img src=x>");
            case 6 -> MAKE.arrayNode().add(pick(ids));
            case 7 -> MAKE.objectNode().put("key", String.valueOf(random.nextInt(20)));
            default -> MAKE.stringNode("");
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
