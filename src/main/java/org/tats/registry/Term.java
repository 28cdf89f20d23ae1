package org.tats.registry;

import java.time.LocalDate;

/**
 * A term for summing days of suspension.
 *
 * @param from first day
 * @param to last day, included; with the holidays that follow the term
 */
public record Term(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
