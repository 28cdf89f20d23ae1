package org.tats.documents;

import java.util.Map;
import java.util.Set;

/**
 * The places of a Word file and the headings over them.
 *
 * @param places names of all that are in it, headers and footers included
 * @param headings under which heading a place first stands, by its name; a place before the first heading is not in it, nor is
 *     one of a header or a footer
 */
public record FormOutline(Set<String> places, Map<String, String> headings) {

    public FormOutline {
        places = Set.copyOf(places);
        headings = Map.copyOf(headings);
    }
}
