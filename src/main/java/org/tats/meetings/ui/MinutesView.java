package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.AgencyRow;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.DiscussionId;
import org.tats.cases.FamilyTelling;
import org.tats.cases.FamilyTellingService;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.Minutes;
import org.tats.meetings.MinutesAddendum;
import org.tats.meetings.MinutesService;
import org.tats.meetings.OverlapToRelease;
import org.tats.meetings.ReleaseService;

/** The minutes on paper or screen: who was there, what was decided, who does what; corrections at the end. */
@Route("meetings/:meeting/minutes")
@PermitAll
@Requires(Permission.SEE_MEETING)
class MinutesView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private final MinutesService service;
    private final ReleaseService releases;
    private final FamilyTellingService families;
    private final PeopleService people;
    private final Access access;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();
    private @Nullable MeetingId id;

    MinutesView(
            MinutesService service,
            ReleaseService releases,
            FamilyTellingService families,
            PeopleService people,
            Access access) {
        super("Minutes");
        this.service = service;
        this.releases = releases;
        this.families = families;
        this.people = people;
        this.access = access;
        content.addClassName("minutes");
        add(problems, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = MeetingPage.meeting(event);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        Minutes minutes = service.minutes(meeting());
        MeetingRow meeting = minutes.meeting();
        finding("Minutes of " + Dates.weekdayFull(meeting.heldOn())
                + (meeting.status() == MeetingStatus.APPROVED ? "" : ", draft"));
        subtitle(meeting.forumName() + ", " + Dates.time(meeting.startsAt())
                + (meeting.place().isEmpty() ? "." : ", " + meeting.place() + "."));
        head(meeting);
        content.removeAll();
        content.add(
                MeetingPage.tabs(meeting, MeetingPage.Part.MINUTES),
                tools(meeting),
                overlaps(minutes),
                MinutesTables.facts(minutes),
                MinutesTables.attendees(minutes));
        Map<AgencyId, String> agencies = names();
        Map<DiscussionId, FamilyTelling> told = families(minutes);
        minutes.items()
                .forEach(item ->
                        content.add(new MinutesItemSection(item, minutes.addenda(), this::correction, told, agencies)));
        MinutesTables.carried(minutes.carried()).ifPresent(content::add);
        corrections(minutes);
        Paragraph footer = new Paragraph("OFFICIAL-SENSITIVE. " + meeting.forumName() + ", "
                + Dates.full(meeting.heldOn()) + ". Not to be copied or shared without the agreement of the agency that"
                + " gave the information.");
        footer.addClassName("printfoot");
        content.add(footer);
    }

    private Map<DiscussionId, FamilyTelling> families(Minutes minutes) {
        return access.may(Permission.SEE_CASE)
                ? families.of(minutes.items().stream()
                        .flatMap(entry -> entry.item().discussion().stream())
                        .toList())
                : Map.of();
    }

    private Map<AgencyId, String> names() {
        return people.agencies().stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::name));
    }

    /** Wording to look at before anything goes out; nothing is drawn where nothing is repeated. */
    private Component overlaps(Minutes minutes) {
        Div place = new Div();
        List<OverlapToRelease> found = releases.overlaps(meeting());
        if (!found.isEmpty()) {
            Map<DiscussionId, String> names = new HashMap<>();
            minutes.items()
                    .forEach(entry -> entry.item()
                            .discussion()
                            .ifPresent(known -> names.put(known, entry.item().title())));
            place.add(new OverlapList(found, names, this::release));
        }
        return place;
    }

    private void release(String hash, String reason) {
        releases.release(meeting(), hash, reason);
        Announcer.say("Released");
        refresh();
    }

    private Div tools(MeetingRow meeting) {
        boolean out = meeting.status() == MeetingStatus.APPROVED || !releases.open(meeting.id());
        Component print = out
                ? new Button(
                        "Print",
                        click -> click.getSource().getElement().callJsFunction("ownerDocument.defaultView.print"))
                : new Quiet("Not to be printed yet: wording that repeats restricted contributions is open.");
        Div tools = new Div(print);
        if (meeting.status() == MeetingStatus.DRAFT_MINUTES && access.may(Permission.RECORD_MEETING)) {
            Anchor correct = new Anchor(MeetingWords.live(meeting.id()), "Correct the draft");
            correct.addClassName("btn");
            tools.add(correct);
        }
        tools.addClassNames("actions", "noprint");
        return tools;
    }

    private void head(MeetingRow meeting) {
        if (meeting.status() == MeetingStatus.DRAFT_MINUTES && access.may(Permission.APPROVE_MINUTES)) {
            next(new Button("Approve and lock", click -> approve()), "Afterwards only dated corrections are possible");
        } else {
            aside(MeetingWords.status(meeting));
        }
    }

    private void approve() {
        if (problems.attempt(() -> service.approve(meeting()))) {
            Announcer.say("Minutes approved");
            refresh();
        }
    }

    private void corrections(Minutes minutes) {
        if (minutes.meeting().status() != MeetingStatus.APPROVED) {
            return;
        }
        Div list = new Div();
        minutes.addenda().stream()
                .filter(addendum -> addendum.item() == null)
                .forEach(addendum -> list.add(correction(addendum)));
        LedgerSection section = new LedgerSection(
                "Corrections", list.getComponentCount() == 0 ? new Paragraph("None to the meeting as a whole.") : list);
        if (access.may(Permission.RECORD_MEETING)) {
            section.add(new CorrectionForm(
                    minutes.items().stream()
                            .map(Minutes.MinutesItem::item)
                            .filter(item -> !item.closed())
                            .toList(),
                    this::correct));
        }
        content.add(section);
    }

    private void correct(@Nullable AgendaItemId item, String text) {
        boolean out = service.addAddendum(meeting(), item, text);
        said(out);
    }

    private void said(boolean out) {
        Announcer.say(
                out
                        ? "Correction added"
                        : "Correction kept. It repeats restricted wording and waits to be released or reworded.");
        refresh();
    }

    /** A correction as all read it; one that waits with what is to be done, not for paper. */
    Component correction(MinutesAddendum addendum) {
        return addendum.waits()
                ? new WaitingCorrection(addendum, text -> said(service.rewordAddendum(meeting(), addendum.id(), text)))
                : new Paragraph("Correction of " + Dates.moment(addendum.addedAt()) + ", " + addendum.writtenBy() + ": "
                        + addendum.text());
    }

    private MeetingId meeting() {
        return Optional.ofNullable(id).orElseThrow(NotFound::new);
    }
}
