package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.HarmPhraseRow;
import org.tats.cases.HarmPhraseService;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.AdministrationTabs;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.SafeguardingSettings;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** Administration of the safeguarding exit: whom people are told to call, and the words at which they are told. */
@Route("administration/safeguarding")
@PermitAll
@Requires(Permission.ADMINISTER)
class SafeguardingView extends Page implements AfterNavigationObserver {

    private static final String CAME_WITH_TATS = "Came with TATS";

    private final HarmPhraseService phrases;
    private final SafeguardingSettings settings;
    private final Clock clock;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextField phrase = new TextField("Word or phrase");
    private final Div parts = new Div();

    SafeguardingView(HarmPhraseService phrases, SafeguardingSettings settings, Clock clock) {
        super("Safeguarding");
        this.phrases = phrases;
        this.settings = settings;
        this.clock = clock;
        phrase.setHelperText("A star also counts longer words: bruis* finds bruise and bruised.");
        Button add = new Button("Add from today", click -> act("Added", () -> phrases.add(phrase.getValue())));
        Div form = new Div(phrase, add);
        form.addClassName("form");
        add(
                new AdministrationTabs("administration/safeguarding"),
                problems,
                new LedgerSection("Whom people are told to call", number()),
                new LedgerSection("Add a word", form),
                parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        LocalDate today = Dates.today(clock);
        List<HarmPhraseRow> all = phrases.all();
        List<HarmPhraseRow> counting =
                all.stream().filter(row -> row.countsOn(today)).toList();
        List<HarmPhraseRow> ended =
                all.stream().filter(row -> !row.countsOn(today)).toList();
        finding(
                counting.isEmpty()
                        ? "No words are listed: nobody is told to call"
                        : Words.count(counting.size(), "word or phrase", "words and phrases")
                                + (counting.size() == 1 ? " points" : " point") + " to the safeguarding hub");
        subtitle("A local aid that knows words and no meaning. Its silence says nothing about a child’s safety.");
        parts.removeAll();
        parts.add(new LedgerSection(
                "Words that count today",
                new DataTable<HarmPhraseRow>("Words that count today")
                        .rowHeader("Word or phrase", row -> new Span(row.phrase()))
                        .date("Since", row -> Dates.full(row.from()))
                        .column("Added by", row -> row.addedBy().isEmpty() ? CAME_WITH_TATS : row.addedBy())
                        .component("Do", this::ending)
                        .empty("None. Whatever is written, nobody is told to call the hub. Add a word above.")
                        .rows(counting)));
        if (!ended.isEmpty()) {
            parts.add(new LedgerSection(
                    "No longer counted",
                    new DataTable<HarmPhraseRow>("No longer counted")
                            .rowHeader("Word or phrase", row -> new Span(row.phrase()))
                            .date("From", row -> Dates.full(row.from()))
                            .date("To", row -> Dates.full(Objects.requireNonNull(row.to())))
                            .column("Ended by", HarmPhraseRow::endedBy)
                            .rows(ended)));
        }
    }

    private Component number() {
        if (settings.number().isBlank()) {
            return new Div(
                    new StatusMark(Shape.URGENT, "No number is set"),
                    new Paragraph("People are told to use their own agency’s procedure. Whoever runs the server sets"
                            + " tats.safeguarding.number; see the page on running TATS."));
        }
        return new Div(
                new Facts()
                        .fact("Name", settings.hub())
                        .fact("Number", settings.number())
                        .fact(
                                "Evenings and weekends",
                                settings.outOfHours().isBlank() ? "No number is set" : settings.outOfHours()),
                new Quiet("Set where the server is run, so that nobody changes them by mistake."));
    }

    private Component ending(HarmPhraseRow row) {
        if (row.to() != null) {
            return new Quiet("Ends today");
        }
        Button end = new Button("End", click -> act("Ended after today", () -> phrases.end(row.id())));
        end.addThemeName("small");
        end.setAriaLabel("End " + row.phrase() + " after today");
        return end;
    }

    private void act(String said, Runnable what) {
        if (problems.attempt(phrase, what)) {
            phrase.clear();
            Announcer.say(said);
            refresh();
        }
    }
}
