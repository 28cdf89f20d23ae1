package org.tats.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which steps of the making are done, each in the step's own transaction. */
@Repository
@Transactional
class StepRepository {

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the work and notes the step, both or neither; does nothing when the step is done already. */
    public void once(String name, Runnable work) {
        if (!done(name)) {
            work.run();
            jdbc.sql("insert into demo.step (name) values (:name)")
                    .param("name", name)
                    .update();
        }
    }

    public boolean done(String name) {
        return jdbc.sql("select count(*) from demo.step where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The day on which the making began, {@code today} when it begins now. */
    public LocalDate begunOn(LocalDate today) {
        jdbc.sql("insert into demo.creation (today) values (:today) on conflict do nothing")
                .param("today", today)
                .update();
        return jdbc.sql("select today from demo.creation")
                .query(LocalDate.class)
                .single();
    }
}
