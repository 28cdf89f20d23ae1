package org.tats.signin.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import java.util.function.Supplier;
import org.tats.signin.SessionState;
import org.tats.signin.Sessions;

/** Before every screen of a window: is its session still good? Asked before the roles are. */
@ListenerPriority(1000)
final class SessionGuard implements BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<Sessions.Live>> session;

    SessionGuard(Supplier<Optional<Sessions.Live>> session) {
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (target == LockedView.class
                || target == EndedView.class
                || target == SignInView.class
                || target == AgainView.class) {
            return;
        }
        ComponentUtil.setData(event.getUI(), Location.class, event.getLocation());
        Optional<Sessions.Live> live = session.get();
        if (live.isEmpty()) {
            event.rerouteTo(EndedView.class);
        } else if (live.get().state() == SessionState.LOCKED) {
            event.rerouteTo(LockedView.class);
        }
    }

    /** Where the person wanted to be when something else was put in its place; the browser still shows that address. */
    static Location wanted(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Location.class)).orElseGet(() -> new Location(""));
    }
}
