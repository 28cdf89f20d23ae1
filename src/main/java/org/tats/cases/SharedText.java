package org.tats.cases;

import java.time.LocalDate;

/**
 * A text that its writer gives to the pupil's school too.
 *
 * @param from the agency that brought it, or the name of the field
 * @param notForParent whether the school must not pass it on to a parent
 */
public record SharedText(LocalDate heldOn, String from, String text, boolean notForParent) {}
