package org.tats.publishing.spi;

import java.util.Map;
import org.tats.publishing.FigureTable;

/**
 * A module's tables that may be published. The page that checks a table has this code and the parameters in its address and
 * asks for the table anew, so that nothing is kept between the pages:
 * {@code publishing/check?source=CODE&name=value}, see {@link org.tats.publishing.CheckAddress}.
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
}
