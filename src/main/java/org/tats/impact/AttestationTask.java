package org.tats.impact;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tats.access.RunAs;
import org.tats.common.Dates;

/** Counts attestations each night, before facts for measures are taken: a day more may complete 12 months. */
@Configuration(proxyBeanMethods = false)
class AttestationTask {

    private static final LocalTime BEFORE_THE_TAKING = LocalTime.of(1, 10);

    @Bean
    Task<Void> countAttestations(Attestations attestations) {
        return Tasks.recurring("count-attestations", new Daily(Dates.LONDON, BEFORE_THE_TAKING))
                .execute((instance, context) -> RunAs.system(attestations::day));
    }
}
