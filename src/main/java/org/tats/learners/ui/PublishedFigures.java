package org.tats.learners.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.ui.LedgerSection;
import org.tats.meetings.MeetingId;
import org.tats.publishing.CheckAddress;
import org.tats.publishing.Publication;
import org.tats.publishing.PublicationService;

/** What may leave the council: where the figures of the list were published, and where those of the last meeting can be. */
class PublishedFigures extends LedgerSection {

    private static final String KIND = "vulnerable-learners";

    /** @param last the last meeting whose list was kept; empty for who does not publish */
    PublishedFigures(PublicationService publications, Optional<MeetingId> last) {
        super("Figures that may leave the council");
        List<Publication> out = publications.publications(KIND);
        if (out.isEmpty()) {
            add(new Paragraph(
                    "None were published yet. They are kept when a meeting of the group begins, and leave after a"
                            + " check for small numbers."));
        } else {
            Publication publication = out.getFirst();
            add(new Paragraph(new Anchor(
                    "published/" + publication.number(),
                    "Publication %d, the list of %s".formatted(publication.number(), Dates.full(publication.from())))));
            aside(out.size() == 1 ? "published once" : "published %d times".formatted(out.size()));
        }
        last.ifPresent(meeting -> add(new Paragraph(new Anchor(
                CheckAddress.of(KIND, Map.of("meeting", meeting.value().toString())),
                "Check and publish the figures of the last meeting"))));
    }
}
