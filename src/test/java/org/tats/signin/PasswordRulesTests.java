package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final CommonPasswords common = new CommonPasswords();
    private final PasswordRules rules = new PasswordRules(common, "Bridgemere Council");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amber cobble dove nettle",
                "amber-cobble-dove-12",
                "ein ganz anderes wort",
                "só ação não é fácil não",
                "🦉 wise birds read at night",
                "correct horse battery staple and then some more words up to sixty-four of them"
            })
    void takesLongOnesOfAnyKind(String password) {
        assertThat(rules.problem(password, "Mina Example", "mina.example@bridgemere.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fourteen chars", "Tr0ub4dor&3"})
    void refusesShortOnesWhateverTheirKind(String password) {
        assertThat(rules.problem(password, "", ""))
                .hasValueSatisfying(says -> assertThat(says).contains("15"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789123456789",
                "1qaz2wsx3edc4rfv",
                "QWERTYUIOPASDFGH",
                "sunshine2025!!!!",
                "abcabcabcabcabcabc",
                "                    ",
                "football123456789",
                "iloveyouprincess"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(rules.problem(password, "", ""))
                .hasValueSatisfying(says -> assertThat(says).contains("guessed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridgemere-2026",
                "mina.example@bridgemere.example",
                "MinaExample1234",
                "TeamAroundTheSchool1",
                "tats-tats-council-26"
            })
    void refusesWhatIsMadeOfTheirOwnNamesAndTheHouse(String password) {
        assertThat(rules.problem(password, "Mina Example", "mina.example@bridgemere.example"))
                .hasValueSatisfying(says -> assertThat(says).contains("Do not build it"));
    }

    @Test
    void knowsThousandsOfBreachedOnesThatWouldBeLongEnough() {
        assertThat(common.size()).isGreaterThan(35_000);
        assertThat(common.has("PolniyPizdec0211")).isTrue();
        assertThat(common.has("nobody chose this one")).isFalse();
    }
}
