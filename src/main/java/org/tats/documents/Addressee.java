package org.tats.documents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * To whom a document goes, as it stood on that day.
 *
 * @param contact the id of a contact of the pupil; null for others
 * @param school the school it is addressed to, whose people may then open it; null for others
 * @param lines name and address as on the envelope, the name first
 * @param greeting the words after "Dear"
 */
public record Addressee(@Nullable UUID contact, @Nullable SchoolUrn school, List<String> lines, String greeting) {

    public Addressee {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** A parent or carer among the pupil's contacts. */
    public static Addressee contact(UUID contact, List<String> lines, String greeting) {
        return new Addressee(contact, null, lines, greeting);
    }

    /** The school, whose people may open what goes to it. */
    public static Addressee school(SchoolUrn school, List<String> lines, String greeting) {
        return new Addressee(null, school, lines, greeting);
    }

    /** Anybody else. */
    public static Addressee other(List<String> lines, String greeting) {
        return new Addressee(null, null, lines, greeting);
    }

    /** Nobody: a report that is kept. */
    public static Addressee nobody() {
        return new Addressee(null, null, List.of(), "");
    }
}
