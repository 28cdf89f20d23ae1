package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.cases.CaseDetails;
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
                    words("Going well", details, CaseDetails.Said::strengths, today),
                    words("In the pupil’s words", details, CaseDetails.Said::pupilVoice, today),
                    words("The parents’ view", details, CaseDetails.Said::parentVoice, today),
                    words("The worry", details, CaseDetails.Said::concern, today),
                    due(details, today));
        } else {
            add(part(
                    "What was said",
                    new Paragraph("Only those who were invited to the items read what was said. You see the dates,"
                            + " the outcomes and the states of the actions.")));
        }
        add(next(details, today));
    }

    /** The newest discussion in which the field has words. */
    private static Section words(
            String heading, CaseDetails details, Function<CaseDetails.Said, String> field, LocalDate today) {
        for (CaseDetails.Entry entry : details.discussions()) {
            String text = entry.said().map(field).orElse("");
            if (!text.isBlank()) {
                return part(heading, typed(text), new Quiet(Dates.near(entry.heldOn(), today)));
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
                .map(entry -> entry.outcome() + ", " + Dates.near(entry.heldOn(), today))
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
