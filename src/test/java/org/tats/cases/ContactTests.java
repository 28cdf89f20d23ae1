package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

class ContactTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void writesAPostcodeAsThePostDoes() {
        assertThat(contact("Mina Example", " zz1 2zz", "").postcode()).isEqualTo("ZZ1 2ZZ");
        assertThat(contact("Mina Example", "EC1A1BB", "").postcode()).isEqualTo("EC1A 1BB");
        assertThat(contact("Mina Example", "", "").postcode()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAnAddress() {
        assertThatThrownBy(() -> contact("Mina Example", "12345", "")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> contact("Mina Example", "", "nobody")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> contact(" ", "", "")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> contact("x".repeat(301), "", "")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void holdsFromItsFirstToItsLastDay() {
        Contact contact = contact("Mina Example", "", "");
        Contact ended = contact.endedOn(DAY.plusDays(5));

        assertThat(contact.covers(DAY.minusDays(1))).isFalse();
        assertThat(contact.covers(DAY)).isTrue();
        assertThat(ended.covers(DAY.plusDays(5))).isTrue();
        assertThat(ended.covers(DAY.plusDays(6))).isFalse();
        assertThat(ended.changedSince(contact)).containsExactly("to");
    }

    /** CBDS of May 2026, as the notes list them. */
    @Test
    void knowsTheCodesOfTheDepartment() {
        assertThat(Arrays.stream(ContactRelationship.values()).map(Enum::name))
                .containsExactly(
                        "PAM", "PAF", "STM", "STF", "FOM", "FOF", "CAR", "FAM", "REL", "SWR", "DOC", "CHM", "RLG",
                        "TCH", "HTC", "OTH");
    }

    private static Contact contact(String name, String postcode, String email) {
        return new Contact(
                ContactId.random(),
                PupilId.random(),
                name,
                ContactRelationship.PAM,
                YesOrNo.YES,
                YesOrNo.YES,
                List.of(),
                postcode,
                "",
                email,
                "",
                false,
                "",
                false,
                "",
                1,
                DAY,
                null,
                0);
    }
}
