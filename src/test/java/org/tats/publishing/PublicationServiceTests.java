package org.tats.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tats.publishing.TableMaker.children;
import static org.tats.publishing.TableMaker.twoWay;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Role;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;

/** Publications over stored records: numbered, frozen, and remembered for the next check. */
@TatsTest
class PublicationServiceTests {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    private PublicationService service;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Of this test alone: ids of its own, so that other tests' publications do not count. */
    private final int base = (int) (UUID.randomUUID().getLeastSignificantBits() & 0x3fffffff);

    private final String kind = "test/" + UUID.randomUUID();

    @BeforeEach
    void anAnalyst() {
        signedIn.as(Role.ANALYST);
    }

    private FigureTable upTo(String day, int more) {
        return twoWay(
                kind,
                SEPTEMBER,
                LocalDate.parse(day),
                List.of(
                        List.of(children(base, base + 19 + more), children(base + 100, base + 129)),
                        List.of(children(base + 200, base + 224), children(base + 300, base + 334))));
    }

    @Test
    void aPublicationIsNumberedFrozenAndFoundAgain() {
        Publication out = service.publish(service.check(upTo("2026-10-31", 0)), " Board of 3 December ");
        Publication again = service.publication(out.number());
        assertThat(again).isEqualTo(out);
        assertThat(again.sha256()).isEqualTo(again.hash());
        assertThat(again.reason()).isEqualTo("Board of 3 December");
        assertThat(again.shown().cell(0, 0)).isEqualTo("20");
        assertThat(service.publications(kind)).containsExactly(out);
        assertThat(service.publications().getFirst()).isEqualTo(out);
    }

    @Test
    void theNextTableIsCheckedTogetherWithIt() {
        int number =
                service.publish(service.check(upTo("2026-10-31", 0)), "Board").number();
        Check check = service.check(upTo("2026-12-31", 1));
        assertThat(check.earlier()).containsExactly(number);
        assertThat(check.shown().hidden(0, 0)).isTrue();
    }

    @Test
    void whatWasCheckedBeforeSomethingElseWentOutIsCheckedAgain() {
        Check old = service.check(upTo("2026-12-31", 1));
        service.publish(service.check(upTo("2026-10-31", 0)), "Board");
        assertThatThrownBy(() -> service.publish(old, "Board"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Check again");
    }

    @Test
    void withoutAReasonNothingLeaves() {
        Check check = service.check(upTo("2026-10-31", 0));
        assertThatThrownBy(() -> service.publish(check, " ")).isInstanceOf(RuleBroken.class);
        assertThat(service.publications(kind)).isEmpty();
    }

    @Test
    void whomAFigureCountsIsReadByTatsAlone() {
        service.publish(service.check(upTo("2026-10-31", 0)), "Board");
        assertThat(transaction.<Integer>execute(
                        state -> jdbc.sql("select count(*) from publishing.counted, publishing.counted_unit")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> transaction.execute(state ->
                        jdbc.sql("update publishing.publication set kind = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whoSeesFiguresOfTheBoardDoesNotCheckThem() {
        int number =
                service.publish(service.check(upTo("2026-10-31", 0)), "Board").number();
        signedIn.as(Role.BOARD_MEMBER);
        assertThat(service.publication(number).number()).isEqualTo(number);
        assertThatThrownBy(() -> service.check(upTo("2026-10-31", 0))).isInstanceOf(NotFound.class);
        signedIn.as(Role.MINUTE_TAKER);
        assertThatThrownBy(() -> service.publication(number)).isInstanceOf(NotFound.class);
    }
}
