package org.tats.flags.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.FlagFilter;
import org.tats.flags.Show;

/**
 * What the address of the list says: filter, place in the list, and the pupil being triaged. What does not parse counts
 * as not said.
 */
record AtRiskQuery(FlagFilter filter, int offset, Optional<PupilId> pupil) {

    static AtRiskQuery of(QueryParameters parameters) {
        return new AtRiskQuery(
                new FlagFilter(
                        parameters
                                .getSingleParameter("show")
                                .flatMap(AtRiskQuery::show)
                                .orElse(Show.NEVER_DISCUSSED),
                        parameters.getSingleParameter("school").flatMap(AtRiskQuery::school),
                        parameters.getSingleParameter("rule"),
                        parameters.getSingleParameter("year")),
                parameters
                                .getSingleParameter("from")
                                .flatMap(AtRiskQuery::number)
                                .orElse(1)
                        - 1,
                parameters.getSingleParameter("pupil").flatMap(AtRiskQuery::pupil));
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (filter.show() != Show.NEVER_DISCUSSED) {
            said.put("show", text(filter.show()));
        }
        filter.school().ifPresent(urn -> said.put("school", urn.toString()));
        filter.rule().ifPresent(rule -> said.put("rule", rule));
        filter.yearGroup().ifPresent(year -> said.put("year", year));
        if (offset > 0) {
            said.put("from", String.valueOf(offset + 1));
        }
        pupil.ifPresent(id -> said.put("pupil", id.toString()));
        return QueryParameters.simple(said);
    }

    /** Another filter starts at the top of the list. */
    AtRiskQuery with(FlagFilter other) {
        return new AtRiskQuery(other, 0, Optional.empty());
    }

    AtRiskQuery at(PupilId other) {
        return new AtRiskQuery(filter, offset, Optional.of(other));
    }

    AtRiskQuery from(int other) {
        return new AtRiskQuery(filter, Math.max(0, other), Optional.empty());
    }

    private static String text(Show show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Show> show(String text) {
        return Arrays.stream(Show.values())
                .filter(show -> text(show).equals(text))
                .findFirst();
    }

    private static Optional<SchoolUrn> school(String text) {
        return number(text).filter(urn -> urn >= 100_000 && urn <= 999_999).map(SchoolUrn::new);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<PupilId> pupil(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(PupilId.of(text))
                : Optional.empty();
    }
}
