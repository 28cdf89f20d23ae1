package org.tats.learners;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one meeting and one category; null is withheld, so that no small number can be told or worked out.
 *
 * @param category null for the whole list
 * @param newOnes null at the first meeting too
 * @param off null at the first meeting too
 * @param smallNumber counts under it are withheld
 */
public record ListFigure(
        LocalDate heldOn,
        @Nullable Category category,
        @Nullable Long children,
        @Nullable Long hoursKnown,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal medianDaysOut,
        @Nullable Long newOnes,
        @Nullable Long off,
        @Nullable Long withNextDate,
        @Nullable Long inTime,
        int smallNumber) {

    public String categoryWords() {
        return category == null ? "The whole list" : category.words();
    }
}
