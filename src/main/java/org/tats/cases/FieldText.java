package org.tats.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a discussion as one person sees it.
 *
 * @param text the content, what everybody who may read the section sees; empty for a closed one
 * @param version of the content; 0 when nothing was ever written
 * @param draft what this person typed and has not left yet, or null
 * @param typing names of other people who are typing here now
 * @param keeping how it is handled; of a closed one the handling only
 * @param closed whether something is written here that this person may not read, and so not write over
 * @param owned whether this person may choose the handling
 * @param harm what was said because the text may describe significant harm, the oldest first; none of a closed one
 */
public record FieldText(
        DiscussionField field,
        String text,
        int version,
        @Nullable Draft draft,
        List<String> typing,
        Keeping keeping,
        boolean closed,
        boolean owned,
        List<HarmNotice> harm) {

    public FieldText {
        typing = List.copyOf(typing);
        harm = List.copyOf(harm);
    }

    static FieldText empty(DiscussionField field, Keeping keeping) {
        return new FieldText(field, "", 0, null, List.of(), keeping, false, true, List.of());
    }

    static FieldText closed(DiscussionField field, Keeping keeping) {
        return new FieldText(field, "", 0, null, List.of(), keeping, true, false, List.of());
    }

    FieldText drafted(@Nullable Draft typed) {
        return new FieldText(field, text, version, typed, typing, keeping, closed, owned, harm);
    }

    FieldText typedBy(List<String> names) {
        return new FieldText(field, text, version, draft, names, keeping, closed, owned, harm);
    }

    FieldText noticed(List<HarmNotice> notices) {
        return closed ? this : new FieldText(field, text, version, draft, typing, keeping, false, owned, notices);
    }

    /** What belongs into this person's field: the draft where there is one, so that nothing typed is ever missing. */
    public String shown() {
        return draft == null ? text : draft.text();
    }

    /** The version to hand over with the next save: the one on which this person began to type. */
    public int basedOn() {
        return draft == null ? version : draft.basedOn();
    }

    /** Whether somebody else changed the content since this person began to type. */
    public boolean stale() {
        return draft != null && draft.basedOn() != version && !draft.text().equals(text);
    }
}
