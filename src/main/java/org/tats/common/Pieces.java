package org.tats.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects what streams by and hands it on a piece at a time, so that nothing grows with the number of pupils.
 *
 * @param <T> what is collected
 */
public final class Pieces<T> {

    private static final int SIZE = 2_000;

    private final List<T> piece = new ArrayList<>(SIZE);
    private final Consumer<List<T>> taken;

    /** @param taken gets each piece; it must not keep the list, which is used again */
    public Pieces(Consumer<List<T>> taken) {
        this.taken = taken;
    }

    public void add(T one) {
        piece.add(one);
        if (piece.size() == SIZE) {
            end();
        }
    }

    /** Hands on what is left; to be called after the last one. */
    public void end() {
        if (!piece.isEmpty()) {
            taken.accept(piece);
            piece.clear();
        }
    }
}
