package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @Test
    void areThoseOfTheStandard() {
        // RFC 6238, appendix B, the last six of its eight figures
        assertThat(Codes.at(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Codes.at(SECRET, NOW)).isEqualTo("081804");
        assertThat(Codes.at(SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }

    @Test
    void areGoodOneStepEarlyOrLateAndNoFurther() {
        for (int late : new int[] {-30, 0, 30}) {
            String code = Codes.at(SECRET, NOW.plusSeconds(late));
            assertThat(Codes.match(SECRET, code, NOW, 0)).as("%d seconds", late).isPresent();
        }
        assertThat(Codes.match(SECRET, Codes.at(SECRET, NOW.minusSeconds(60)), NOW, 0))
                .isEmpty();
        assertThat(Codes.match(SECRET, Codes.at(SECRET, NOW.plusSeconds(60)), NOW, 0))
                .isEmpty();
    }

    @Test
    void workOnceAndOnlyForward() {
        String code = Codes.at(SECRET, NOW);
        long step = Codes.match(SECRET, code, NOW, 0).orElseThrow();
        assertThat(Codes.match(SECRET, code, NOW, step)).isEmpty();
        assertThat(Codes.match(SECRET, Codes.at(SECRET, NOW.minusSeconds(30)), NOW, step))
                .isEmpty();
        assertThat(Codes.match(SECRET, Codes.at(SECRET, NOW.plusSeconds(30)), NOW, step))
                .isPresent();
    }

    @Test
    void mayBeTypedWithASpace() {
        assertThat(Codes.match(SECRET, " 081 804 ", NOW, 0)).isPresent();
        assertThat(Codes.match(SECRET, "", NOW, 0)).isEmpty();
        assertThat(Codes.match(SECRET, "81804", NOW, 0)).isEmpty();
    }

    @Test
    void theSecretIsHandedOverAsAppsReadIt() {
        assertThat(Codes.words(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Codes.address(SECRET, "TATS", "mina@tats.example"))
                .isEqualTo(
                        "otpauth://totp/TATS:mina%40tats.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=TATS");
        assertThat(Codes.newSecret()).hasSize(20).isNotEqualTo(Codes.newSecret());
    }
}
