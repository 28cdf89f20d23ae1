package org.tats.impact;

import java.util.List;

/** Measures that are not a statement over the taking alone, such as those by attestation; the beans are collected. */
interface MeasureParts {

    /** The definitions of what it contributes. */
    List<MeasureDefinition> definitions();

    /** Called with the rights of who reads. */
    List<MeasureFigure> figures(Taking taking, Cohort cohort);
}
