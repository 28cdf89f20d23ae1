package org.tats.learners.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tats.common.PersonId;
import org.tats.common.SchoolUrn;
import org.tats.learners.Category;
import org.tats.learners.LearnersFilter;

/** What the address of the list says: filter and place in the list. What does not parse counts as not said. */
record LearnersAddress(LearnersFilter filter, int offset) {

    static LearnersAddress of(QueryParameters parameters) {
        return new LearnersAddress(
                new LearnersFilter(
                        parameters.getSingleParameter("category").flatMap(LearnersAddress::category),
                        parameters.getSingleParameter("school").flatMap(LearnersAddress::school),
                        parameters.getSingleParameter("owner").flatMap(LearnersAddress::person)),
                parameters
                                .getSingleParameter("from")
                                .flatMap(LearnersAddress::number)
                                .orElse(1)
                        - 1);
    }

    QueryParameters parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        filter.category().ifPresent(category -> said.put("category", text(category)));
        filter.school().ifPresent(urn -> said.put("school", urn.toString()));
        filter.owner().ifPresent(owner -> said.put("owner", owner.toString()));
        if (offset > 0) {
            said.put("from", String.valueOf(offset + 1));
        }
        return QueryParameters.simple(said);
    }

    /** Another filter starts at the top of the list. */
    LearnersAddress with(LearnersFilter other) {
        return new LearnersAddress(other, 0);
    }

    LearnersAddress from(int other) {
        return new LearnersAddress(filter, Math.max(0, other));
    }

    private static String text(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Category> category(String text) {
        return Arrays.stream(Category.values())
                .filter(category -> text(category).equals(text))
                .findFirst();
    }

    private static Optional<SchoolUrn> school(String text) {
        return number(text).filter(urn -> urn >= 100_000 && urn <= 999_999).map(SchoolUrn::new);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<PersonId> person(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(PersonId.of(text))
                : Optional.empty();
    }
}
