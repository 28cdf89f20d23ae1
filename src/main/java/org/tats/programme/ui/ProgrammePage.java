package org.tats.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.Typing;
import org.tats.programme.Part;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.ProgrammeId;

/** A page of one programme: which one is in the address; without it the newest. */
abstract class ProgrammePage extends Page implements AfterNavigationObserver, Keeper {

    private static final Map<String, String> TABS = new LinkedHashMap<>();

    static {
        TABS.put("programme", "Overview");
        TABS.put("programme/money", "Money");
        TABS.put("programme/milestones", "Milestones");
        TABS.put("programme/risks", "Risks");
        TABS.put("programme/training", "Take-up");
        TABS.put("programme/measures", "Measures");
        TABS.put("programme/quotes", "Quotes");
        TABS.put("programme/texts", "Texts of the paper");
        TABS.put("programme/papers", "Papers");
        TABS.put("programme/history", "History");
        TABS.put("programme/board", "For the board");
        TABS.put("programmes", "All programmes");
    }

    private final ProgrammeDesk desk;
    private final String path;
    private final Div body = new Div();
    private Optional<ProgrammeId> shown = Optional.empty();
    private ProgrammeAddress address = ProgrammeAddress.of(QueryParameters.empty());

    /** @param path of the page, which is also its tab's */
    ProgrammePage(String title, String path, ProgrammeDesk desk) {
        super(title);
        this.path = path;
        this.desk = desk;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = ProgrammeAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    final void show() {
        body.removeAll();
        Optional<ProgrammeDetails> all = read();
        shown = all.map(ProgrammeDetails::id);
        body.add(tabs());
        if (all.isPresent()) {
            subtitle(all.get().programme().name() + ".");
            draw(all.get());
        } else {
            finding("No programme yet");
            body.add(new Paragraph("A programme is made from a template, or from another programme."));
            body.add(act("programmes", "Make a programme"));
        }
    }

    /** Empty when there is no programme at all. */
    Optional<ProgrammeDetails> read() {
        return address.of().map(desk.programmes()::details).or(desk.programmes()::current);
    }

    /** Fills the page: the finding, then its sections. */
    abstract void draw(ProgrammeDetails all);

    private LinkTabs tabs() {
        LinkTabs tabs = new LinkTabs("Parts of this programme");
        tabs.addClassName("many");
        TABS.forEach((tab, words) -> tabs.tab(words, link(tab), tab.equals(tabPath())));
        return tabs;
    }

    /** The tab that is the current one; another page's for a page below it. */
    String tabPath() {
        return path;
    }

    final Div body() {
        return body;
    }

    final ProgrammeDesk desk() {
        return desk;
    }

    final ProgrammeAddress address() {
        return address;
    }

    String path() {
        return path;
    }

    /** An address of the same programme. */
    final String link(String to) {
        return address.href(to);
    }

    final Anchor act(String to, String words) {
        Anchor link = new Anchor(link(to), words);
        link.addClassName("act");
        return link;
    }

    @Override
    public void save(Part part, String reason) {
        desk.programmes().save(part, reason);
    }

    @Override
    public void takeOut(Part part, String reason) {
        desk.programmes().takeOut(part, reason);
    }

    @Override
    public int version(Part part) {
        return desk.programmes().version(part);
    }

    @Override
    public Typing typing(String form) {
        return desk.typing(shown.orElseThrow(NotFound::new), form);
    }

    @Override
    public void done() {
        UI.getCurrent().navigate(path(), address.plain());
        Announcer.say("Saved.");
    }

    @Override
    public String back() {
        return link(path());
    }
}
