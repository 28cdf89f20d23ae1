package org.tats.signin;

import java.util.Optional;
import org.tats.common.PersonId;

/** Asks a person who is signed in for a factor once more. */
public interface Reproof {

    /** Which factor this person is asked for. */
    Proof asks(PersonId person);

    /** By what the answer proves who they are; empty when it does not. Wrong answers count as guesses. */
    Optional<Proof> check(PersonId person, String typed);
}
