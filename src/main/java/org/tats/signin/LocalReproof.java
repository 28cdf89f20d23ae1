package org.tats.signin;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.common.PersonId;

/**
 * By a code of the authenticator app; by the password for those who have no app, as in the demonstration; at the provider for
 * those who have no local account.
 */
@Component
class LocalReproof implements Reproof {

    private final SignInDoor door;

    LocalReproof(SignInDoor door) {
        this.door = door;
    }

    @Override
    public Proof asks(PersonId person) {
        if (!door.hasPassword(person)) {
            return Proof.WORK_ACCOUNT;
        }
        return door.hasSecondFactor(person) ? Proof.CODE : Proof.PASSWORD;
    }

    @Override
    public Optional<Proof> check(PersonId person, String typed) {
        Proof asked = asks(person);
        boolean right = switch (asked) {
            case CODE -> door.codeIsRight(person, typed, Place.SIGNED_IN);
            case PASSWORD -> door.passwordIsRight(person, typed, Place.SIGNED_IN);
            // nothing is typed here: WorkAccountArrival takes the provider's answer
            case WORK_ACCOUNT -> false;
        };
        return right ? Optional.of(asked) : Optional.empty();
    }
}
