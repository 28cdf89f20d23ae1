package org.tats.impact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.impact.Cohort;
import org.tats.impact.CohortAddress;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.CohortWords;
import org.tats.impact.TakingService;

/** What the pages of measures share: pupils chosen in the address, links between the pages that keep them, the form. */
abstract class ImpactPage extends Page implements AfterNavigationObserver {

    /** The pages, in the order of their links. */
    enum Part {
        BEFORE_AFTER("Before and after", "impact"),
        MEASURES("Measures", "impact/measures"),
        EXCLUSIONS("Permanent exclusions", "impact/exclusions"),
        EQUALITY("Equality", "impact/equality"),
        ATTESTATIONS("Attestations", "impact/attestations"),
        COVERAGE("What is missing", "impact/coverage"),
        SAVED("Saved choices", "impact/cohorts"),
        /** Not for all who see the others: named there only, and in the navigation. */
        EXTRACT("Extract", "extract");

        private final String words;
        private final String address;

        Part(String words, String address) {
            this.words = words;
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    /** The first row of a page of a list. */
    static final String FIRST = "first";

    private final Part part;
    private final CohortService cohorts;
    private final TakingService takings;
    private final Clock clock;
    private final Div body = new Div();

    ImpactPage(String title, Part part, CohortService cohorts, TakingService takings, Clock clock) {
        super(title);
        this.part = part;
        this.cohorts = cohorts;
        this.takings = takings;
        this.clock = clock;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, String> said = new LinkedHashMap<>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> said.put(name, first(values)));
        show(new Asked(CohortAddress.of(said, today()), said));
    }

    /** What the address asks for: pupils, and what a page knows besides. */
    record Asked(Cohort cohort, Map<String, String> said) {

        /** One of these, else the first of them. */
        String among(String name, List<String> values) {
            String value = said.getOrDefault(name, values.getFirst());
            return values.contains(value) ? value : values.getFirst();
        }

        /** Rows before the first that is asked for. */
        int offset() {
            String first = said.getOrDefault(FIRST, "");
            return first.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(first) - 1 : 0;
        }

        /** An address with the same pupils. */
        String to(String address, Map<String, String> more) {
            return address + "?" + CohortAddress.query(with(more));
        }

        /** Parameters of the same pupils. */
        Map<String, String> with(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(CohortAddress.parameters(cohort));
            all.putAll(more);
            return all;
        }
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private void show(Asked asked) {
        body.removeAll();
        if (takings.last().isEmpty()) {
            finding("The facts have not been taken yet");
            body.add(
                    new Paragraph(
                            "Measures are counted from facts that are copied together, every night. The first copy is not there yet."));
            var taking = new TakeNow(takings, "Take them now", () -> show(asked));
            body.add(taking);
            return;
        }
        CohortChoices choices = cohorts.choices();
        subtitle(CohortWords.of(asked.cohort(), choices));
        LinkTabs tabs = new LinkTabs("Impact");
        for (Part each : Part.values()) {
            if (each != Part.EXTRACT || part == Part.EXTRACT) {
                tabs.tab(each.words, asked.to(each.address, Map.of()), each == part);
            }
        }
        body.add(tabs);
        List<String> unread = CohortAddress.unread(asked.said(), asked.cohort());
        if (!unread.isEmpty()) {
            body.add(new Paragraph("The address says something of " + Words.list(unread)
                    + " that cannot be read. It is left out: shown is what stands above."));
        }
        if (chooses()) {
            body.add(new CohortForm(
                    asked.cohort(),
                    choices,
                    today(),
                    other -> UI.getCurrent().navigate(getClass(), QueryParameters.simple(keeping(asked, other)))));
        }
        if (lists() && asked.cohort().countedOnly()) {
            finding("These children are counted and not listed");
            body.add(new Paragraph(
                    "Sex, ethnic group and free school meals are kept to count by, so no list of children can be"
                            + " chosen by them. Choose other pupils."));
            return;
        }
        draw(asked, choices, body);
    }

    /** Other pupils, the same page: what else the address said holds on. */
    private static Map<String, String> keeping(Asked asked, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(asked.said());
        CohortAddress.parameters(asked.cohort()).keySet().forEach(all::remove);
        all.remove(FIRST);
        all.putAll(other);
        return all;
    }

    /** Whether the page is about chosen pupils. */
    boolean chooses() {
        return true;
    }

    /** Whether the page names children. */
    boolean lists() {
        return false;
    }

    abstract void draw(Asked asked, CohortChoices choices, Div body);

    final LocalDate today() {
        return Dates.today(clock);
    }

    static Anchor act(String address, String words) {
        var link = new Anchor(address, words);
        link.addClassName("act");
        return link;
    }
}
