package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.cases.CaseDetails;
import org.tats.cases.DiscussionField;
import org.tats.cases.Keeping;
import org.tats.common.Dates;
import org.tats.common.ui.Quiet;

/** The case in six looks: what goes well and the child's own words come before the worry. */
class CaseGlance extends Div {

    /** How many open actions fit. */
    private static final int ACTIONS = 3;

    CaseGlance(CaseDetails details, LocalDate today) {
        addClassName("glance");
        if (details.words()) {
            add(
                    words("Going well", details, DiscussionField.STRENGTHS, today),
                    words("In the pupil’s words", details, DiscussionField.PUPIL_VOICE, today),
                    words("The parents’ view", details, DiscussionField.PARENT_VOICE, today),
                    words("The worry", details, DiscussionField.CONCERN, today),
                    due(details, today));
        } else {
            add(part(
                    "What was said",
                    new Paragraph("Only those who were invited to the items read what was said. You see the dates,"
                            + " the outcomes and the states of the actions.")));
        }
        add(next(details, today));
    }

    /** The newest discussion in which the field has words, or words that are not for this reader. */
    private static Section words(String heading, CaseDetails details, DiscussionField field, LocalDate today) {
        for (CaseDetails.Entry entry : details.discussions()) {
            String date = Dates.near(entry.heldOn(), today);
            CaseDetails.Said said = entry.said().orElse(null);
            if (said != null && !said.text(field).isBlank()) {
                Section part = part(heading, typed(said.text(field)), new Quiet(date));
                if (said.keepings().getOrDefault(field, Keeping.OPEN).notForParent()) {
                    part.add(Says.notForParent());
                }
                return part;
            }
            if (said != null && said.closed(field).isPresent()) {
                String kept = said.closed(field).orElseThrow().keeping().kept();
                return part(heading, new Quiet("Something is written, " + kept), new Quiet(date));
            }
        }
        return part(heading, new Quiet("Nothing written yet"));
    }

    private static Section due(CaseDetails details, LocalDate today) {
        List<ActionRow> open = details.actions().stream()
                .filter(row -> row.status() == ActionStatus.OPEN)
                .toList();
        if (open.isEmpty()) {
            return part("Agreed and due", new Quiet("No open action"));
        }
        var section = part("Agreed and due");
        open.stream().limit(ACTIONS).forEach(row -> section.add(new Paragraph(row.what()), ActionMark.of(row, today)));
        if (open.size() > ACTIONS) {
            section.add(new Quiet((open.size() - ACTIONS) + " more below"));
        }
        return section;
    }

    private static Section next(CaseDetails details, LocalDate today) {
        String outcome = details.discussions().stream()
                .filter(entry -> !entry.outcome().isEmpty())
                .findFirst()
                .map(entry -> entry.outcome() + ", " + entry.forum() + ", " + Dates.near(entry.heldOn(), today))
                .orElse("Not discussed yet");
        return part(
                "Next review", CasesView.review(details.row(), today), new H2("Last outcome"), new Paragraph(outcome));
    }

    private static Paragraph typed(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("typed");
        return paragraph;
    }

    private static Section part(String heading, Component... content) {
        var section = new Section(new H2(heading));
        section.add(content);
        return section;
    }
}
