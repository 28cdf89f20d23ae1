package org.tats.impact;

import static org.tats.access.Permission.TAKE_EXTRACT;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Requires;
import org.tats.common.RuleBroken;

/**
 * Episodes without names for analysts' own tools: a row an episode, keyed pseudonyms, no name, number, birth date or free
 * text. Each taking is kept in the trail with its purpose and how many rows there were.
 */
@Service
@Transactional
public class ExtractService {

    private final Takings takings;
    private final ExtractQueries queries;
    private final ApplicationEventPublisher events;

    ExtractService(Takings takings, ExtractQueries queries, ApplicationEventPublisher events) {
        this.takings = takings;
        this.queries = queries;
        this.events = events;
    }

    /**
     * The episodes whose first discussion lies in a period, out of the last taking.
     *
     * @param purpose small letters, figures and hyphens: extracts for the same purpose have the same pseudonyms
     * @throws RuleBroken when the purpose is not said so
     */
    @Requires(TAKE_EXTRACT)
    public Extract extract(Cohort cohort, String purpose) {
        return take(cohort, purpose, "json");
    }

    /** The same as CSV. */
    @Requires(TAKE_EXTRACT)
    public String csv(Cohort cohort, String purpose) {
        return ExtractFile.csv(take(cohort, purpose, "csv"));
    }

    /** The same as an Excel workbook, with the dictionary on a sheet of its own. */
    @Requires(TAKE_EXTRACT)
    public byte[] xlsx(Cohort cohort, String purpose) {
        return ExtractFile.xlsx(take(cohort, purpose, "xlsx"));
    }

    /** How many rows an extract would have, and how many of them are of rare children. */
    @Requires(TAKE_EXTRACT)
    public ExtractRisk risk(Cohort cohort) {
        return queries.risk(takings.last().id(), cohort, ExtractRisk.FEW);
    }

    /** What each column means. */
    @Requires(TAKE_EXTRACT)
    public List<ExtractColumn> dictionary() {
        return ExtractColumn.ALL;
    }

    /** The same as CSV. */
    @Requires(TAKE_EXTRACT)
    public String dictionaryCsv() {
        return ExtractFile.dictionary();
    }

    private Extract take(Cohort cohort, String purpose, String form) {
        if (!Extract.isPurpose(purpose)) {
            throw new RuleBroken(
                    "Give the purpose in 3 to 40 small letters, figures and hyphens, such as term-report-2026.");
        }
        Taking taking = takings.last();
        var extract = new Extract(purpose, taking, ExtractColumn.ALL, queries.rows(taking.id(), cohort, purpose));
        events.publishEvent(
                new ExtractTaken(taking.id(), purpose, form, extract.rows().size()));
        return extract;
    }
}
