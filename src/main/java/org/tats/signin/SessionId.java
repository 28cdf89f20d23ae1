package org.tats.signin;

import java.io.Serializable;
import java.util.UUID;

/** The row of one sign-in. Not a secret: the cookie holds another value. */
public record SessionId(UUID value) implements Serializable {

    static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
