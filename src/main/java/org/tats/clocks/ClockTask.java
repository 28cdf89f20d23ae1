package org.tats.clocks;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tats.access.RunAs;
import org.tats.common.Dates;

/** Counts all clocks soon after midnight, so that a day is late on the day it is. */
@Configuration(proxyBeanMethods = false)
class ClockTask {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    @Bean
    Task<Void> countClocks(Clocks clocks) {
        return Tasks.recurring("count-clocks", new Daily(Dates.LONDON, AFTER_MIDNIGHT))
                .execute((instance, context) -> RunAs.system(clocks::day));
    }
}
