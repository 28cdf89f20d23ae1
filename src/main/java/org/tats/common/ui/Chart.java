package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A drawing that never stands alone: with the sentence that says what it shows, which is also its name for those who cannot
 * see it, and with the table of its figures.
 */
public class Chart extends Div {

    private final Component table;

    /** @param sentence what the drawing shows, as a whole sentence with the figures that matter */
    public Chart(Drawing drawing, String sentence, Component table) {
        this.table = table;
        addClassName("chart");
        Paragraph said = new Paragraph(sentence);
        said.addClassName("quiet");
        add(new Canvas(drawing, sentence), said, table);
    }

    /** Puts the table elsewhere on the same page, where the drawing has no room beside it. */
    public Chart tableIn(HasComponents place) {
        place.add(table);
        return this;
    }

    /** The element of frontend/chart.js. */
    @Tag("tats-chart")
    private static final class Canvas extends Component {

        Canvas(Drawing drawing, String sentence) {
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", sentence);
            getElement().getStyle().set("height", drawing.height() + "px");
            getElement().setPropertyBean("drawing", drawing);
        }
    }
}
