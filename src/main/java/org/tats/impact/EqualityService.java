package org.tats.impact;

import static org.tats.access.Permission.SEE_IMPACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Requires;
import org.tats.common.Opened;
import org.tats.common.RuleBroken;
import org.tats.impact.EqualityQueries.Counted;

/** Who is flagged, discussed and acted upon, by group against the roll; small numbers too. */
@Service
@Transactional
public class EqualityService {

    private final EqualityQueries queries;
    private final Takings takings;
    private final ApplicationEventPublisher events;

    EqualityService(EqualityQueries queries, Takings takings, ApplicationEventPublisher events) {
        this.queries = queries;
        this.takings = takings;
        this.events = events;
    }

    /**
     * As at the last taking.
     *
     * @param from first day of the period, included
     * @param to last day, included
     * @throws RuleBroken when the period ends before it begins
     */
    @Requires(SEE_IMPACT)
    public Equality view(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleBroken("The period ends before it begins. Change one of the two dates.");
        }
        Taking taking = takings.last();
        List<Counted> counted = queries.counts(taking, from, to);
        Map<EqualityDimension, EqualityGroup.Counts> sums = counted.stream()
                .collect(Collectors.toMap(Counted::dimension, Counted::counts, EqualityGroup.Counts::sum));
        events.publishEvent(new Opened("equality", "view", null, Map.of("from", from.toString(), "to", to.toString())));
        return new Equality(
                taking.id(),
                taking.asOf(),
                from,
                to,
                sums.getOrDefault(EqualityDimension.SEX, new EqualityGroup.Counts(0, 0, 0, 0)),
                queries.leftOut(taking, from, to),
                taking.socialCare(),
                counted.stream()
                        .map(each -> new EqualityGroup(
                                each.dimension(),
                                each.value(),
                                each.counts(),
                                sums.getOrDefault(each.dimension(), each.counts())
                                        .less(each.counts())))
                        .toList());
    }
}
