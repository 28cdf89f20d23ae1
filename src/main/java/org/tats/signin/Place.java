package org.tats.signin;

import java.util.Optional;

/**
 * From where somebody proves who they are.
 *
 * @param address a keyed hash of the network address
 * @param browser a hash of the cookie by which a browser is known again; empty when it has none
 */
record Place(String address, Optional<String> browser) {

    /** Inside a session that stands: guesses there are limited too, and apart from those of strangers. */
    static final Place SIGNED_IN = new Place("signed in", Optional.of("signed in"));
}
