package org.tats.ebsna.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.common.RuleBroken;
import org.tats.common.Standing;
import org.tats.ebsna.Band;

/** Gives a band other words and numbers from today on. Only the conditions that the band has can be changed. */
class BandForm {

    private final Band band;
    private final TextField words = PlanWords.line("Word");
    private final IntegerField below = number("Attendance of this school year below, in percent");
    private final IntegerField points = number("Or so many percentage points lower");
    private final IntegerField weeks = number("In the last so many school weeks, against as many before");
    private final IntegerField nil = number("Nothing attended in so many school days");
    private final Select<Standing> standing = new Select<>();
    private final TextField source = PlanWords.line("Where the numbers come from");
    private final InlineForm form;

    BandForm(Band band, Consumer<Band> keep) {
        this.band = band;
        standing.setLabel("Rests on");
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(Standing::words);
        below.setVisible(band.below() != null);
        points.setVisible(band.fallPoints() != null);
        weeks.setVisible(band.fallWeeks() != null);
        nil.setVisible(band.nilDays() != null);
        form = new InlineForm("Change " + band.words(), words, below, points, weeks, nil, standing, source)
                .beginning(this::begin)
                .needs(words, "Give the band a word")
                .needs(source, "Say where the numbers come from")
                .saving("Use from today", id -> keep.accept(typed()))
                .closing();
    }

    InlineForm form() {
        return form;
    }

    private void begin() {
        words.setValue(band.words());
        below.setValue(band.below());
        points.setValue(band.fallPoints());
        weeks.setValue(band.fallWeeks());
        nil.setValue(band.nilDays());
        standing.setValue(band.standing());
        source.setValue(band.source());
    }

    private Band typed() {
        return new Band(
                band.band(),
                band.version(),
                band.place(),
                words.getValue(),
                typed(below, 100),
                typed(points, 100),
                typed(weeks, 20),
                typed(nil, 100),
                standing.getValue(),
                source.getValue(),
                band.validFrom());
    }

    private static @Nullable Integer typed(IntegerField field, int most) {
        if (!field.isVisible()) {
            return null;
        }
        Integer value = field.getValue();
        if (value == null || value < 1 || value > most) {
            throw new RuleBroken(field.getLabel() + ": write a whole number from 1 to " + most + ".");
        }
        return value;
    }

    private static IntegerField number(String label) {
        return new IntegerField(label);
    }
}
