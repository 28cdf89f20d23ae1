package org.tats.cases.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Locale;
import org.tats.cases.CaseDetails;
import org.tats.common.Dates;
import org.tats.common.ui.LedgerSection;

/** What was said at each discussion, the newest first, with what each agency brought. */
class CaseWords extends LedgerSection {

    CaseWords(CaseDetails details, LocalDate today) {
        super("What was said");
        aside("A contribution is seen by everyone at the item.");
        for (CaseDetails.Entry entry : details.discussions()) {
            entry.said()
                    .ifPresent(said -> add(
                            new H3(Dates.near(entry.heldOn(), today) + ", "
                                    + entry.kind().words().toLowerCase(Locale.UK)),
                            list(said)));
        }
    }

    private static UnorderedList list(CaseDetails.Said said) {
        var list = new UnorderedList();
        list.addClassName("says");
        line(list, "Going well", said.strengths());
        line(list, "Pupil’s view", said.pupilVoice());
        line(list, "Parents’ view", said.parentVoice());
        line(list, "The worry", said.concern());
        said.contributions().forEach(contribution -> line(list, contribution.agencyName(), contribution.text()));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Span("Nothing was written.")));
        }
        return list;
    }

    private static void line(UnorderedList list, String who, String text) {
        if (text.isBlank()) {
            return;
        }
        var name = new Span(who);
        name.addClassName("who2");
        var words = new Span(text);
        words.addClassName("typed");
        list.add(new ListItem(name, words));
    }
}
