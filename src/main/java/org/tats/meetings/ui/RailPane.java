package org.tats.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.Forecast;
import org.tats.meetings.ItemState;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingStatus;

/** The agenda at the left: what was, is and comes, planned and actual minutes, and when the meeting will end. */
class RailPane extends Nav {

    private final Span summary = new Span();
    private final NativeDetails details = new NativeDetails(summary);
    private final Paragraph tally = new Paragraph();
    private final OrderedList list = new OrderedList();
    private List<String> drawn = List.of();
    private @Nullable LiveAddress shownAt;

    RailPane() {
        addClassName("rail");
        getElement().setAttribute("aria-label", "Agenda");
        tally.addClassName("tally");
        com.vaadin.flow.component.html.Div inside = new com.vaadin.flow.component.html.Div(tally, list);
        details.setContent(inside);
        details.setOpen(true);
        add(details);
    }

    /** Folded on a narrow screen, where the item comes first. */
    void fold(boolean folded) {
        details.setOpen(!folded);
    }

    void show(MeetingRow meeting, List<AgendaItemRow> items, LiveAddress at, Instant now) {
        summary.setText("Agenda: " + at.words(items));
        tally(meeting, items, now);
        List<ListItem> lines = new ArrayList<>();
        lines.add(actions(meeting, at, now));
        items.forEach(item -> lines.add(line(meeting, item, at, now)));
        if (meeting.status() == MeetingStatus.IN_PROGRESS) {
            lines.add(end(meeting, at));
        }
        replace(lines);
        if (!at.equals(shownAt)) {
            shownAt = at;
            toCurrent();
        }
    }

    /** On a long agenda the line of where the screen is comes into sight, as the screen goes there. */
    private void toCurrent() {
        list.getChildren()
                .flatMap(Component::getChildren)
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .forEach(link -> link.getElement().callJsFunction("scrollIntoView", Map.of("block", "nearest")));
    }

    /** Only lines that read differently are drawn anew: a line that has the focus keeps it. */
    private void replace(List<ListItem> lines) {
        List<String> now =
                lines.stream().map(line -> line.getElement().getOuterHTML()).toList();
        if (now.size() != drawn.size()) {
            list.removeAll();
            lines.forEach(list::add);
        } else {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(drawn.get(i))) {
                    list.replace(list.getComponentAt(i), lines.get(i));
                }
            }
        }
        drawn = now;
    }

    private void tally(MeetingRow meeting, List<AgendaItemRow> items, Instant now) {
        tally.removeAll();
        if (meeting.status() != MeetingStatus.IN_PROGRESS) {
            tally.add(new Span(meeting.status().words() + ". " + MeetingWords.fit(meeting) + "."));
            return;
        }
        List<Forecast.Left> left = new ArrayList<>();
        if (meeting.currentItem() == null) {
            left.add(new Forecast.Left(meeting.actionsMinutes() - actionsSpent(meeting, now)));
        }
        items.stream()
                .filter(item -> item.state() != ItemState.DISCUSSED)
                .forEach(item -> left.add(new Forecast.Left(item.plannedMinutes() - spent(meeting, item, now))));
        var clock = now.atZone(Dates.LONDON).toLocalTime();
        Forecast forecast = Forecast.of(clock, startOf(meeting), meeting.slotMinutes(), left);
        Span time = new Span(Dates.time(clock) + ".");
        time.getStyle().setFontWeight(com.vaadin.flow.dom.Style.FontWeight.BOLD);
        tally.add(time, new Span(" " + sentence(forecast)));
    }

    /** A meeting that began at another hour than planned has its slot from then on. */
    private static java.time.LocalTime startOf(MeetingRow meeting) {
        Instant started = meeting.startedAt();
        return started == null
                ? meeting.startsAt()
                : started.atZone(Dates.LONDON).toLocalTime();
    }

    static String sentence(Forecast forecast) {
        String ends = "to end " + Dates.time(forecast.endsAt()) + ", ";
        if (forecast.spareMinutes() >= 0) {
            return "On course " + ends + Words.count(forecast.spareMinutes(), "minute")
                    + " spare. All items will be reached.";
        }
        String over = Words.count(-forecast.spareMinutes(), "minute") + " over.";
        return "On course " + ends + over
                + (forecast.notReached() > 0
                        ? " " + Words.count(forecast.notReached(), "item") + " will not be reached."
                        : "");
    }

    private static ListItem actions(MeetingRow meeting, LiveAddress at, Instant now) {
        boolean current = at.isActions();
        boolean done = meeting.currentItem() != null || meeting.status().held();
        return entry(
                LiveAddress.actions().on(at.screen()).href(meeting.id()),
                done ? done() : text("no", ""),
                name("Unfinished actions", ""),
                minutes(done, actionsSpent(meeting, now), meeting.actionsMinutes()),
                current);
    }

    private static ListItem line(MeetingRow meeting, AgendaItemRow item, LiveAddress at, Instant now) {
        boolean done = item.state() == ItemState.DISCUSSED;
        String kind = item.closed() ? "For other members" : item.kindLabel();
        return entry(
                LiveAddress.item(item.id()).on(at.screen()).href(meeting.id()),
                done ? done() : text("no", String.valueOf(item.number())),
                name(item.title(), kind),
                minutes(item.state() != ItemState.WAITING, spent(meeting, item, now), item.plannedMinutes()),
                at.isItem(item.id()));
    }

    private static ListItem end(MeetingRow meeting, LiveAddress at) {
        return entry(
                LiveAddress.end().on(at.screen()).href(meeting.id()),
                text("no", ""),
                name("Close the meeting", ""),
                text("min", ""),
                at.isEnd());
    }

    private static ListItem entry(String href, Component mark, Component name, Component minutes, boolean current) {
        Anchor link = new Anchor(href);
        link.add(mark, name, minutes);
        if (current) {
            link.getElement().setAttribute("aria-current", "step");
        }
        return new ListItem(link);
    }

    private static Component name(String title, String kind) {
        Span name = text("nm", title);
        Span both = new Span(name);
        if (!kind.isEmpty()) {
            both.add(new org.tats.common.ui.Small(kind));
        }
        return both;
    }

    private static Span minutes(boolean begun, int spent, int planned) {
        Span minutes = text("min", begun ? spent + " of " + planned : String.valueOf(planned));
        Span hidden = new Span(" minutes");
        hidden.addClassName("vh");
        minutes.add(hidden);
        return minutes;
    }

    private static Component done() {
        Span mark = new Span();
        Element shape = new Element("i");
        shape.setAttribute("class", "done");
        shape.setAttribute("aria-hidden", "true");
        mark.getElement().appendChild(shape);
        Span hidden = text("vh", "Discussed: ");
        mark.add(hidden);
        return mark;
    }

    private static Span text(String style, String words) {
        Span span = new Span(words);
        span.addClassName(style);
        return span;
    }

    private static int actionsSpent(MeetingRow meeting, Instant now) {
        int running = meeting.currentItem() == null ? running(meeting, now) : 0;
        return (meeting.actionsSeconds() + running) / 60;
    }

    /** Whole minutes spent on an item, what runs now included. */
    static int spent(MeetingRow meeting, AgendaItemRow item, Instant now) {
        int running = item.id().equals(meeting.currentItem()) ? running(meeting, now) : 0;
        return (item.spentSeconds() + running) / 60;
    }

    private static int running(MeetingRow meeting, Instant now) {
        Instant since = meeting.atItemSince();
        return since == null
                ? 0
                : (int) Math.max(0, Duration.between(since, now).toSeconds());
    }
}
