package org.tats.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MailTextTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final List<Notice> ONE_OF_EACH = List.of(
            new Notice.Invitation("/invitation/secret", NOON),
            new Notice.FactorsRemoved(NOON),
            new Notice.EmergencyAccessOpened(
                    "EA-7", "Person Placeholder", "Court or police emergency", NOON, LocalDate.of(2026, 11, 24)),
            new Notice.EmergencyAccessAsked("EA-7", "Person Placeholder", "Court or police emergency", NOON));

    @Test
    void everyKindOfNoticeIsTriedHere() {
        assertThat(ONE_OF_EACH.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Notice.class.getPermittedSubclasses());
    }

    @Test
    void everyNoticeHasATextWithAPlaceForAllItSaysAndNothingElse() {
        for (Notice notice : ONE_OF_EACH) {
            assertThat(MailText.of(notice.template(), withCommon(notice)).body())
                    .doesNotContain("{");
            assertThat(MailText.subject(notice.template(), notice.filling())).isNotBlank();
        }
    }

    @Test
    void noNoticeHasAPlaceForAPupil() {
        Set<String> places = new TreeSet<>();
        ONE_OF_EACH.forEach(notice -> places.addAll(notice.filling().keySet()));
        assertThat(places).containsExactly("at", "by", "category", "due", "number", "until");
        assertThat(Arrays.stream(Notice.class.getPermittedSubclasses())
                        .flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
                        .map(part -> part.getType().getSimpleName()))
                .containsOnly("String", "Instant", "LocalDate");
    }

    @Test
    void whatIsFilledInCannotBeginALine() {
        var notice = new Notice.EmergencyAccessOpened(
                "EA-7\r\nBcc: other@tats.example", "A\u2028B\u0085C", "Other", NOON, LocalDate.of(2026, 11, 24));
        MailText text = MailText.of(notice.template(), withCommon(notice));
        assertThat(text.subject()).isEqualTo("Emergency access EA-7 Bcc: other@tats.example was opened in TATS");
        assertThat(text.body()).contains("A B C").doesNotContain("\nBcc");
    }

    @Test
    void aPlaceThatStaysEmptyIsAFault() {
        assertThatThrownBy(() -> MailText.of("invitation", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{");
        assertThatThrownBy(() -> MailText.of("no-such-text", Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, String> withCommon(Notice notice) {
        Map<String, String> all = new HashMap<>(notice.filling());
        all.putAll(Map.of("name", "Reader Sample", "authority", "Bridgemere Council", "link", "https://tats.example/"));
        return all;
    }
}
