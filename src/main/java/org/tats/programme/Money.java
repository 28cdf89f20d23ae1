package org.tats.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;

/**
 * The totals of a programme's money, computed from income and periods and never typed.
 *
 * @param awarded null where no award is known
 * @param plannedOfSpent what the profile planned for the periods whose cost is known; null where one of them has no plan
 * @param spentTo last day of the last period whose cost is known; null for none
 */
public record Money(
        @Nullable Pence awarded,
        Pence received,
        Pence spent,
        @Nullable Pence plannedOfSpent,
        @Nullable LocalDate spentTo) {

    static Money of(@Nullable Pence awarded, List<Income> income, List<Quarter> quarters) {
        List<Quarter> known =
                quarters.stream().filter(quarter -> quarter.cost() != null).toList();
        boolean planned = !known.isEmpty() && known.stream().allMatch(quarter -> quarter.planned() != null);
        return new Money(
                awarded,
                income.stream().map(Income::amount).reduce(Pence.NONE, Pence::plus),
                known.stream().map(Quarter::cost).filter(Objects::nonNull).reduce(Pence.NONE, Pence::plus),
                planned
                        ? known.stream()
                                .map(Quarter::planned)
                                .filter(Objects::nonNull)
                                .reduce(Pence.NONE, Pence::plus)
                        : null,
                known.stream().map(Quarter::to).max(Comparator.naturalOrder()).orElse(null));
    }

    /** Received and not spent; below nothing when more was spent than came. */
    public Pence left() {
        return received.minus(spent);
    }

    /** Spent of what was received, "73.8%"; empty without income. */
    public Optional<String> ofIncome() {
        return spent.percentOf(received);
    }

    /** Spent of the award, "36.9%"; empty without an award. */
    public Optional<String> ofAward() {
        return awarded == null ? Optional.empty() : spent.percentOf(awarded);
    }

    /** Whether more was spent than planned, than came, or than was awarded. */
    public boolean over() {
        return left().value() < 0
                || awarded != null && spent.compareTo(awarded) > 0
                || plannedOfSpent != null && spent.compareTo(plannedOfSpent) > 0;
    }

    /** The whole in a sentence or two. */
    public String sentence() {
        if (spentTo == null) {
            return "No cost is known yet. " + received.words() + " came in.";
        }
        String spending = spent.words() + " spent to " + Dates.full(spentTo)
                + ofIncome()
                        .map(share -> ", " + share + " of the " + received.words() + " received")
                        .orElse("")
                + ofAward().map(share -> " and " + share + " of the award").orElse("") + ". ";
        return left().value() < 0
                ? spending + new Pence(-left().value()).words() + " more was spent than received."
                : spending + left().words() + " received and not spent.";
    }
}
