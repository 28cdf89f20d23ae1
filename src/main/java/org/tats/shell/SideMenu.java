package org.tats.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tats.access.Access;
import org.tats.common.ui.NavigationCount;

/** The side navigation: the views that carry {@code @Menu} and that this person may use; tens of the order make groups. */
final class SideMenu extends Nav {

    private final SideNav entries = new SideNav();
    private final Map<String, NavigationCount> counts;
    private final Access access;

    SideMenu(List<NavigationCount> counts, Access access) {
        this.counts = counts.stream().collect(Collectors.toMap(NavigationCount::route, Function.identity()));
        this.access = access;
        addClassName("nav");
        getElement().setAttribute("aria-label", "Main");
        add(entries);
    }

    /**
     * Draws the entries anew, with the numbers of this moment.
     *
     * @param path of the page; of several entries above it only the nearest is the current one
     */
    void refresh(String path) {
        entries.removeAll();
        List<MenuEntry> allowed = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> ViewPermission.allows(access, entry.menuClass()))
                .toList();
        String nearest = allowed.stream()
                .map(SideMenu::route)
                .filter(route -> within(path, route))
                .max(Comparator.comparingInt(String::length))
                .orElse(path);
        int group = 0;
        for (MenuEntry entry : allowed) {
            SideNavItem item = item(entry);
            String route = route(entry);
            item.setMatchNested(!route.isEmpty() && (route.equals(nearest) || !within(path, route)));
            int itsGroup = (int) (entry.order() / 10);
            item.setClassName("gap", itsGroup > Math.max(group, 1));
            group = itsGroup;
            entries.addItem(item);
        }
    }

    private static String route(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static boolean within(String path, String route) {
        return path.equals(route) || path.startsWith(route + "/");
    }

    private SideNavItem item(MenuEntry entry) {
        String route = route(entry);
        SideNavItem item = new SideNavItem(entry.title(), route);
        NavigationCount count = counts.get(route);
        OptionalLong waiting = count == null ? OptionalLong.empty() : count.waiting();
        if (waiting.isPresent()) {
            Span hidden = new Span(" waiting");
            hidden.addClassName("vh");
            Span number = new Span(new Span(String.valueOf(waiting.getAsLong())), hidden);
            number.addClassName("n");
            item.setSuffixComponent(number);
        }
        return item;
    }
}
