package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscussionWritingTests {

    @Test
    void keepsBothTextsOneBelowTheOther() {
        assertThat(DiscussionWriting.merged("Mornings are calmer.", "Late on Fridays.", "Mina Example"))
                .isEqualTo("Mornings are calmer.\n\nAlso typed by Mina Example: Late on Fridays.");
    }

    @Test
    void doesNotSayTwiceWhatOneTextHasAlready() {
        assertThat(DiscussionWriting.merged("Mornings", "Mornings are calmer.", "Mina Example"))
                .isEqualTo("Mornings are calmer.");
        assertThat(DiscussionWriting.merged("Mornings are calmer.", "Mornings", "Mina Example"))
                .isEqualTo("Mornings are calmer.");
        assertThat(DiscussionWriting.merged("", "Mornings", "Mina Example")).isEqualTo("Mornings");
    }
}
