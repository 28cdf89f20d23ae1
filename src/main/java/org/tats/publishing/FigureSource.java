package org.tats.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tats.access.Permission;

/**
 * A module's tables that may be published. The page that checks a table has this code and the parameters in its address and
 * asks for the table anew, so that nothing is kept between the pages:
 * {@code publishing/check?source=CODE&name=value}, see {@link CheckAddress}.
 */
public interface FigureSource {

    /** For the address: small letters and hyphens, for example {@code vulnerable-learners}. */
    String code();

    /**
     * The table that these parameters name, for the acting person's rights.
     *
     * @param parameters the query parameters of the address besides {@code source}, the first value of each
     * @throws org.tats.common.NotFound when they name no table, or none that the person may see
     */
    FigureTable table(Map<String, String> parameters);

    /**
     * What a reader of the rows behind a published figure needs besides, for each child.
     *
     * @param kind of the publication
     * @param row of its table, as it was published
     * @return empty when tables of this kind are another source's
     */
    Optional<Permission> seen(String kind, String row);

    /**
     * The child behind each thing that a publication of this source counts, by key. Most tables count children themselves.
     *
     * @param units what a figure counts; one whose child is not known any more is left out
     */
    default Map<UUID, UUID> children(Publication publication, Set<UUID> units) {
        return units.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
