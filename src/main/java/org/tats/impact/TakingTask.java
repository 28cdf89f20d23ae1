package org.tats.impact;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tats.access.RunAs;
import org.tats.common.Dates;

/** Takes the facts for measures each night, after the clocks and the lists, and when somebody asks for it. */
@Configuration(proxyBeanMethods = false)
class TakingTask {

    static final TaskDescriptor<Void> NOW = TaskDescriptor.of("take-facts-now");

    /** One at a time: asked for twice is asked for once. */
    static final String ONLY = "now";

    private static final LocalTime AFTER_THE_LISTS = LocalTime.of(1, 20);

    @Bean
    Task<Void> takeFactsForMeasures(Takings takings) {
        return Tasks.recurring("take-facts-for-measures", new Daily(Dates.LONDON, AFTER_THE_LISTS))
                .execute((instance, context) -> RunAs.system(takings::day));
    }

    /** Not tried again by itself: whoever asked sees that nothing came and asks again. */
    @Bean
    Task<Void> takeFactsNow(Takings takings) {
        return Tasks.oneTime(NOW)
                .onFailure((failed, row) -> row.stop())
                .execute((instance, context) -> RunAs.system(takings::take));
    }
}
