package org.tats.impact;

import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.registry.ChildrenBehind;

/**
 * The children whom one figure of a measure counts.
 *
 * @param figure as counted; of a difference the rows are those of the part after
 * @param children those whom the reader may see, each with what is the child's
 */
public record MeasureRows(MeasureDefinition definition, MeasureFigure figure, ChildrenBehind children) {

    /**
     * What a reader needs to see a child among the rows of a measure, for a row says of the child what the measure counts.
     *
     * @throws NotFound when there is no such measure
     */
    static Permission seen(String measure) {
        return switch (measure) {
            case "M1", "M2", "M3", "M6", "M7" -> Permission.SEE_CASE;
            case "M12" -> Permission.SEE_CASE_TEXT;
            case "M4", "M9", "M10" -> Permission.SEE_CARD_DETAIL;
            case "M5", "M11" -> Permission.ATTEST;
            case "M8" -> Permission.SEE_SECTION_19;
            default -> throw new NotFound();
        };
    }
}
