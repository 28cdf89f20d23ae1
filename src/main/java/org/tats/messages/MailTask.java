package org.tats.messages;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tats.access.RunAs;

/** The task that sends a mail after its transaction. Its row is the mail's id and nothing else. */
@Configuration(proxyBeanMethods = false)
class MailTask {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");

    /** Waits of 1, 3, 9, 27, 81 and 243 minutes: a server that is down for a night is back before the last. */
    private static final int RETRIES = 6;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final double GROWTH = 3;

    @Bean
    Task<Void> sendMail(MailSending sending) {
        return Tasks.oneTime(SEND)
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES,
                        new ExponentialBackoffFailureHandler<>(FIRST_WAIT, GROWTH),
                        (failed, row) -> RunAs.system(() -> sending.giveUp(id(failed.getExecution().taskInstance)))))
                .execute((instance, context) -> RunAs.system(() -> sending.send(id(instance))));
    }

    private static MessageId id(TaskInstanceId instance) {
        return new MessageId(UUID.fromString(instance.getId()));
    }
}
