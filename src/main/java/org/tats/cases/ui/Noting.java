package org.tats.cases.ui;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.cases.Keeping;
import org.tats.cases.NoteDraft;
import org.tats.cases.NoteId;
import org.tats.common.AgencyId;
import org.tats.common.ui.HarmArea;

/** What the notes of one case file do. {@code addsTo} is the note that is added to, null for a new one. */
interface Noting {

    boolean mayWrite();

    /** Whether this person may add to own notes, also in a closed case. */
    boolean mayAdd();

    /** Services that can be named besides one's own. */
    Map<AgencyId, String> nameable();

    NoteDraft draft(@Nullable NoteId addsTo);

    /** Keeps what is typed so far. */
    Instant save(@Nullable NoteId addsTo, String text);

    void discard(@Nullable NoteId addsTo);

    /** Keeps it for good, or refuses it with {@link org.tats.common.RuleBroken}. */
    void write(NoteId id, @Nullable NoteId addsTo, String text, Keeping keeping);

    void handle(NoteId id, Keeping keeping);

    /** What is said because a note may describe significant harm. @param field as notices name it */
    HarmArea harm(String field);

    void show(HarmArea area, String field, boolean aloud);
}
