package org.tats.programme;

import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/**
 * What somebody said, by role only.
 *
 * @param item null for one about the whole programme
 * @param role "a primary headteacher"; never a name
 * @param lookedAt somebody looked at what seems to be a name and says that it is none
 */
public record Quote(
        PartId id,
        ProgrammeId programme,
        @Nullable PartId item,
        String role,
        String words,
        boolean lookedAt,
        int version)
        implements Part {

    public Quote {
        role = CleanText.clean(role).strip();
        words = CleanText.clean(words).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.QUOTE;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return "Quote of " + role;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Item", "item_id", item)
                .text("Said by", "role", role)
                .text("Words", "words", words)
                .flag("Looked at for names", "looked_at", lookedAt);
    }
}
