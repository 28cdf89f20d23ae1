package org.tats.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * What a local account is proved by.
 *
 * @param passwordHash Argon2id
 * @param sealedSecret of the authenticator app, for {@link SigninKey#open}; null when none is confirmed
 * @param lastStep the step of the newest code that was accepted
 */
record Credential(PersonId person, String passwordHash, byte @Nullable [] sealedSecret, long lastStep) {

    Optional<byte[]> sealed() {
        return Optional.ofNullable(sealedSecret);
    }
}
