package org.tats.demo;

import java.util.ArrayList;
import java.util.List;

/** Values with shares; the shares need not add up to anything. */
record Weighted<T>(List<T> values, double[] upTo) {

    /** Reads {@code "WBRI 92, WOTH 2"}. */
    static Weighted<String> of(String shares) {
        List<String> values = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        double sum = 0;
        for (String part : shares.split(",", -1)) {
            String[] words = part.strip().split(" ", -1);
            sum += Double.parseDouble(words[1]);
            values.add(words[0]);
            bounds.add(sum);
        }
        return new Weighted<>(
                List.copyOf(values),
                bounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    T roll(Dice dice) {
        double at = dice.unit() * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return values.get(i);
    }
}
