package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.cases.ActionService;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.cases.OutcomeService;
import org.tats.cases.SafeguardingService;
import org.tats.cases.spi.PupilPart;
import org.tats.common.AgencyId;
import org.tats.common.ui.SafeguardingSettings;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AtItem;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.ForumService;
import org.tats.meetings.ItemPartService;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.OpenItem;
import org.tats.meetings.RoomItem;
import org.tats.meetings.RoomService;
import org.tats.meetings.RoomStepService;
import org.tats.meetings.spi.AgendaItemForm;

/** Fills the panes of an item that is open: what is said on the left, what is decided on the right. */
@org.springframework.stereotype.Component
class OpenItemPanes {

    private final AttendeeService attendees;
    private final RoomService room;
    private final RoomStepService steps;
    private final ForumService forums;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final SafeguardingService safeguarding;
    private final SafeguardingSettings settings;
    private final PeopleService people;
    private final List<PupilPart> parts;
    private final ItemPartService itemParts;
    private final ObjectProvider<AgendaItemForm> offered;
    private final Access access;
    private final Clock clock;

    OpenItemPanes(
            AttendeeService attendees,
            RoomService room,
            RoomStepService steps,
            ForumService forums,
            DiscussionService discussions,
            OutcomeService outcomes,
            ActionService actions,
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            PeopleService people,
            List<PupilPart> parts,
            ItemPartService itemParts,
            ObjectProvider<AgendaItemForm> offered,
            Access access,
            Clock clock) {
        this.attendees = attendees;
        this.room = room;
        this.steps = steps;
        this.forums = forums;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.actions = actions;
        this.safeguarding = safeguarding;
        this.settings = settings;
        this.people = people;
        this.parts = parts;
        this.itemParts = itemParts;
        this.offered = offered;
        this.access = access;
        this.clock = clock;
    }

    LiveShown show(MeetingRow meeting, AgendaItemRow row, DiscussionId discussion, LiveScreen screen, String mark) {
        DiscussionText text = discussions.open(discussion);
        List<AttendeeRow> invited = attendees.at(row.id()).stream()
                .filter(AtItem::asked)
                .map(AtItem::attendee)
                .toList();
        Map<AgencyId, String> agencies = new LinkedHashMap<>();
        invited.forEach(person -> agencies.putIfAbsent(person.agency(), person.agencyName()));
        Set<AgencyId> own = new HashSet<>();
        access.current().affiliations().stream().map(Affiliation::agency).forEach(own::add);
        Map<AgencyId, String> elsewhere = screen.shared() ? elsewhere(agencies, text) : Map.of();
        RoomStrip strip =
                new RoomStrip(records(), List.copyOf(elsewhere.values()), new RoomSteps(steps, row.id(), screen));
        Supplier<DiscussionText> read = () -> seen(row.id(), discussions.reload(discussion), strip, screen);
        DiscussionText seen = seen(row.id(), text, strip, screen);
        Writing writing = new Writing(
                discussions,
                discussion,
                records(),
                own,
                agencies,
                elsewhere.keySet(),
                harm(text),
                text.locked(),
                screen);
        ItemForms forms = forms(row, text, screen);
        ItemPane pane = new ItemPane(row, seen, writing, forms);
        pane.addComponentAsFirst(strip);
        if (!screen.shared()) {
            Div above = new Div();
            row.pupil().ifPresent(pupil -> PupilPart.draw(parts, PupilPart.Place.TOP, pupil, above));
            pane.addComponentAsFirst(above);
        }
        NewActionLine line = new NewActionLine(actions, discussion, text.heldOn(), owners(invited), screen);
        OutcomePane outcome = new OutcomePane(
                seen, forums.outcomes(meeting.forum()), outcomes, line, records() && !text.locked(), forms, screen);
        Supplier<List<String>> lacks = () -> records() ? itemParts.missing(row.id()) : List.of();
        LiveItem open = new LiveItem(pane, outcome, forms, read, lacks, seen);
        return new LiveShown(List.of(pane, outcome), open, pane::focusName, mark);
    }

    private ItemForms forms(AgendaItemRow row, DiscussionText text, LiveScreen screen) {
        OpenItem item = itemParts.item(row.id());
        FormScreen form =
                new FormScreen(row.id(), itemParts, access.reading(text.pupil()), records() && !text.locked(), screen);
        return new ItemForms(
                offered.orderedStream()
                        .filter(one -> one.offers(item))
                        .map(one -> one.live(item, form))
                        .toList(),
                form);
    }

    private HarmAnswering harm(DiscussionText text) {
        boolean may = access.may(Permission.CONTRIBUTE, text.pupil());
        return new HarmAnswering(safeguarding, text.id(), settings, may, clock);
    }

    /** What this screen shows of the discussion: all that the person may see, or what the room may. */
    private DiscussionText seen(AgendaItemId id, DiscussionText text, RoomStrip strip, LiveScreen screen) {
        strip.setVisible(false);
        if (!screen.shared()) {
            return text;
        }
        RoomItem shared = room.item(id, text);
        strip.show(shared);
        return shared.text();
    }

    /** Contributions that begin restricted and have no text yet are not typed in front of the room. */
    private static Map<AgencyId, String> elsewhere(Map<AgencyId, String> agencies, DiscussionText text) {
        Map<AgencyId, String> elsewhere = new LinkedHashMap<>();
        agencies.forEach((agency, name) -> {
            FieldText said = text.field(DiscussionField.contribution(agency));
            if (said.text().isEmpty()
                    && !said.closed()
                    && said.keeping().handling().restricted()) {
                elsewhere.put(agency, name);
            }
        });
        return elsewhere;
    }

    /** Those at the table first, so that two letters mean the one who is here. */
    private List<PersonRow> owners(List<AttendeeRow> invited) {
        List<PersonRow> all =
                people.directory().stream().filter(row -> row.agency() != null).toList();
        List<PersonRow> ordered = new ArrayList<>();
        invited.forEach(attendee ->
                all.stream().filter(row -> row.id().equals(attendee.person())).forEach(ordered::add));
        all.stream().filter(row -> !ordered.contains(row)).forEach(ordered::add);
        return ordered;
    }

    private boolean records() {
        return access.may(Permission.RECORD_MEETING);
    }
}
