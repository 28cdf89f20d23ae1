package org.tats.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever may change something, and the push channel, must come from a page of ours: sign-in, UI messages, uploads,
 * sign-out. Browsers say where a request comes from in Origin and Sec-Fetch-Site, and pages cannot forge either.
 */
class OriginFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OriginFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final HttpSettings settings;

    OriginFilter(HttpSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isGuarded(request) && !isProgram(request) && !isOurs(request)) {
            LOG.warn(
                    "Refused a {} that came from no page of ours",
                    request.getMethod().equals("GET") ? "push" : "change");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isGuarded(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || path(request).startsWith("/VAADIN/push");
    }

    /** A token is sent by a program on purpose; a browser adds none by itself. With a cookie it is a browser all the same. */
    private static boolean isProgram(HttpServletRequest request) {
        return path(request).startsWith("/api/") && request.getHeader("Cookie") == null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private boolean isOurs(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        @Nullable String origin = request.getHeader("Origin");
        // with the policy no-referrer a form says "null" to its own site, and Sec-Fetch-Site has the truth
        return origin == null || origin.equals("null") ? site != null : origin.equalsIgnoreCase(own(request));
    }

    private String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == 443 || port == 80;
        return (settings.https() ? "https" : request.getScheme())
                + "://"
                + request.getServerName()
                + (usual ? "" : ":" + port);
    }
}
