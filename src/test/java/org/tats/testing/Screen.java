package org.tats.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tats.testing.Browser.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open window as Vaadin's own client keeps it: the token, the counters, and of each node what the server said. Speaks
 * the protocol by hand, so that anything else can be said as well.
 */
public final class Screen {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int CLIENT_METHODS = 19;

    /** What the server told of one element. */
    public static final class Node {
        public String tag = "";
        public String text = "";
        public boolean visible = true;
        public final Map<String, String> attributes = new TreeMap<>();
        public final Map<String, JsonNode> properties = new TreeMap<>();
        /** Event to the key of what the server wants to know of it. */
        public final Map<String, String> listeners = new TreeMap<>();

        public final List<String> methods = new ArrayList<>();

        public boolean disabled() {
            return attributes.containsKey("disabled")
                    || properties.containsKey("disabled")
                            && properties.get("disabled").asBoolean(false);
        }
    }

    private final Browser browser;
    private final Map<Integer, Node> nodes = new TreeMap<>();
    private final Map<String, JsonNode> constants = new LinkedHashMap<>();
    private String token = "";
    private String pushId = "";
    private int ui;
    private int sync;
    private int client;
    private boolean open;

    public Screen(Browser browser) {
        this.browser = browser;
    }

    public Map<Integer, Node> nodes() {
        return nodes;
    }

    public String token() {
        return token;
    }

    /** The words on the screen, hidden ones too, in the order in which their places were made. */
    public List<String> texts() {
        return nodes.values().stream()
                .map(node -> node.text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Half of what it takes to listen to what the server pushes; the other half is the cookie. */
    public String pushId() {
        return pushId;
    }

    public int ui() {
        return ui;
    }

    public int sync() {
        return sync;
    }

    public boolean isOpen() {
        return open;
    }

    /** A new window at this address. @return all that came back on the way */
    public Reply open(String route, String query) {
        leave();
        nodes.clear();
        constants.clear();
        Reply reply = browser.get(Browser.path("/", List.of("v-r", "init", "location", route, "query", query)));
        JsonNode config = parse(reply.body());
        if (reply.status() != 200 || config == null || !config.path("appConfig").has("uidl")) {
            return reply;
        }
        JsonNode app = config.get("appConfig");
        ui = app.get("v-uiId").asInt();
        JsonNode uidl = app.get("uidl");
        token = uidl.path("Vaadin-Security-Key").asString("");
        pushId = uidl.path("Vaadin-Push-ID").asString("");
        take(uidl);
        client = 0;
        open = true;
        return go(route, query);
    }

    /** The value of a hidden field of a form on the screen; empty when there is none of this name. */
    public String hidden(String name) {
        return nodes.values().stream()
                .filter(node -> name.equals(node.attributes.get("name"))
                        || node.properties.containsKey("name")
                                && name.equals(node.properties.get("name").asString("")))
                .map(node -> node.attributes.getOrDefault(
                        "value",
                        node.properties.containsKey("value")
                                ? node.properties.get("value").asString("")
                                : ""))
                .findFirst()
                .orElse("");
    }

    /** Another address in the same window, as a link does. */
    public Reply go(String route, String query) {
        ObjectNode event = event(1, "ui-navigate");
        event.putObject("data")
                .put("route", route)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        return say(event);
    }

    /** The window is closed: the server forgets it. */
    public void leave() {
        if (open) {
            ObjectNode message = message(JSON.createArrayNode());
            message.put("UNLOAD", true);
            browser.json("/?v-r=uidl&v-uiId=" + ui, message.toString());
            open = false;
        }
    }

    /** An event of a node, with an answer to everything the server asks about such an event. */
    public ObjectNode event(int node, String type) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", "event").put("node", node).put("event", type);
        Node known = nodes.get(node);
        ObjectNode data = JSON.createObjectNode();
        if (known != null && known.listeners.containsKey(type)) {
            JsonNode wanted = constants.get(known.listeners.get(type));
            if (wanted != null) {
                wanted.propertyNames().stream()
                        .filter(name -> !name.startsWith("}") && !name.matches("[0-9]+"))
                        .forEach(name -> data.put(name, name.matches(".*(detail|X|Y|button|which)$") ? "1" : ""));
            }
        }
        if (!data.isEmpty()) {
            event.set("data", data);
        }
        return event;
    }

    public ObjectNode property(int node, String name, JsonNode value) {
        ObjectNode change = JSON.createObjectNode();
        change.put("type", "mSync").put("node", node).put("feature", PROPERTIES).put("property", name);
        change.set("value", value);
        return change;
    }

    public ObjectNode call(int node, String method, JsonNode... arguments) {
        ObjectNode call = JSON.createObjectNode();
        call.put("type", "publishedEventHandler").put("node", node).put("templateEventMethodName", method);
        ArrayNode given = call.putArray("templateEventMethodArgs");
        for (JsonNode argument : arguments) {
            given.add(argument);
        }
        return call;
    }

    public Reply say(ObjectNode... invocations) {
        ArrayNode rpc = JSON.createArrayNode();
        for (ObjectNode invocation : invocations) {
            rpc.add(invocation);
        }
        return send(message(rpc));
    }

    /** The frame of a message, as the client would send it now. */
    public ObjectNode message(ArrayNode rpc) {
        ObjectNode message = JSON.createObjectNode();
        message.put("csrfToken", token);
        message.set("rpc", rpc);
        message.put("syncId", sync).put("clientId", client);
        return message;
    }

    public Reply send(ObjectNode message) {
        return sayRaw(message.toString());
    }

    /** Whatever bytes. What the server answers is taken in when it is an answer to this window. */
    public Reply sayRaw(String body) {
        Reply reply = browser.json("/?v-r=uidl&v-uiId=" + ui, body);
        String text = reply.body().startsWith("for(;;);") ? reply.body().substring(8) : reply.body();
        JsonNode answer = parse(text);
        if (answer != null && answer.isArray() && !answer.isEmpty()) {
            answer = answer.get(0);
        }
        if (answer == null || !answer.has("syncId")) {
            open = false;
        } else {
            take(answer);
        }
        return reply;
    }

    private void take(JsonNode uidl) {
        sync = uidl.path("syncId").asInt(sync);
        client = uidl.path("clientId").asInt(client);
        uidl.path("constants").properties().forEach(constant -> constants.put(constant.getKey(), constant.getValue()));
        for (JsonNode change : uidl.path("changes")) {
            take(change.path("node").asInt(), change);
        }
    }

    private void take(int id, JsonNode change) {
        String type = change.path("type").asString("");
        if (type.equals("detach")) {
            nodes.remove(id);
            return;
        }
        Node node = nodes.computeIfAbsent(id, fresh -> new Node());
        String key = change.path("key").asString("");
        JsonNode value = change.path("value");
        int feature = change.path("feat").asInt(-1);
        if (type.equals("remove")) {
            forget(node, feature, key);
            return;
        }
        if (type.equals("splice") && feature == CLIENT_METHODS) {
            change.path("add").forEach(method -> node.methods.add(method.asString("")));
        }
        if (!type.equals("put")) {
            return;
        }
        switch (feature) {
            case ELEMENT -> {
                if (key.equals("tag")) {
                    node.tag = value.asString("");
                } else if (key.equals("visible")) {
                    node.visible = value.asBoolean(true);
                }
            }
            case PROPERTIES -> node.properties.put(key, value);
            case ATTRIBUTES -> node.attributes.put(key, value.isString() ? value.asString() : value.toString());
            case LISTENERS -> node.listeners.put(key, value.asString(""));
            case TEXT -> node.text = value.asString("");
            default -> {}
        }
    }

    private static void forget(Node node, int feature, String key) {
        switch (feature) {
            case PROPERTIES -> node.properties.remove(key);
            case ATTRIBUTES -> node.attributes.remove(key);
            case LISTENERS -> node.listeners.remove(key);
            default -> {}
        }
    }

    static @Nullable JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    public static ObjectMapper json() {
        return JSON;
    }
}
