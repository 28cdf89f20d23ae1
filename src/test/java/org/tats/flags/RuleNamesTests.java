package org.tats.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.testing.TatsTest;

/** What other modules' figures call the rules. */
@TatsTest
class RuleNamesTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePublishedNamesAreThoseOfTheRules() {
        assertThat(jdbc.sql("select rule, words from reporting.flag_rule order by position")
                        .query((row, number) -> new RuleRow(row.getString("rule"), row.getString("words")))
                        .list())
                .isEqualTo(FlagRules.ROWS);
    }
}
