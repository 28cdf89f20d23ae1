package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tats.common.Words;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.programme.PaperTemplate;

/** Above a paper on its page: that its files have the council's own template, and what that leaves out. Nothing for the one of TATS. */
final class TemplateNote extends Div {

    TemplateNote(PaperTemplate template) {
        setVisible(template.version() > 0);
        add(new Quiet("The files follow the council’s own Word template, version " + template.version()
                + ". The headings below are its; what it has in another order is seen in the files."));
        if (!template.lacking().isEmpty()) {
            add(new Paragraph(new StatusMark(
                    StatusMark.Shape.DUE,
                    "The template has no place for " + Words.list(template.lacking())
                            + ". What is written there stands on this page and not in the files.")));
        }
    }
}
