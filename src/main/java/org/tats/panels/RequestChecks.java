package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;

/**
 * What must hold of a request before it is entered.
 *
 * @param own whose request it is when the asker's agency asks
 */
record RequestChecks(NewRequest asked, Asker asker, RequestSource own, LocalDate today) {

    /** @throws RuleBroken when nobody said it */
    LocalDate knewOn() {
        return told(
                asked.knewOn(), "Say on which day the authority knew of the child. The clocks count from that day.");
    }

    /** @throws RuleBroken when nobody said it */
    LocalDate receivedOn() {
        return told(asked.receivedOn(), "Say on which day the request came.");
    }

    /** @throws RuleBroken for what the asker may not say, what is missing, and dates that cannot be */
    void check() {
        LocalDate knewOn = knewOn();
        LocalDate receivedOn = receivedOn();
        inTheirName(knewOn, receivedOn);
        if (asked.askedBy().isEmpty()) {
            throw new RuleBroken("Say who asked: a name or a role.");
        }
        if (asked.said().isEmpty()) {
            throw new RuleBroken("Write what was said.");
        }
        if (receivedOn.isAfter(today)) {
            throw new RuleBroken("A request cannot come from the future. Check the date.");
        }
        if (knewOn.isAfter(receivedOn)) {
            throw new RuleBroken("The authority knew on the day the request came at the latest. Check both dates.");
        }
    }

    private void inTheirName(LocalDate knewOn, LocalDate receivedOn) {
        switch (asker) {
            case SCHOOL -> {
                if (asked.source() != RequestSource.SCHOOL || !knewOn.equals(today) || !receivedOn.equals(today)) {
                    throw new RuleBroken("A school’s own form counts from the day it is sent.");
                }
            }
            case AGENCY -> {
                if (asked.source() != own || !receivedOn.equals(today)) {
                    throw new RuleBroken("An agency’s own form comes from that agency, on the day it is sent.");
                }
                if (asked.owner() != null) {
                    throw new RuleBroken("The council says who works on it.");
                }
            }
            case AUTHORITY -> {
                if (asked.owner() == null) {
                    throw new RuleBroken("Say who works on it.");
                }
            }
        }
    }

    private static LocalDate told(@Nullable LocalDate date, String otherwise) {
        if (date == null) {
            throw new RuleBroken(otherwise);
        }
        return date;
    }
}
