package org.tats.learners;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tats.access.RunAs;
import org.tats.common.Dates;

/** Counts the list each night, after the clocks. */
@Configuration(proxyBeanMethods = false)
class LearnersTask {

    private static final LocalTime AFTER_THE_CLOCKS = LocalTime.of(0, 40);

    @Bean
    Task<Void> countVulnerableLearners(LearnersList list) {
        return Tasks.recurring("count-vulnerable-learners", new Daily(Dates.LONDON, AFTER_THE_CLOCKS))
                .execute((instance, context) -> RunAs.system(list::day));
    }
}
