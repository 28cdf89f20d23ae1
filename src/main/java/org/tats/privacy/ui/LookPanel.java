package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.tats.access.Tie;
import org.tats.audit.Looker;
import org.tats.audit.Reader;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.privacy.Why;

/** "Why can I see this?" and "Who has looked?" as parts of a page. Knows no service. */
final class LookPanel {

    private LookPanel() {}

    static Component why(Why why) {
        var reasons = new UnorderedList();
        why.role()
                .ifPresent(role -> reasons.add(
                        new ListItem("Your role (" + role + ") covers every pupil, as long as you hold it.")));
        why.ties().forEach(tie -> reasons.add(new ListItem(words(tie))));
        var parts = new DataTable<Why.Part>("What is open to you")
                .rowHeader("Part", part -> new Span(part.what()))
                .component(
                        "For you",
                        part -> part.open()
                                ? new StatusMark(Shape.GOOD, "Open")
                                : new Span(new StatusMark(Shape.NONE, "Closed"), new Quiet(part.reason())))
                .rows(why.parts());
        return new LedgerSection("Why can I see this?", reasons, parts);
    }

    /** "Since 4 June 2026 you are named on the case, until another lead is named or the case closes." */
    private static String words(Tie tie) {
        String until = switch (tie.kind()) {
            case ON_ROLL -> "until the pupil leaves the roll";
            case LEFT_ROLL -> "for a time after the pupil left";
            case NAMED_ON_CASE -> "until another lead is named or the case closes";
            case INVITED -> "until the item is taken off the agenda";
            case ACTION_OWNER -> "until the action is finished";
            case BREAK_GLASS -> "";
        };
        String ends = tie.until() == null ? until : "until " + Dates.moment(tie.until());
        return "Since " + Dates.full(Dates.date(tie.since())) + " " + tie.kind().words() + ", " + ends + ".";
    }

    /** Reads who looked only when asked: it is kept that somebody asked. */
    static Component whoOnDemand(java.util.function.Supplier<List<Looker>> lookers) {
        var section = new Div();
        section.add(new LedgerSection(
                "Who has looked?",
                new Paragraph("People to whom this pupil was shown in the last 12 months. That you look is kept too."),
                new Button("Show who has looked", click -> {
                    section.removeAll();
                    section.add(who(lookers.get()));
                })));
        return section;
    }

    static Component who(List<Looker> lookers) {
        return new LedgerSection(
                "Who has looked?",
                new Quiet(
                        "People to whom this pupil was shown in the last 12 months: records opened, lists and searches."
                                + " Your own openings are recorded like everybody’s, this one included."),
                new DataTable<Looker>("Who has looked in the last 12 months")
                        .rowHeader("Who", looker -> person(looker.person()))
                        .column("Agency", looker -> looker.person().agency())
                        .component("By what", LookPanel::by)
                        .number("Times", looker -> "%,d".formatted(looker.times()))
                        .date("First", looker -> Dates.moment(looker.first()))
                        .date("Last", looker -> Dates.moment(looker.last()))
                        .empty("Nobody has looked.")
                        .rows(lookers));
    }

    static Span person(Reader person) {
        Span words = new Span(new Span(person.name()));
        if (!person.post().isBlank()) {
            words.add(new Quiet(person.post()));
        }
        return words;
    }

    private static Span by(Looker looker) {
        Span by = new Span(new Span(
                looker.by().stream().map(LookPanel::kind).distinct().sorted().collect(Collectors.joining(", "))));
        if (looker.emergency()) {
            by.add(new StatusMark(Shape.DUE, "Emergency access"));
        }
        return by;
    }

    /** What the trail calls a kind of record, in words. */
    static String kind(String kind) {
        return switch (kind) {
            case "case" -> "case file";
            case "pupil" -> "data card";
            case "discussion" -> "meeting item";
            case "referral" -> "referral";
            case "pupil_flags" -> "flags";
            case "pupil-search" -> "search";
            case "cases", "actions", "referrals", "outcomes", "agenda", "flag_list", "flag_figures" -> "list";
            case "openings" -> "who has looked";
            case "emergency" -> "emergency access";
            default -> kind.replace('_', ' ').replace('-', ' ');
        };
    }
}
