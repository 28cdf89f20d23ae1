package org.tats.privacy;

import java.time.Instant;
import org.tats.access.OpenGlass;

/** What became of the question for a child by emergency access. Each question counts, whatever the answer. */
public sealed interface EmergencyAnswer {

    /** It is open. */
    record Open(OpenGlass glass) implements EmergencyAnswer {}

    /** No child is named so: unknown, mistyped or not to be opened, which look the same. */
    record NoMatch() implements EmergencyAnswer {}

    /** Too many questions within an hour. */
    record TooMany(Instant again) implements EmergencyAnswer {}
}
