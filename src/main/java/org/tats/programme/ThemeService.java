package org.tats.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.AsTats;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.RuleBroken;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** Themes by school from the meetings: counted for who publishes, read by all others as they were published. */
@Service
@Transactional
public class ThemeService {

    private final ThemeQueries queries;
    private final PublicationService publications;
    private final AsTats asTats;
    private final Clock clock;

    ThemeService(ThemeQueries queries, PublicationService publications, AsTats asTats, Clock clock) {
        this.queries = queries;
        this.publications = publications;
        this.asTats = asTats;
        this.clock = clock;
    }

    /**
     * The whole authority's table, to be checked for small numbers; it counts every discussion, whoever asks.
     *
     * @throws RuleBroken when nobody was discussed in the period
     */
    @Requires(Permission.PUBLISH_FIGURES)
    public FigureTable table(ThemeBy by, LocalDate from, LocalDate to) {
        List<Theme> rows =
                asTats.within(() -> by == ThemeBy.FLAG ? queries.byFlag(from, to) : queries.byNeed(from, to));
        if (rows.isEmpty()) {
            throw new RuleBroken("Nobody was discussed in this period, so there is nothing to publish.");
        }
        return ThemeTable.of(by, rows, from, to, clock.instant());
    }

    /** The last that was published; empty for nothing yet. */
    @Requires(Permission.SEE_PUBLISHED)
    public Optional<Publication> published(ThemeBy by) {
        return publications.publications(ThemeTable.kind(by)).stream().findFirst();
    }
}
