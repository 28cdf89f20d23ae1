package org.tats.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tats.common.PersonId;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionId;
import org.tats.signin.SessionState;
import org.tats.signin.Sessions;

/**
 * The open browser windows of this node. Every two seconds one question to the database for all of them: which sessions
 * have ended, locked or are about to, and who lost a right. What is open follows by server push, which is no input.
 */
@Component
class OpenPages implements VaadinServiceInitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    private final Sessions sessions;
    private final RightsLost rights;
    private final Duration interval;
    private final Map<UI, OpenPage> pages = new ConcurrentHashMap<>();
    private final ExecutorService watch = Executors.newSingleThreadExecutor(OpenPages::thread);
    private volatile boolean running;

    OpenPages(Sessions sessions, RightsLost rights, @Value("${tats.session.watch}") Duration interval) {
        this.sessions = sessions;
        this.rights = rights;
        this.interval = interval;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            SessionId session = SessionAuthentication.currentSession();
            if (session != null) {
                open(opened.getUI(), session);
            }
        });
    }

    void open(UI ui, SessionId session) {
        SessionMark mark = new SessionMark(() -> touched(ui, session));
        OpenPage page = new OpenPage(ui, session, mark);
        ui.add(mark);
        ui.addBeforeEnterListener(new SessionGuard(() -> live(session)));
        ui.addDetachListener(closed -> pages.remove(ui));
        pages.put(ui, page);
    }

    private void touched(UI ui, SessionId session) {
        sessions.touched(session);
        Optional.ofNullable(pages.get(ui)).ifPresent(page -> page.follow(live(session), false));
    }

    private Optional<Sessions.Live> live(SessionId session) {
        return Optional.ofNullable(sessions.look(List.of(session)).get(session));
    }

    /** One look at everything that is open. */
    synchronized void look() {
        if (pages.isEmpty()) {
            return;
        }
        Map<SessionId, Sessions.Live> live =
                sessions.look(pages.values().stream().map(OpenPage::session).collect(Collectors.toSet()));
        Set<PersonId> lost = rights.of(live.values().stream()
                .filter(session -> session.state() != SessionState.LOCKED)
                .map(session -> session.row().person())
                .collect(Collectors.toSet()));
        pages.forEach((ui, page) -> {
            Optional<Sessions.Live> now = Optional.ofNullable(live.get(page.session()));
            if (now.isEmpty()) {
                pages.remove(ui);
            }
            page.follow(
                    now,
                    now.map(session -> lost.contains(session.row().person())).orElse(false));
        });
    }

    /** A look that fails, because the database restarts or by a defect of ours, must not be the last one. */
    private void later() {
        if (running) {
            CompletableFuture.runAsync(
                            this::lookWhileTheDatabaseMayBeAway,
                            CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS, watch))
                    .whenComplete((done, defect) -> {
                        if (defect != null) {
                            LOG.error("The open pages could not be looked at", defect);
                        }
                        later();
                    });
        }
    }

    /** Says so without the message of the exception, which may quote a row. */
    void lookWhileTheDatabaseMayBeAway() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The open pages could not be looked at: {}", away.getClass().getSimpleName());
        }
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("open-pages").unstarted(work);
    }

    @Override
    public void start() {
        running = true;
        if (interval.isPositive()) {
            later();
        }
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
