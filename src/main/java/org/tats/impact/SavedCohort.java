package org.tats.impact;

import java.time.Instant;

/**
 * A choice of pupils that somebody gave a name.
 *
 * @param owner name of the person who saved it
 * @param own whether that is the reader
 * @param shared whether everybody who may see measures sees it
 */
public record SavedCohort(
        SavedCohortId id, String name, Cohort cohort, String owner, boolean own, boolean shared, Instant savedAt) {}
