package org.tats.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;

/** Adds our style sheet, keys, mark and language to every page, a voice for screen readers to every window, and keeps people out of views that {@code @Requires} more. */
@Component
class PageHead implements VaadinServiceInitListener {

    private final FrontendFiles files;
    private final Access access;

    PageHead(FrontendFiles files, Access access) {
        this.files = files;
        this.access = access;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> extend(response.getDocument()));
        event.getSource().addUIInitListener(opened -> {
            opened.getUI().setLocale(Locale.UK);
            Announcer.in(opened.getUI());
            opened.getUI().addBeforeEnterListener(this::guard);
        });
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(new Failures()));
    }

    private void guard(BeforeEnterEvent entering) {
        if (!ViewPermission.allows(access, entering.getNavigationTarget())) {
            entering.rerouteToError(new NotFound(), "");
        }
    }

    private void extend(Document page) {
        Element root = page.selectFirst("html");
        if (root != null) {
            root.attr("lang", "en-GB");
        }
        Element head = page.head();
        head.appendElement("link").attr("rel", "stylesheet").attr("href", files.address("tats.css"));
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", files.address("mark.svg"));
        for (String module : List.of("keys.js", "session.js", "minutes-left.js", "chart.js")) {
            head.appendElement("script").attr("type", "module").attr("src", files.address(module));
        }
    }
}
