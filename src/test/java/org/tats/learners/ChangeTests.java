package org.tats.learners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.learners.Change.Kind;
import org.tats.learners.Change.Stood;

/** What changed since the last meeting, in words. */
class ChangeTests {

    private static Stood stood(@Nullable Integer daysOut, @Nullable Integer halfHours, Category... categories) {
        Set<Category> all = EnumSet.noneOf(Category.class);
        all.addAll(Arrays.asList(categories));
        return new Stood(all, daysOut, halfHours);
    }

    private static String words(Stood was, Stood now) {
        return Change.between(was, now).words();
    }

    @Test
    void whatCameAndWhatWentIsNamed() {
        assertThat(words(
                        stood(10, 20, Category.PART_TIME, Category.AWAITING),
                        stood(10, 20, Category.SECTION_19, Category.PART_TIME)))
                .isEqualTo("Added: Section 19. No longer: Awaiting a place.");
    }

    @Test
    void hoursGoUpOrDownOrBecomeKnown() {
        Category any = Category.PART_TIME;
        assertThat(words(stood(10, 10, any), stood(10, 15, any))).isEqualTo("Hours up from 5 to 7.5.");
        assertThat(words(stood(10, 15, any), stood(10, 0, any))).isEqualTo("Hours down from 7.5 to none.");
        assertThat(words(stood(10, null, any), stood(10, 15, any))).isEqualTo("Hours known now: 7.5.");
        assertThat(words(stood(10, 15, any), stood(10, null, any))).isEqualTo("Hours no longer known.");
        assertThat(words(stood(10, null, any), stood(10, null, any))).isEqualTo("No change.");
    }

    @Test
    void moreDaysOutAreCounted() {
        Category any = Category.MISSING;
        assertThat(words(stood(10, 0, any), stood(11, 0, any))).isEqualTo("1 more school day out.");
        assertThat(words(stood(10, 0, any), stood(40, 0, any))).isEqualTo("30 more school days out.");
        assertThat(words(stood(null, 0, any), stood(40, 0, any))).isEqualTo("No change.");
        assertThat(words(stood(40, 0, any), stood(4, 0, any))).isEqualTo("Counted from a later day than before.");
    }

    @Test
    void withoutAnEarlierListNothingIsCalledNew() {
        assertThat(Change.without(Kind.NO_EARLIER_LIST).words()).isEqualTo("No earlier list.");
        assertThat(Change.without(Kind.NEW).words()).isEqualTo("New on the list.");
    }
}
