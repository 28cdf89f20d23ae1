package org.tats.publishing;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** One figure of a table, with whom it counts: children, else discussions or actions, by their ids. */
public sealed interface FigureCell {

    /** How many. */
    record Count(Set<UUID> units) implements FigureCell {

        public Count {
            units = Set.copyOf(units);
        }
    }

    /**
     * Which share of some belong to others; shown in percent.
     *
     * @param part all of them among {@code of}
     */
    record Share(Set<UUID> part, Set<UUID> of) implements FigureCell {

        public Share {
            part = Set.copyOf(part);
            of = Set.copyOf(of);
            if (!of.containsAll(part)) {
                throw new IllegalArgumentException("A share is part of its whole");
            }
        }
    }

    /**
     * A mean, median or sum over some.
     *
     * @param quantity what it is of, "school days out"; means of the same quantity are looked at together
     * @param value as shown when not hidden
     * @param of those whose values went into it
     */
    record Mean(String quantity, BigDecimal value, Set<UUID> of) implements FigureCell {

        public Mean {
            of = Set.copyOf(of);
        }
    }

    /**
     * Words that count nobody: "not yet known".
     *
     * @param text shown as it is
     */
    record Words(String text) implements FigureCell {}
}
