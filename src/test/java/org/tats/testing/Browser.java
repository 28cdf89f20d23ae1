package org.tats.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's bare HTTP: cookies and nothing else of a browser. Every byte that comes back, headers included, is shown to
 * a watcher. Sends secure cookies over plain HTTP too, as a proxy in front of the server would.
 */
public final class Browser {

    /** Everything that came back to one request. */
    public record Reply(
            int status,
            String headers,
            String body,
            @Nullable String location) {
        public String bytes() {
            return headers + "\n" + body;
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            // else it offers an upgrade to HTTP/2 with each request, as no browser does without TLS
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String server;
    private final Consumer<Reply> watcher;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String origin;

    public Browser(int port, Consumer<Reply> watcher) {
        this.server = "http://localhost:" + port;
        this.origin = server;
        this.watcher = watcher;
    }

    public String server() {
        return server;
    }

    /** As a browser that has this session already: what signing in would have left behind. */
    public void carry(String cookie, String value) {
        cookies.put(cookie, value);
    }

    /** The next requests come from another site. */
    public void comeFrom(String site) {
        origin = site;
    }

    public void comeFromHere() {
        origin = server;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, "", headers);
    }

    public Reply form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "application/x-www-form-urlencoded");
    }

    public Reply json(String path, String body) {
        return send("POST", path, body, "application/json; charset=UTF-8");
    }

    public Reply send(String method, String path, @Nullable String body, String type, String... headers) {
        URI address;
        try {
            address = URI.create(server + (path.startsWith("/") ? path : "/" + path));
        } catch (IllegalArgumentException noAddress) {
            return new Reply(0, "", "", null);
        }
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (!method.equals("GET")) {
            request.header("Origin", origin);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return read(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1)));
        } catch (IOException cut) {
            throw new IllegalStateException("The server cut off " + method + " " + path, cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Reply read(HttpResponse<String> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", -1)[0];
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1);
            if (value.isEmpty()) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), value);
            }
        }
        String headers = response.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
        var reply = new Reply(
                response.statusCode(),
                headers,
                new String(response.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                response.headers().firstValue("Location").orElse(null));
        watcher.accept(reply);
        return reply;
    }

    /** Opens the channel by which the server pushes to a window. @return what came first, or nothing when it was refused */
    public Optional<WebSocket> listen(int ui, String pushId, Consumer<String> pushed) {
        String query =
                "v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1-javascript"
                        .formatted(ui, pushId);
        String more = "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true";
        try {
            return Optional.of(HTTP.newWebSocketBuilder()
                    .header("Cookie", cookieHeader())
                    .header("Origin", origin)
                    .connectTimeout(Duration.ofSeconds(10))
                    .buildAsync(
                            URI.create(server.replace("http", "ws") + "/VAADIN/push?" + query + more), new Ear(pushed))
                    .join());
        } catch (CompletionException refused) {
            return Optional.empty();
        }
    }

    private record Ear(Consumer<String> pushed) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            pushed.accept(data.toString());
            socket.request(1);
            return null;
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A path with a query of names and values. */
    public static String path(String path, List<String> namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int index = 0; index + 1 < namesAndValues.size(); index += 2) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(namesAndValues.get(index))
                    .append('=')
                    .append(encoded(namesAndValues.get(index + 1)));
        }
        return path + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
