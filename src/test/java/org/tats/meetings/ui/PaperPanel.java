package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.Handling;
import org.tats.access.Section;
import org.tats.cases.DiscussionService;
import org.tats.cases.Outcome;
import org.tats.cases.OutcomeService;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaSource;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ItemFact;
import org.tats.meetings.ItemKind;
import org.tats.meetings.OpenItem;
import org.tats.meetings.spi.AgendaItemForm;
import org.tats.meetings.spi.LivePart;
import org.tats.meetings.spi.PartScreen;

/** A later module in the smallest: asks for pupils, decides with reasons on their items, and keeps both on paper. */
@org.springframework.stereotype.Component
public class PaperPanel implements AgendaItemForm, AgendaSource {

    static final Outcome AGREED = new Outcome("AGREED", "Agreed: the council arranges education", false);

    private record Request(String forum, ItemKind kind, LocalDate askedOn) {}

    private final Map<PupilId, Request> requests = new HashMap<>();
    private final Map<PupilId, String> reasons = new HashMap<>();
    private final Map<PupilId, ItemFact> kept = new HashMap<>();
    private final List<News> news = new ArrayList<>();
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final Clock clock;

    PaperPanel(DiscussionService discussions, OutcomeService outcomes, Clock clock) {
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    void ask(ForumRow forum, PupilId pupil, ItemKind kind, LocalDate on) {
        requests.put(pupil, new Request(forum.code(), kind, on));
    }

    /** On the list of a group: no form, the plain outcome. */
    void list(ForumRow forum, PupilId pupil) {
        ask(forum, pupil, ItemKind.LISTED, LocalDate.of(2026, 11, 2));
    }

    /** A restricted line of the same item, kept by an agency. */
    ItemFact keep(PupilId pupil, String text, AgencyId keeper, PersonId writer) {
        Section section = new Section(keeper, writer, Handling.WRITERS_AGENCY, Set.of(), false);
        ItemFact fact = new ItemFact("Nurse’s report", text, section);
        kept.put(pupil, fact);
        return fact;
    }

    void write(PupilId pupil, String text) {
        reasons.put(pupil, text);
    }

    String written(PupilId pupil) {
        return reasons.getOrDefault(pupil, "");
    }

    List<What> toldOf(PupilId pupil) {
        return news.stream()
                .filter(one -> one.pupil().equals(pupil))
                .peek(one -> {
                    if (!one.key().equals("request:" + pupil)) {
                        throw new AssertionError(one.key());
                    }
                })
                .map(News::what)
                .toList();
    }

    @Override
    public String code() {
        return "paper";
    }

    @Override
    public List<Proposed> proposals(ForumRow forum, LocalDate heldOn) {
        List<Proposed> proposed = new ArrayList<>();
        requests.forEach((pupil, request) -> {
            if (request.forum().equals(forum.code())) {
                proposed.add(new Proposed(
                        pupil, request.kind(), "Asked for on paper.", request.askedOn(), "request:" + pupil));
            }
        });
        return proposed;
    }

    @Override
    public void told(News one) {
        news.add(one);
    }

    @Override
    public boolean offers(OpenItem item) {
        return !item.keys(this).isEmpty() && item.kind() != ItemKind.LISTED;
    }

    @Override
    public boolean decides(OpenItem item) {
        return true;
    }

    @Override
    public List<String> missing(OpenItem item) {
        return written(item.pupil()).isBlank() ? List.of("Write the reasons for the parent") : List.of();
    }

    @Override
    public List<ItemFact> minutes(OpenItem item) {
        List<ItemFact> facts = new ArrayList<>();
        if (!written(item.pupil()).isBlank()) {
            facts.add(ItemFact.of("Reasons", written(item.pupil())));
        }
        Optional.ofNullable(kept.get(item.pupil())).ifPresent(facts::add);
        return facts;
    }

    @Override
    public List<ItemFact> room(OpenItem item) {
        return minutes(item);
    }

    @Override
    public LivePart live(OpenItem item, PartScreen screen) {
        return new Paper(item, screen);
    }

    private final class Paper implements LivePart {

        private final OpenItem item;
        private final PartScreen screen;
        private final TextArea area = new TextArea("Reasons");
        private final Paragraph report = new Paragraph();
        private final Div middle = new Div(new Paragraph("Evidence on paper"), report);

        private Paper(OpenItem item, PartScreen screen) {
            this.item = item;
            this.screen = screen;
            area.setReadOnly(!screen.writes());
            refresh();
        }

        @Override
        public Optional<Component> middle() {
            return Optional.of(middle);
        }

        @Override
        public Stands middleStands() {
            return Stands.INSTEAD;
        }

        @Override
        public Optional<Component> decision() {
            return Optional.of(area);
        }

        @Override
        public Stands decisionStands() {
            return Stands.INSTEAD;
        }

        @Override
        public boolean commit() {
            if (screen.writes() && !area.getValue().equals(written(item.pupil()))) {
                write(item.pupil(), area.getValue());
                outcomes.recordOutcome(
                        item.discussion(),
                        AGREED,
                        discussions.reload(item.discussion()).outcomeVersion());
                screen.saved(clock.instant());
                screen.changed();
            }
            return true;
        }

        @Override
        public void refresh() {
            if (area.isEmpty()) {
                area.setValue(written(item.pupil()));
            }
            @Nullable ItemFact fact = kept.get(item.pupil());
            report.setText(fact != null && screen.shows(fact.section()) ? fact.text() : "");
        }
    }
}
