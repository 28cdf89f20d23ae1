package org.tats.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tats.common.PersonId;

/** Lets a program act as a person: the demonstration, tests, work after a request. */
public final class RunAs {

    /** The person row that stands for programs. */
    public static final PersonId SYSTEM = new PersonId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** Besides the security context, for in the thread of a screen that one is the browser's, whatever is set. */
    private static final ThreadLocal<PersonId> ACTING = new ThreadLocal<>();

    private RunAs() {}

    /** Whom this thread acts as; empty when it acts as whoever is signed in. */
    static Optional<PersonId> acting() {
        return Optional.ofNullable(ACTING.get());
    }

    public static <T> T person(PersonId person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        Optional<PersonId> actingBefore = acting();
        try {
            ACTING.set(person);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication(person));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            actingBefore.ifPresentOrElse(ACTING::set, ACTING::remove);
            SecurityContextHolder.setContext(before);
        }
    }

    public static void person(PersonId person, Runnable work) {
        person(person, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T system(Supplier<T> work) {
        return person(SYSTEM, work);
    }

    public static void system(Runnable work) {
        person(SYSTEM, work);
    }

    /** What makes a thread act as this person; for those who proved who it is. */
    public static UsernamePasswordAuthenticationToken authentication(PersonId person) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedInPerson(person), null, List.of());
    }
}
