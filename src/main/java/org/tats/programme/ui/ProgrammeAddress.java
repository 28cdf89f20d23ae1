package org.tats.programme.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tats.common.NotFound;
import org.tats.programme.ProgrammeId;

/**
 * Which programme a page shows, and which of its parts is being changed there.
 *
 * @param of empty for the current programme
 * @param change id or code of what is changed in place; empty for nothing
 * @param entry what is entered anew, by its kind; empty for nothing
 * @param offset of the first row that a long list shows
 */
record ProgrammeAddress(Optional<ProgrammeId> of, String change, String entry, int offset) {

    static ProgrammeAddress of(QueryParameters query) {
        try {
            return new ProgrammeAddress(
                    query.getSingleParameter("of").map(ProgrammeId::of),
                    query.getSingleParameter("change").orElse(""),
                    query.getSingleParameter("new").orElse(""),
                    Math.max(
                            0,
                            query.getSingleParameter("from")
                                    .map(Integer::parseInt)
                                    .orElse(0)));
        } catch (IllegalArgumentException garbled) {
            throw new NotFound();
        }
    }

    /** The same programme on another page. @param path may hold a query of its own */
    String href(String path) {
        return of.map(id -> path + (path.contains("?") ? "&" : "?") + "of=" + id)
                .orElse(path);
    }

    /** The same list from another row on. @param first below nought for the beginning */
    QueryParameters from(int first) {
        Map<String, String> values = new LinkedHashMap<>();
        of.ifPresent(id -> values.put("of", id.toString()));
        if (!change.isEmpty()) {
            values.put("change", change);
        }
        values.put("from", String.valueOf(Math.max(0, first)));
        return QueryParameters.simple(values);
    }

    /** Without what is changed or entered. */
    QueryParameters plain() {
        return QueryParameters.simple(of.stream().collect(Collectors.toMap(id -> "of", ProgrammeId::toString)));
    }
}
