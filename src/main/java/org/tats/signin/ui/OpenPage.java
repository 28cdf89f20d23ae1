package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tats.common.ui.Announcer;
import org.tats.signin.SessionAuthentication;
import org.tats.signin.SessionId;
import org.tats.signin.SessionState;
import org.tats.signin.Sessions;

/** One open browser window of a session, and what it shows of the session's state. */
final class OpenPage {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final UI ui;
    private final SessionId session;
    private final SessionMark mark;
    private volatile SessionState shown = SessionState.OPEN;

    OpenPage(UI ui, SessionId session, SessionMark mark) {
        this.ui = ui;
        this.session = session;
        this.mark = mark;
    }

    SessionId session() {
        return session;
    }

    /** Brings the window up to what is so now. May be called by any thread. */
    void follow(Optional<Sessions.Live> live, boolean lost) {
        boolean same = live.isPresent() && live.get().state() == shown;
        if (same && !lost) {
            return;
        }
        try {
            ui.access(() -> show(live, lost));
        } catch (UIDetachedException closed) {
            // the window was closed meanwhile: nothing is shown any more
        }
    }

    private void show(Optional<Sessions.Live> live, boolean lost) {
        if (live.isEmpty()) {
            remember(null);
            mark.calm();
            cover(EndedView.class);
            return;
        }
        SessionState before = shown;
        shown = live.get().state();
        remember(live.get());
        if (shown == SessionState.LOCKED) {
            mark.calm();
            cover(LockedView.class);
        } else if (before == SessionState.LOCKED) {
            Location wanted = SessionGuard.wanted(ui);
            ui.navigate(wanted.getPath(), wanted.getQueryParameters());
        } else if (lost) {
            ui.refreshCurrentRoute(true);
        }
        if (shown == SessionState.WARNED) {
            mark.warn(live.get().locksAt());
        } else {
            mark.calm();
        }
    }

    /** What the threads of this node take for the signed-in person. */
    private void remember(Sessions.@Nullable Live live) {
        WrappedSession http = ui.getSession().getSession();
        if (live == null) {
            http.removeAttribute(CONTEXT);
        } else {
            http.setAttribute(CONTEXT, SessionAuthentication.context(live.row(), live.state()));
        }
    }

    /** Takes everything off the page. A screen that will not go, or fails in going, is thrown away with its window. */
    private void cover(Class<? extends Component> with) {
        List<Component> dialogs =
                ui.getChildren().filter(Dialog.class::isInstance).toList();
        dialogs.forEach(dialog -> ((Dialog) dialog).close());
        dialogs.forEach(Component::removeFromParent);
        Announcer.in(ui).removeAll();
        try {
            ui.refreshCurrentRoute(true);
        } finally {
            if (ui.getActiveRouterTargetsChain().stream().noneMatch(with::isInstance)) {
                ui.removeAll();
                ui.getPage().reload();
            }
        }
    }
}
