package org.tats.programme;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** An edition of a paper was frozen. */
record EditionFrozen(EditionId edition, ProgrammeId programme, PaperForm form, int number, String sha256)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "EditionFrozen",
                "edition",
                edition.toString(),
                null,
                Map.of("programme", programme.toString(), "form", form.name(), "number", number, "sha256", sha256));
    }
}
