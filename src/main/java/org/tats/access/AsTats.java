package org.tats.access;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one piece of work inside a transaction pass the database's row policies as TATS itself: for duties that touch rows
 * which the acting person may not read, such as keeping what others have typed when a meeting ends. What it returns must
 * not be shown, unless a scope of the reader goes over it afterwards. The audit trail goes on naming the acting person.
 */
@Repository
public class AsTats {

    private final JdbcClient jdbc;

    AsTats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T within(Supplier<T> work) {
        String before = acting(RunAs.SYSTEM.toString());
        try {
            return work.get();
        } finally {
            acting(before);
        }
    }

    /** Sets who acts and answers who did. */
    private String acting(String person) {
        return jdbc.sql("""
                        select b.before, set_config('app.person', :person, true)
                        from (select coalesce(current_setting('app.person', true), '') as before offset 0) b""")
                .param("person", person)
                .query((row, number) -> row.getString("before"))
                .single();
    }
}
