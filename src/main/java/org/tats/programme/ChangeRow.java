package org.tats.programme;

import java.time.Instant;
import java.util.List;

/**
 * A change of a part, as the history shows it.
 *
 * @param version of the part after it; 0 for a part that was taken out
 * @param by who made it, by name
 * @param reason may be empty where none was asked for
 */
public record ChangeRow(
        PartKind kind,
        PartId part,
        String title,
        int version,
        Instant at,
        String by,
        String reason,
        List<FieldChange> fields) {

    public ChangeRow {
        fields = List.copyOf(fields);
    }

    /** "Entered", "Changed", "Taken out". */
    public String what() {
        return version == 0 ? "Taken out" : version == 1 ? "Entered" : "Changed";
    }
}
