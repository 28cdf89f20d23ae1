package org.tats.programme;

import java.util.List;
import java.util.Optional;

/**
 * The next edition as it would be now.
 *
 * @param blockers what stands in the way of freezing it; empty for nothing
 * @param changes figures that are others than in the last edition
 * @param last the last edition; empty before the first
 * @param template of which its files would be made now
 * @param seal hash of the content and the template, by which a freeze says what was looked at
 */
public record DraftPaper(
        PaperDraft draft,
        Paper paper,
        List<Blocker> blockers,
        List<FigureChange> changes,
        Optional<EditionRow> last,
        PaperTemplate template,
        String seal) {

    public DraftPaper {
        blockers = List.copyOf(blockers);
        changes = List.copyOf(changes);
    }
}
