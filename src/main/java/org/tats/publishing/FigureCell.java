package org.tats.publishing;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/** One figure of a table, with whom it counts: children, else discussions or actions, by their ids. */
public sealed interface FigureCell {

    /**
     * How many.
     *
     * @param children different children behind those counted: fewer where actions or discussions are counted
     */
    record Count(Set<UUID> units, int children) implements FigureCell {

        public Count {
            units = Set.copyOf(units);
        }

        /** Of children themselves. */
        public Count(Set<UUID> units) {
            this(units, units.size());
        }
    }

    /**
     * Which share of some belong to others; shown in percent.
     *
     * @param part all of them among {@code of}
     * @param having different children behind the part
     * @param children different children behind the whole
     */
    record Share(Set<UUID> part, Set<UUID> of, int having, int children) implements FigureCell {

        public Share {
            part = Set.copyOf(part);
            of = Set.copyOf(of);
            if (!of.containsAll(part)) {
                throw new IllegalArgumentException("A share is part of its whole");
            }
        }

        /** Of children themselves. */
        public Share(Set<UUID> part, Set<UUID> of) {
            this(part, of, part.size(), of.size());
        }
    }

    /**
     * A mean, median or sum over some.
     *
     * @param quantity what it is of, "school days out"; means of the same quantity are looked at together
     * @param value as shown when not hidden
     * @param of those whose values went into it
     * @param having different children with a value above nought: what few of them have is theirs
     * @param children different children behind it
     */
    record Mean(String quantity, BigDecimal value, Set<UUID> of, int having, int children) implements FigureCell {

        public Mean {
            of = Set.copyOf(of);
        }

        /** Of children who all have what it is of. */
        public Mean(String quantity, BigDecimal value, Set<UUID> of) {
            this(quantity, value, of, of.size(), of.size());
        }
    }

    /**
     * Words that count nobody: "not yet known".
     *
     * @param text shown as it is
     */
    record Words(String text) implements FigureCell {}
}
