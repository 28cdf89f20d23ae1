package org.tats.cases;

import java.time.LocalDate;

/**
 * A text that its writer gives to the pupil's school too.
 *
 * @param on the day of the discussion, or of the note
 * @param from the agency that brought it, or the name of the field
 * @param notForParent whether the school must not pass it on to a parent
 */
public record SharedText(LocalDate on, String from, String text, boolean notForParent) {}
