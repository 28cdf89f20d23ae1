package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tats.common.PersonId;

/**
 * Who was sent to the provider to prove anew who they are, and where that person goes on. A note in the browser's HTTP
 * session: nothing of it comes from the provider's answer or from an address.
 *
 * @param path below the application's address; what might lead elsewhere becomes the home page
 */
public record AskedAtProvider(SessionId session, PersonId person, String path, Instant at) implements Serializable {

    private static final String NAME = AskedAtProvider.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public AskedAtProvider {
        path = own(path);
    }

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    public static Optional<AskedAtProvider> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof AskedAtProvider asked
                        && now.isBefore(asked.at.plus(PATIENCE))
                ? Optional.of(asked)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    /** Browsers read two slashes, or a slash and a backslash, as another host, and leave control characters out. */
    private static String own(String wanted) {
        String path = wanted.startsWith("/") ? wanted : "/" + wanted;
        boolean ours = !path.startsWith("//")
                && path.chars().allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
        return ours && !path.equals("/.") ? path : "/";
    }
}
