package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.tats.TatsApplication;
import org.tats.testing.FreshDatabase;
import org.tats.testing.TestBeans;

/** As a real installation has it: HTTPS outside, health on a port of its own. */
@SpringBootTest(
        classes = TatsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tats.https=true", "TATS_MANAGEMENT_PORT=0"})
@ActiveProfiles("test")
@Import(TestBeans.class)
@TestExecutionListeners(
        listeners = FreshDatabase.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
class ManagementPortTests {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private ServletContext context;

    private final HttpClient client = HttpClient.newHttpClient();

    // v5.0.0-13.4.5
    @Test
    void onlyHealthIsAnsweredThereAndNothingHere() throws IOException, InterruptedException {
        assertThat(get(managementPort, "/actuator/health").body())
                .contains("\"status\":")
                .doesNotContain("components", "details", "error");
        for (String other :
                new String[] {"env", "beans", "heapdump", "mappings", "loggers", "threaddump", "shutdown"}) {
            assertThat(get(managementPort, "/actuator/" + other).statusCode())
                    .as(other)
                    .isIn(403, 404);
            assertThat(get(port, "/actuator/" + other).body()).as(other).doesNotContain("contexts");
        }
        assertThat(get(port, "/actuator/health").body()).doesNotContain("\"status\":");
    }

    // v5.0.0-3.4.1, v5.0.0-3.3.1
    @Test
    void browsersAreToldToStayWithHttps() throws IOException, InterruptedException {
        HttpResponse<String> page = get(port, "/counts");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(context.getSessionCookieConfig().getName()).isEqualTo("__Host-JSESSIONID");
        assertThat(context.getSessionCookieConfig().isSecure()).isTrue();
        assertThat(context.getSessionCookieConfig().isHttpOnly()).isTrue();
        assertThat(context.getSessionCookieConfig().getPath()).isEqualTo("/");
    }

    // v5.0.0-4.4.1
    @Test
    void thePushChannelOpensForPagesOverHttpsAlone() throws IOException {
        assertThat(upgrade("http://localhost:" + port)).contains(" 403 ");
        assertThat(upgrade("ws://localhost:" + port)).contains(" 403 ");
        assertThat(upgrade("https://localhost:" + port)).doesNotContain(" 403 ");
    }

    /** The first line of the answer to an upgrade that a page of this origin asks for. */
    private String upgrade(String origin) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(("""
                    GET /VAADIN/push?v-r=push HTTP/1.1\r
                    Host: localhost:%d\r
                    Origin: %s\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    \r
                    """.formatted(port, origin)).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private HttpResponse<String> get(int at, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
