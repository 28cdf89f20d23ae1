package org.tats.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;

/**
 * Hands one mail to the mail server. Doing it again does nothing once the mail was handed over; should the process die
 * between the server's answer and our commit, the mail goes twice under the same {@code Message-ID}.
 */
@Component
class MailSending {

    private final MessageRepository messages;
    private final PeopleService people;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final Clock clock;

    MailSending(
            MessageRepository messages,
            PeopleService people,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Clock clock) {
        this.messages = messages;
        this.people = people;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotTaken when the server did not take it: try later */
    @Transactional
    void send(MessageId id) {
        messages.lockWaiting(id).ifPresent(mail -> {
            Optional<PersonRow> recipient = people.find(mail.to()).filter(PersonRow::active);
            messages.end(
                    id,
                    recipient.map(person -> handOver(mail, person)).orElse(MessageState.NOT_SENT_NO_ADDRESS),
                    clock.instant());
        });
    }

    @Transactional
    void giveUp(MessageId id) {
        messages.end(id, MessageState.FAILED, clock.instant());
    }

    private MessageState handOver(MessageRepository.Waiting mail, PersonRow recipient) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return MessageState.NOT_SENT_NO_SERVER;
        }
        try {
            sender.send(message(sender, mail, recipient, new InternetAddress(recipient.email(), true)));
            return MessageState.SENT;
        } catch (MessagingException unusable) {
            return MessageState.NOT_SENT_NO_ADDRESS;
        } catch (MailException refused) {
            throw new NotTaken(mail.id(), refused);
        }
    }

    private MimeMessage message(
            JavaMailSender sender, MessageRepository.Waiting mail, PersonRow recipient, InternetAddress to)
            throws MessagingException {
        MailText text = text(mail, recipient);
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setText(text.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + mail.id() + "@tats>");
        return message;
    }

    private MailText text(MessageRepository.Waiting mail, PersonRow recipient) {
        Map<String, String> filling = new HashMap<>(mail.filling());
        filling.put("name", recipient.name());
        filling.put("authority", settings.authority());
        filling.put(
                "link", settings.address() + Optional.ofNullable(mail.path()).orElse("/"));
        return MailText.of(mail.template(), filling);
    }

    /** The mail server did not take a mail. Names neither recipient nor server, for it goes to the log. */
    static final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTaken(MessageId id, MailException refused) {
            super("The mail server did not take mail " + id + " ("
                    + refused.getClass().getSimpleName() + ").");
        }
    }
}
