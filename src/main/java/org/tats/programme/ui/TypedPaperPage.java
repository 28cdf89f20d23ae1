package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import org.tats.common.ui.Facts;
import org.tats.documents.FormData;
import org.tats.programme.PaperForm;

/** A minute or a cabinet decision read on the screen. */
class TypedPaperPage extends Div {

    TypedPaperPage(PaperForm form, FormData paper) {
        addClassName("paper");
        add(
                new Facts().fact("Meeting", paper.text("meeting")).fact("Date", paper.text("date")),
                new H2((paper.text("number") + " " + paper.text("title")).strip()),
                BoardPaperPage.paragraphs(paper.text("report")));
        if (form == PaperForm.MINUTE) {
            minute(paper);
        } else {
            cabinet(paper);
        }
    }

    private void minute(FormData paper) {
        add(BoardPaperPage.paragraphs(paper.text("discussion")));
        if (!paper.text("questions").isBlank()) {
            add(BoardPaperPage.paragraphs("Further to questions, " + paper.text("questions")));
        }
        add(BoardPaperPage.paragraphs("RESOLVED: " + paper.text("resolved")));
    }

    private void cabinet(FormData paper) {
        add(new H3("Decision"), BoardPaperPage.paragraphs("RESOLVED that " + paper.text("body") + ":"));
        paper.rows("decisions")
                .forEach(part -> add(BoardPaperPage.paragraphs(part.text("letter") + " " + part.text("decision"))));
        add(
                BoardPaperPage.paragraphs("Voting: " + paper.text("voting")),
                BoardPaperPage.paragraphs("Portfolio Holder: " + paper.text("portfolioHolder")),
                new H3("Reason"),
                BoardPaperPage.paragraphs(paper.text("reason")));
        if (!paper.text("minutes").isBlank()) {
            add(new H3("Minutes"), BoardPaperPage.paragraphs(paper.text("minutes")));
        }
    }
}
