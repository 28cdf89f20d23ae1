package org.tats.messages;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PersonId;

/**
 * Writes mails. Called inside the transaction that the mail is about: without its commit there is no mail, and no mail
 * is sent before it.
 */
@Component
public class Messages {

    private final MessageRepository messages;
    private final SchedulerClient scheduler;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    Messages(
            MessageRepository messages, SchedulerClient scheduler, ObjectProvider<JavaMailSender> server, Clock clock) {
        this.messages = messages;
        this.scheduler = scheduler;
        this.server = server;
        this.clock = clock;
    }

    /** Whether a mail server is set. Without one mails are kept as rows and never sent: say so where it matters. */
    public boolean mailServer() {
        return server.getIfAvailable() != null;
    }

    /** Sends this to the person's work address once the transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(PersonId to, Notice notice) {
        MessageId id = MessageId.random();
        Instant now = clock.instant();
        if (mailServer()) {
            messages.insertWaiting(id, to, notice, now);
            scheduler.schedule(MailTask.SEND.instance(id.toString()).scheduledTo(now));
        } else {
            messages.insertUnsent(id, to, notice, now);
        }
    }
}
