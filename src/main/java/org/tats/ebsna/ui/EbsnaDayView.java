package org.tats.ebsna.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.ebsna.ContactEntry;
import org.tats.ebsna.ContactState;
import org.tats.ebsna.DayEntry;
import org.tats.ebsna.PlanFilter;
import org.tats.ebsna.PlanRow;

/** A worker's day: contacts and visits in order of time, each with what must be known first; made for a phone. */
@Route(EbsnaDayView.ROUTE)
@PermitAll
@Requires(Permission.WORK_PLAN)
class EbsnaDayView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "ebsna/day";

    private static final int SHOWN = 50;

    private final PlanDoors doors;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    EbsnaDayView(PlanDoors doors, Access access, Clock clock) {
        super("My day");
        this.doors = doors;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(day(event.getLocation()));
    }

    private LocalDate day(Location location) {
        try {
            return Ids.word(location, "on").map(LocalDate::parse).orElseGet(() -> Dates.today(clock));
        } catch (DateTimeParseException noDay) {
            throw new NotFound();
        }
    }

    private void show(LocalDate day) {
        List<DayEntry> entries = doors.contacts().day(day);
        long open = entries.stream()
                .filter(entry -> entry.contact().state() == ContactState.PLANNED)
                .count();
        finding(Words.count(open, "contact is planned", "contacts are planned") + " on " + Dates.weekday(day));
        subtitle("Your contacts and visits of one day, and the plans of yours that were silent for a week.");
        aside(
                new Anchor(ROUTE + "?on=" + day.minusDays(1), "Day before"),
                new Span(" "),
                new Anchor(ROUTE + "?on=" + day.plusDays(1), "Day after"));
        content.removeAll();
        content.add(new LedgerSection("Contacts and visits", list(entries, day)), silent());
    }

    private com.vaadin.flow.component.Component list(List<DayEntry> entries, LocalDate day) {
        if (entries.isEmpty()) {
            var nothing = new Paragraph("Nothing is planned or written on this day. Plan a contact on a child’s plan.");
            nothing.addClassName("empty");
            return nothing;
        }
        var list = new UnorderedList();
        list.addClassName("daylist");
        entries.forEach(entry -> list.add(item(entry, day)));
        return list;
    }

    private ListItem item(DayEntry entry, LocalDate day) {
        ContactEntry contact = entry.contact();
        var when = new Span(Dates.time(contact.at()) + " ");
        when.addClassName("when");
        var head = new Div(
                when,
                new Anchor(PlanWords.address(contact.plan()), entry.pupilName()),
                new Quiet(entry.schoolName()),
                new Span(contact.how().words() + ", " + contact.with().words().toLowerCase(java.util.Locale.UK)));
        head.addClassName("dayhead");
        var item = new ListItem(head);
        if (contact.state() == ContactState.PLANNED) {
            List<String> warnings = doors.contacts().warnings(contact.pupil());
            if (!warnings.isEmpty()) {
                item.add(ContactSection.box(warnings));
            }
            if (!contact.words().isEmpty()) {
                item.add(new Paragraph(PlanWords.typed(contact.words())));
            }
            var typing =
                    PlanTyping.of(doors.drafts(), doors.drafts().of(contact.pupil()), ContactForms.finishing(contact));
            item.add(ContactForms.finishing(doors, contact, typing, () -> {
                Announcer.say("Saved");
                show(day);
                focusFinding();
            }));
        } else {
            item.add(new Paragraph(ContactSection.what(contact)));
        }
        return item;
    }

    private LedgerSection silent() {
        LocalDate today = Dates.today(clock);
        PlanFilter filter =
                PlanFilter.OPEN.of(access.current().id()).noContactSince(today.minusDays(PlanQuery.SILENT_DAYS));
        return new LedgerSection(
                "No contact for 7 days",
                new DataTable<PlanRow>("Plans of yours without contact for 7 days")
                        .rowHeader("Pupil", PlanWords::pupil)
                        .date("Last contact", row -> PlanWords.lastContact(row, today))
                        .component(
                                "Do",
                                row -> new Anchor(
                                        PlanWords.address(row.id()) + "?" + PlanView.WRITE, "Write or plan a contact"))
                        .empty("Every plan of yours had contact in the last 7 days.")
                        .rows(doors.plans().list(filter, 0, SHOWN)));
    }
}
