package org.tats.impact;

/** Give this choice of pupils a name. The id is the operation: the same again changes nothing. */
public record SaveCohort(SavedCohortId id, String name, Cohort cohort, boolean shared) {}
