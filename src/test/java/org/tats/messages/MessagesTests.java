package org.tats.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangePerson;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

@TatsTest
class MessagesTests {

    @Autowired
    private Messages messages;

    @Autowired
    private MessageService service;

    @Autowired
    private MessageRepository repository;

    @Autowired
    private PeopleService people;

    @Autowired
    private MailSettings settings;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Environment environment;

    private final MailSink sink = new MailSink();
    private PersonId reader = PersonId.random();

    @BeforeEach
    void somebodyToWriteTo() {
        reader = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        signedIn.as(Role.ADMINISTRATOR);
    }

    @AfterEach
    void closeTheSink() {
        sink.close();
    }

    @Test
    void aMailGoesOutAfterTheCommitAndItsLinkIsForgotten() throws Exception {
        ManualScheduler after = scheduler(sink.asServer());
        transactions.executeWithoutResult(open -> {
            withServer().send(reader, new Notice.Invitation("/invitation/very-secret", clock.instant()));
            assertThat(sink.received()).isEmpty();
        });
        assertThat(states()).containsExactly("WAITING");
        after.runAnyDueExecutions();

        MimeMessage mail = sink.received().getFirst();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(reader + "@tats.example");
        assertThat(mail.getContent().toString())
                .contains("Hello Person " + reader, settings.address() + "/invitation/very-secret");
        assertThat(states()).containsExactly("SENT");
        assertThat(number("select count(*) from messages.message m where m::text like '%very-secret%'"))
                .isZero();
        assertThat(number("select count(*) from messages.scheduled_task")).isZero();
    }

    @Test
    void nothingIsWrittenWhenTheTransactionIsRolledBack() {
        transactions.executeWithoutResult(open -> {
            withServer().send(reader, new Notice.FactorsRemoved(clock.instant()));
            open.setRollbackOnly();
        });
        scheduler(sink.asServer()).runAnyDueExecutions();
        assertThat(states()).isEmpty();
        assertThat(sink.received()).isEmpty();
    }

    @Test
    void aMailIsWrittenInsideATransactionOrNotAtAll() {
        assertThatThrownBy(() -> messages.send(reader, new Notice.FactorsRemoved(clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void withoutAMailServerTheMailStaysAsARowThatSaysSo() {
        transactions.executeWithoutResult(
                open -> messages.send(reader, new Notice.Invitation("/invitation/very-secret", clock.instant())));
        assertThat(messages.mailServer()).isFalse();
        assertThat(service.mailServer()).isFalse();
        assertThat(service.list(0, 100))
                .filteredOn(row -> row.recipient().equals("Person " + reader))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(MessageState.NOT_SENT_NO_SERVER);
                    assertThat(row.subject()).isEqualTo("Your sign-in to TATS");
                });
        assertThat(service.count()).isPositive();
        assertThat(number("select count(*) from messages.message m where m::text like '%very-secret%'"))
                .isZero();
    }

    @Test
    void theSameTaskTwiceSendsOneMail() {
        MessageId id = waiting();
        sendNow(id);
        sendNow(id);
        assertThat(sink.received()).hasSize(1);
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndThenGivenUp() {
        ManualScheduler after = scheduler(MailSink.provider(new Down()));
        transactions.executeWithoutResult(
                open -> withServer().send(reader, new Notice.FactorsRemoved(clock.instant())));
        for (int tries = 1; tries <= 7; tries++) {
            assertThat(states()).as("before try " + tries).containsExactly("WAITING");
            after.runAnyDueExecutions();
            after.tick(Duration.ofHours(12));
        }
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void someoneWhoHasLeftGetsNothing() {
        PersonRow row = people.find(reader).orElseThrow();
        MessageId id = waiting();
        people.change(new ChangePerson(
                reader,
                row.version(),
                row.name(),
                row.email(),
                false,
                Objects.requireNonNull(row.agency()),
                row.jobTitle(),
                row.roles()));
        sendNow(id);
        assertThat(sink.received()).isEmpty();
        assertThat(states()).containsExactly("NOT_SENT_NO_ADDRESS");
    }

    // v5.0.0-12.3.1
    @Test
    void aServerWithoutEncryptionGetsNoMail() {
        var server = (JavaMailSenderImpl) sink.asServer().getIfAvailable();
        Map<String, String> configured = Binder.get(environment)
                .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
                .get();
        Objects.requireNonNull(server).getJavaMailProperties().putAll(configured);
        MessageId id = waiting();
        MailSending sending = sending(MailSink.provider(server));
        assertThatThrownBy(() -> RunAs.system(() -> transactions.executeWithoutResult(open -> sending.send(id))))
                .isInstanceOf(MailSending.NotTaken.class);
        assertThat(sink.received()).isEmpty();
        assertThat(configured)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void noHeaderCanBeSlippedIn() throws Exception {
        MessageId id = MessageId.random();
        var notice = new Notice.EmergencyAccessAsked(
                "EA-1\r\nBcc: everybody@tats.example", "Name\nX-Evil: 1", "Other", clock.instant());
        transactions.executeWithoutResult(open -> repository.insertWaiting(id, reader, notice, clock.instant()));
        sendNow(id);
        MimeMessage mail = sink.received().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@tats>");
    }

    private MessageId waiting() {
        MessageId id = MessageId.random();
        transactions.executeWithoutResult(open ->
                repository.insertWaiting(id, reader, new Notice.FactorsRemoved(clock.instant()), clock.instant()));
        return id;
    }

    private void sendNow(MessageId id) {
        MailSending sending = sending(sink.asServer());
        RunAs.system(() -> transactions.executeWithoutResult(open -> sending.send(id)));
    }

    private Messages withServer() {
        return new Messages(repository, scheduler, sink.asServer(), clock);
    }

    private MailSending sending(ObjectProvider<JavaMailSender> server) {
        return new MailSending(repository, people, server, settings, clock);
    }

    private ManualScheduler scheduler(ObjectProvider<JavaMailSender> server) {
        MailSending inTransaction = new MailSending(repository, people, server, settings, clock) {
            @Override
            void send(MessageId id) {
                transactions.executeWithoutResult(open -> super.send(id));
            }
        };
        var builder = TestHelper.createManualScheduler(database, new MailTask().sendMail(inTransaction));
        builder.clock(new SettableClock());
        builder.tableName("messages.scheduled_task");
        ManualScheduler manual = builder.build();
        manual.setTime(clock.instant());
        return manual;
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<String> states() {
        return jdbc.sql("select state from messages.message where person_id = :person")
                .param("person", reader.value())
                .query(String.class)
                .list();
    }

    /** A server that takes nothing. */
    private static final class Down extends JavaMailSenderImpl {
        @Override
        public void send(MimeMessage message) {
            throw new MailSendException("connection refused");
        }
    }
}
