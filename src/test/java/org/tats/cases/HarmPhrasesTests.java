package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmPhrasesTests {

    private static final HarmPhrases PHRASES = new HarmPhrases(List.of(
            "hit", "burn", "bruis*", "self harm*", "scared to go home", "kill herself", "f g m", "hang himself"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was hit.",
                "HIT",
                "a burn, not new",
                "Bruising on both arms",
                "bruised",
                "Self-harm is known",
                "she self harmed",
                "scared to\ngo home",
                "She says she’d “kill herself”",
                "F.G.M. is feared",
                "said: hit"
            })
    void findsWholeWordsBeginningsAndPhrasesInAnyLetters(String text) {
        assertThat(PHRASES.suggestedBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hitherto quiet",
                "The white coat",
                "Mrs Burnley called",
                "Burns Street",
                "harm to self",
                "scared to go to school, happy to go home",
                "kill time by herself",
                "lives on Embruisment Road"
            })
    void leavesAloneWhatOnlyContainsAWordOrHasItsWordsApart(String text) {
        assertThat(PHRASES.suggestedBy(text)).isFalse();
    }

    @Test
    void readsNoNegation() {
        assertThat(PHRASES.suggestedBy("He was not hit")).isTrue();
    }

    @Test
    void whatIsTypedOnBehindAPhraseIsNothingNew() {
        assertThat(PHRASES.addedBy("He was hit", "")).isTrue();
        assertThat(PHRASES.addedBy("He was hit by a ball in the yard.", "He was hit"))
                .isFalse();
        assertThat(PHRASES.addedBy("Calm at home. He was hit", "He was hit")).isTrue();
    }

    @Test
    void anotherPhraseOrTheSameAfterOtherWordsIsNew() {
        assertThat(PHRASES.addedBy("He was hit. A burn too.", "He was hit.")).isTrue();
        assertThat(PHRASES.addedBy("At home his uncle hit him", "In maths he hit the target"))
                .isTrue();
        assertThat(PHRASES.addedBy("", "He was hit")).isFalse();
    }
}
