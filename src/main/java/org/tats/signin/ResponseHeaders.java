package org.tats.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The same headers on every answer: pages, data, files, refusals. Set before anything else runs, so that no branch of the
 * program can forget them; files that never change say later that they may be kept. A valve of the server and no filter,
 * because what the server cannot even read gets no further than here.
 */
class ResponseHeaders extends ValveBase {

    /** Deviations from the strictest policy are named in src/docs/operations.md: base-uri (D1), scripts (D2), fonts (D3), for Flow. */
    static final String POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'; worker-src 'none';"
            + " manifest-src 'self'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    ResponseHeaders(HttpSettings settings) {
        super(true);
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        if (settings.https()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        headers.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
