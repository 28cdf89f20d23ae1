package org.tats.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * What is known of a child who is opened by hand.
 *
 * @param sex F, M or U
 * @param ncyear as in a pupils file: E1 E2 N1 N2 R 1 to 14, X when none is followed
 * @param homeLa code of the authority in whose area the child lives
 * @param postcode of where the child lives, or empty; only to recognise the same child
 * @param school with {@link SchoolKind#HERE} alone
 * @param schoolName with a school that is not in the data; else empty
 */
public record ChildDetails(
        String surname,
        String forename,
        LocalDate dateOfBirth,
        String sex,
        String ncyear,
        SenProvision senProvision,
        int homeLa,
        String postcode,
        SchoolKind schoolKind,
        @Nullable SchoolUrn school,
        String schoolName) {

    private static final int LONGEST = 100;

    /** @throws RuleBroken when something is missing or cannot be */
    public ChildDetails {
        surname = surname.strip();
        forename = forename.strip();
        schoolName = schoolKind.named() ? schoolName.strip() : "";
        postcode = postcode.replaceAll("\\s", "").toUpperCase(Locale.UK);
        if (surname.isEmpty() || forename.isEmpty()) {
            throw new RuleBroken("Write the child’s surname and first name.");
        }
        if (surname.length() > LONGEST || forename.length() > LONGEST || schoolName.length() > LONGEST) {
            throw new RuleBroken("A name has at most " + LONGEST + " characters.");
        }
        if (homeLa < 100 || homeLa > 999) {
            throw new RuleBroken("Write the three digits of the authority where the child lives, such as 876.");
        }
        if (postcode.length() > 10) {
            throw new RuleBroken("Write the postcode such as ZZ1 2ZZ, or leave it empty.");
        }
        if ((schoolKind == SchoolKind.HERE) != (school != null)) {
            throw new RuleBroken("Choose the school from the list, or say that it is not in the data.");
        }
        if (schoolKind.named() && schoolName.isEmpty()) {
            throw new RuleBroken("Write the name of the school.");
        }
    }
}
