package org.tats.programme.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.CountsChildren;
import org.tats.programme.Measure;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** What is to become better, with its definition. */
final class MeasureForm extends PartForm {

    private final ProgrammeDetails all;
    private final int position;
    private final int definitionVersion;
    private final TextField name;
    private final TextArea definition;
    private final TextField unit;
    private final Checkbox lower = new Checkbox("Lower is better");
    private final Select<CountsChildren> children;
    private final TextField baseline;
    private final DateField3 baselineOn;
    private final TextField target;
    private final DateField3 targetOn;
    private final TextField source;

    MeasureForm(ProgrammeDetails all, @Nullable Measure now, Keeper keeper) {
        super(PartKind.MEASURE, now, keeper);
        this.all = all;
        position = now == null ? all.measures().size() + 1 : now.position();
        definitionVersion = now == null ? 1 : now.definitionVersion();
        name = line("Name", now == null ? "" : now.name());
        definition = area("Definition", now == null ? "" : now.definition());
        definition.setHelperText(
                "Another definition becomes another version; what was reached keeps the version of its time.");
        unit = line("Unit", now == null ? "" : now.unit());
        lower.setValue(now != null && now.lowerIsBetter());
        field(lower);
        children = countsChildren(now == null ? CountsChildren.NOT_ANSWERED : now.children());
        baseline = numberOrFewer(
                "Baseline",
                now == null ? null : now.baseline(),
                now != null && now.baselineFewer(),
                "Empty where none is known");
        baselineOn = date("Baseline of", now == null ? null : now.baselineOn());
        target = number("Target", now == null ? null : now.target(), "Empty where none is agreed");
        targetOn = date("Target by", now == null ? null : now.targetOn());
        source = line("Where baseline and target come from", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        return new Measure(
                id(),
                all.id(),
                position,
                name.getValue(),
                definition.getValue(),
                definitionVersion,
                unit.getValue(),
                lower.getValue(),
                answered(children),
                maybeNumberOrFewer(baseline),
                fewer(baseline),
                maybe(baselineOn),
                maybeNumber(target),
                maybe(targetOn),
                source.getValue(),
                basedOn);
    }
}
