package org.tats.cases.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;

/** What a person reads on the screen that is open. */
final class Seen {

    private Seen() {}

    static String words(HasElement view) {
        return view.getElement().getTextRecursively();
    }

    static String page() {
        return words(
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst());
    }

    /** Follows an address with one query parameter. */
    static void go(String path, String name, Object value) {
        UI.getCurrent().navigate(path, QueryParameters.of(name, value.toString()));
    }

    static List<String> addresses(List<Anchor> anchors) {
        return anchors.stream().map(Anchor::getHref).toList();
    }
}
