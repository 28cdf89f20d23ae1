package org.tats.programme;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** What is typed for the next edition of a paper was changed. */
record PaperDraftChanged(ProgrammeId programme, PaperForm form, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "PaperDraftChanged",
                "programme",
                programme.toString(),
                null,
                Map.of("form", form.name(), "version", version));
    }
}
