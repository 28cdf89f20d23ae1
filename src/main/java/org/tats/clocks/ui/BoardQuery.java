package org.tats.clocks.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tats.clocks.BoardFilter;
import org.tats.clocks.BoardFilter.Show;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;

/** What the address of the board says: filter and place in the list. What does not parse counts as not said. */
record BoardQuery(BoardFilter filter, int offset) {

    static BoardQuery of(QueryParameters said) {
        return new BoardQuery(
                new BoardFilter(
                        said.getSingleParameter("show")
                                .flatMap(BoardQuery::show)
                                .orElse(Show.DEADLINES),
                        said.getSingleParameter("clock"),
                        said.getSingleParameter("school").flatMap(BoardQuery::school),
                        said.getSingleParameter("owner").flatMap(BoardQuery::owner)),
                said.getSingleParameter("from").flatMap(BoardQuery::number).orElse(1) - 1);
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        if (filter.show() != Show.DEADLINES) {
            said.put("show", filter.show().name().toLowerCase(Locale.ROOT));
        }
        filter.clock().ifPresent(clock -> said.put("clock", clock));
        filter.school().ifPresent(school -> said.put("school", school.toString()));
        filter.owner().ifPresent(owner -> said.put("owner", owner.toString()));
        if (offset > 0) {
            said.put("from", String.valueOf(offset + 1));
        }
        return QueryParameters.simple(said);
    }

    /** Another filter starts at the top of the list. */
    BoardQuery with(BoardFilter other) {
        return new BoardQuery(other, 0);
    }

    BoardQuery from(int other) {
        return new BoardQuery(filter, Math.max(0, other));
    }

    private static Optional<Show> show(String said) {
        return Arrays.stream(Show.values())
                .filter(show -> show.name().equalsIgnoreCase(said))
                .findFirst();
    }

    private static Optional<SchoolUrn> school(String said) {
        return number(said).filter(urn -> urn >= 100_000 && urn <= 999_999).map(SchoolUrn::new);
    }

    private static Optional<PersonId> owner(String said) {
        try {
            return Optional.of(new PersonId(UUID.fromString(said)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String said) {
        try {
            return Optional.of(Integer.valueOf(said)).filter(number -> number > 0);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
