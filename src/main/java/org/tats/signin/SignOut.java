package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the row, and tells the browser to forget what it kept of us. */
@Component
class SignOut implements LogoutHandler {

    private final SessionDoor door;

    SignOut(SessionDoor door) {
        this.door = door;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        door.close(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
