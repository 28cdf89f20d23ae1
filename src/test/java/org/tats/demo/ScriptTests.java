package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tats.access.AgencyFunction;

class ScriptTests {

    private static final List<Script> MEETINGS = Script.read("scripts.txt");

    @Test
    void everyConversationHoldsAllVoices() {
        assertThat(MEETINGS)
                .hasSizeGreaterThan(10)
                .allSatisfy(script ->
                        assertThat(script.fields()).containsOnlyKeys("strengths", "concern", "pupil", "parent"));
    }

    @Test
    void everyReferralHoldsWhatTheFormAsks() {
        assertThat(Script.read("referrals.txt"))
                .hasSizeGreaterThan(5)
                .allSatisfy(script ->
                        assertThat(script.fields()).containsOnlyKeys("concern", "tried", "pupil", "parent", "wanted"));
    }

    @Test
    void everyActionHasAnOwnerInTheCast() {
        Set<AgencyFunction> owners = Stream.concat(
                        Stream.of(AgencyFunction.SCHOOL),
                        Cast.services().stream().map(CastMember::function))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(MEETINGS.stream().flatMap(script -> script.actions().stream()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(owners).contains(action.agency()))
                .allSatisfy(action -> assertThat(action.weeks()).isBetween(1, 6));
    }

    @Test
    void thereAreWordsForEveryReasonToTalk() {
        Dice dice = Dice.of(1, 2);
        for (String kind : List.of("CONDUCT", "AWAY", "ABSENCE", "GENERAL", "BETTER", "SAME")) {
            assertThat(Scripts.meeting(kind, dice).kind()).isEqualTo(kind);
        }
        assertThat(Scripts.about(Set.of("PA", "SUS-3"))).isEqualTo("CONDUCT");
        assertThat(Scripts.about(Set.of("PA", "NIL-15"))).isEqualTo("AWAY");
        assertThat(Scripts.about(Set.of("PA"))).isEqualTo("ABSENCE");
        assertThat(Scripts.about(Set.of())).isEqualTo("GENERAL");
    }
}
