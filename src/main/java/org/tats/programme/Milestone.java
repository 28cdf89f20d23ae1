package org.tats.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/**
 * Something to be reached by a day.
 *
 * @param item null for one of the whole programme
 * @param done null as long as it is not reached
 * @param note why it is late, or how it was reached; may be empty
 */
public record Milestone(
        PartId id,
        ProgrammeId programme,
        @Nullable PartId item,
        String what,
        LocalDate due,
        @Nullable LocalDate done,
        String note,
        int version)
        implements Part {

    public Milestone {
        what = CleanText.clean(what).strip();
        note = CleanText.clean(note).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.MILESTONE;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return what;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Item", "item_id", item)
                .text("Milestone", "what", what)
                .date("Due", "due_on", due)
                .date("Done", "done_on", done)
                .text("Note", "note", note);
    }

    /** Whether its day has passed without it. */
    public boolean overdue(LocalDate today) {
        return done == null && due.isBefore(today);
    }
}
