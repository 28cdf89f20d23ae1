package org.tats.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.CurrentPerson;
import org.tats.access.Person;
import org.tats.common.ui.FrameSettings;
import org.tats.common.ui.Mark;
import org.tats.common.ui.MarkingStrip;
import org.tats.common.ui.NavigationCount;
import org.tats.common.ui.PupilSearch;
import org.tats.common.ui.WideScreen;

/** The frame on every screen: marking strip, top bar, side navigation, page. */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    /** The page of one's own account, which sign-in draws. */
    private static final String ACCOUNT = "account";

    private final FrameSettings settings;
    private final AuthenticationContext signIn;
    private final Access access;
    private final boolean signedIn;
    private final SideMenu menu;
    private final ObjectProvider<PupilSearch> search;
    private final Div bar = new Div();
    private final Trouble trouble = new Trouble();
    private boolean wide;

    MainLayout(
            FrameSettings settings,
            AuthenticationContext signIn,
            Access access,
            CurrentPerson currentPerson,
            List<NavigationCount> counts,
            ObjectProvider<PupilSearch> search) {
        this.settings = settings;
        this.signIn = signIn;
        this.access = access;
        this.signedIn = currentPerson.id().isPresent();
        this.search = search;
        this.menu = new SideMenu(counts, access);
        if (signedIn) {
            menu.add(underMenu());
        }
        bar.addClassName("bar");
        addToNavbar(new Header(skipLink(), MarkingStrip.sensitive(settings), bar, trouble));
        ordinaryBar();
    }

    /** The frame of a window, for what must be said wherever the person is. */
    static void sayTrouble(UI ui, String sentence) {
        MainLayout frame = ComponentUtil.getData(ui, MainLayout.class);
        if (frame != null) {
            frame.trouble.say(sentence);
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        wide = content instanceof WideScreen;
        bar.removeAll();
        if (content instanceof WideScreen screen) {
            wideBar(screen);
        } else {
            ordinaryBar();
        }
        super.showRouterLayoutContent(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ComponentUtil.setData(event.getLocationChangeEvent().getUI(), MainLayout.class, this);
        trouble.clear();
        remove(menu);
        if (!wide && signedIn) {
            addToDrawer(menu);
            menu.refresh(event.getLocation().getPath());
        }
    }

    private void ordinaryBar() {
        bar.setClassName("live", false);
        bar.removeAll();
        bar.add(new Mark(settings.authorityName()));
        if (!signedIn) {
            return;
        }
        search.ifAvailable(found -> {
            if (found.offered()) {
                bar.add(new FindPupil(found, "find-pupil"));
            }
        });
        bar.add(end(), menuButton());
    }

    private void wideBar(WideScreen screen) {
        bar.setClassName("live", true);
        Div title = new Div(screen.barTitle());
        title.addClassName("brand");
        Div controls = new Div();
        controls.addClassNames("end", "right");
        if (signedIn) {
            controls.add(who());
        }
        controls.add(screen.barControls());
        bar.add(Mark.alone(), title, controls);
    }

    private Div end() {
        NativeButton out = signOut();
        out.addClassName("plain");
        Anchor account = new Anchor(ACCOUNT, name(access.current()));
        account.addClassName("who");
        Div end = new Div(account, out);
        end.addClassName("end");
        return end;
    }

    private Span who() {
        Span who = new Span(name(access.current()));
        who.addClassName("who");
        return who;
    }

    private NativeButton signOut() {
        NativeButton out = new NativeButton("Sign out", click -> signIn.logout());
        out.addClassName("link");
        return out;
    }

    /** What the top bar has no room for on a narrow screen. */
    private Div underMenu() {
        Div under = new Div();
        under.addClassName("undermenu");
        search.ifAvailable(found -> {
            if (found.offered()) {
                under.add(new FindPupil(found, "find-pupil-in-menu"));
            }
        });
        under.add(new Anchor(ACCOUNT, name(access.current())), signOut());
        return under;
    }

    private static String name(Person person) {
        return person.affiliation()
                .map(Affiliation::jobTitle)
                .filter(title -> !title.isBlank())
                .map(title -> person.name() + ", " + title)
                .orElse(person.name());
    }

    private NativeButton menuButton() {
        NativeButton button = new NativeButton("Menu", click -> setDrawerOpened(!isDrawerOpened()));
        button.addClassName("menu");
        return button;
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#main", "Skip to main content");
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }
}
