package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.Map;
import org.tats.common.ui.Facts;
import org.tats.documents.FormData;
import org.tats.programme.Paper;
import org.tats.programme.PaperForm;

/** A minute or a cabinet decision read on the screen, in the order of the template that came with TATS. */
class TypedPaperPage extends Div {

    private final FormData paper;
    private final Map<String, String> headings;
    private String heading = "";

    /** @param headings by place, where the council's own Word file has its own; empty for the one of TATS */
    TypedPaperPage(Paper whole, Map<String, String> headings) {
        this.paper = whole.content();
        this.headings = headings;
        addClassName("paper");
        add(
                new Facts().fact("Meeting", paper.text("meeting")).fact("Date", paper.text("date")),
                new H2((paper.text("number") + " " + paper.text("title")).strip()));
        part("report", "", paper.text("report"));
        if (whole.form() == PaperForm.MINUTE) {
            minute();
        } else {
            cabinet();
        }
    }

    private void minute() {
        part("discussion", "", paper.text("discussion"));
        if (!paper.text("questions").isBlank()) {
            part("questions", "", "Further to questions, " + paper.text("questions"));
        }
        part("resolved", "", "RESOLVED: " + paper.text("resolved"));
    }

    private void cabinet() {
        part("body", "Decision", "RESOLVED that " + paper.text("body") + ":");
        paper.rows("decisions")
                .forEach(part -> add(BoardPaperPage.paragraphs(part.text("letter") + " " + part.text("decision"))));
        part("voting", "Decision", "Voting: " + paper.text("voting"));
        part("portfolioHolder", "Decision", "Portfolio Holder: " + paper.text("portfolioHolder"));
        part("reason", "Reason", paper.text("reason"));
        if (!paper.text("minutes").isBlank()) {
            part("minutes", "Minutes", paper.text("minutes"));
        }
    }

    /** Under its heading, which is said where it is another one than above. */
    private void part(String place, String shipped, String words) {
        String over = headings.isEmpty() ? shipped : headings.getOrDefault(place, heading);
        if (!over.equals(heading)) {
            heading = over;
            add(new H3(over));
        }
        add(BoardPaperPage.paragraphs(words));
    }
}
