package org.tats.panels;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Other hours for a key stage.
 *
 * @param id of what follows; twice the same id changes once
 * @param former the yardstick that it follows
 * @param source where the number comes from
 * @param from the first day of the new hours
 */
public record ChangeYardstick(UUID id, UUID former, Hours hours, String source, LocalDate from) {}
