package org.tats.cases.ui;

import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.tats.cases.CaseDetails;
import org.tats.cases.DiscussionField;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.ui.LedgerSection;

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
                            new H3(Dates.near(entry.heldOn(), today) + ", " + entry.forum() + ", "
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

    private Says list(CaseDetails.Said said) {
        var list = new Says(agencies);
        for (DiscussionField field : DiscussionField.shared()) {
            line(list, field.label(), said.text(field), said.keepings().getOrDefault(field, Keeping.OPEN));
            said.closed(field)
                    .ifPresent(closed -> list.kept(field.label(), "Something is written, ", closed.keeping()));
        }
        said.contributions().forEach(brought -> line(list, brought.agencyName(), brought.text(), brought.keeping()));
        said.closed().stream()
                .filter(closed -> closed.field().agency().isPresent())
                .forEach(closed -> list.kept(closed.agencyName(), "One contribution, ", closed.keeping()));
        list.nothing("Nothing was written.");
        return list;
    }

    private static void line(Says list, String who, String text, Keeping keeping) {
        if (!text.isBlank()) {
            list.open(who, text, keeping);
        }
    }
}
