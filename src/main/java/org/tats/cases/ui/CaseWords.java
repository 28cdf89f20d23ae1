package org.tats.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.tats.access.Handling;
import org.tats.cases.CaseDetails;
import org.tats.cases.DiscussionField;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;

/**
 * What was said at each discussion, the newest first, with what each agency brought and who may read it. What is kept from
 * this reader is a line without its words.
 */
class CaseWords extends LedgerSection {

    private final Map<AgencyId, String> agencies;

    /** @param agencies names, for saying who may read a text */
    CaseWords(CaseDetails details, LocalDate today, Map<AgencyId, String> agencies) {
        super("What was said");
        this.agencies = agencies;
        aside(kept(details.closedSections()));
        for (CaseDetails.Entry entry : details.discussions()) {
            entry.said()
                    .ifPresent(said -> add(
                            new H3(Dates.near(entry.heldOn(), today) + ", "
                                    + entry.kind().words().toLowerCase(Locale.UK)),
                            list(said)));
        }
    }

    private static String kept(long closed) {
        if (closed == 0) {
            return "Where nothing else is said, all at the item may read it.";
        }
        return closed == 1 ? "1 text is kept by its agency." : closed + " texts are kept by their agencies.";
    }

    private UnorderedList list(CaseDetails.Said said) {
        var list = new UnorderedList();
        list.addClassName("says");
        for (DiscussionField field : DiscussionField.shared()) {
            line(list, field.label(), said.text(field), said.keepings().getOrDefault(field, Keeping.OPEN));
            said.closed(field).ifPresent(closed -> closed(list, field.label(), "Something is written, ", closed));
        }
        said.contributions().forEach(brought -> line(list, brought.agencyName(), brought.text(), brought.keeping()));
        said.closed().stream()
                .filter(closed -> closed.field().agency().isPresent())
                .forEach(closed -> closed(list, closed.agencyName(), "One contribution, ", closed));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Span("Nothing was written.")));
        }
        return list;
    }

    private void line(UnorderedList list, String who, String text, Keeping keeping) {
        if (text.isBlank()) {
            return;
        }
        var words = new Span(text);
        words.addClassName("typed");
        var said = new Div(words);
        if (keeping.handling() != Handling.ALL_AT_ITEM) {
            said.add(new Quiet("Who may read this: " + keeping.words(agencies) + "."));
        }
        if (keeping.notForParent()) {
            said.add(notForParent());
        }
        list.add(new ListItem(who(who), said));
    }

    private static void closed(UnorderedList list, String who, String what, CaseDetails.Closed closed) {
        list.add(new ListItem(who(who), new Quiet(what + closed.keeping().kept())));
    }

    static Span notForParent() {
        var flag = new Span("Not for the parent");
        flag.addClassName("flagged");
        return flag;
    }

    private static Span who(String words) {
        var name = new Span(words);
        name.addClassName("who2");
        return name;
    }
}
