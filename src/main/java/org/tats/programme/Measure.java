package org.tats.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/**
 * What is to become better: baseline, target, and what was reached.
 *
 * @param definitionVersion counts up with each other definition, by TATS
 * @param unit "%", "days"; may be empty
 * @param lowerIsBetter whether it is to fall
 * @param children whether its baseline and what it reaches are numbers of children: then each is nought or not small
 * @param baseline null where none is known
 * @param baselineFewer whether it is only known, or said, that there were fewer than the baseline
 * @param target null where none is agreed
 * @param source where baseline and target come from
 */
public record Measure(
        PartId id,
        ProgrammeId programme,
        int position,
        String name,
        String definition,
        int definitionVersion,
        String unit,
        boolean lowerIsBetter,
        CountsChildren children,
        @Nullable BigDecimal baseline,
        boolean baselineFewer,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        String source,
        int version)
        implements Part {

    public Measure {
        name = CleanText.clean(name).strip();
        definition = CleanText.clean(definition).strip();
        unit = CleanText.clean(unit).strip();
        source = CleanText.clean(source).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.MEASURE;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .number("Position", "position", position)
                .text("Name", "name", name)
                .text("Definition", "definition", definition)
                .number("Version of the definition", "definition_version", definitionVersion)
                .text("Unit", "unit", unit)
                .flag("Lower is better", "lower_is_better", lowerIsBetter)
                .choice("Counts children", "children", children, children.words())
                .number("Baseline", "baseline", baseline, "baseline_fewer", baselineFewer)
                .date("Baseline of", "baseline_on", baselineOn)
                .number("Target", "target", target)
                .date("Target by", "target_on", targetOn)
                .text("Where it comes from", "source", source);
    }

    /** Whether this reached the target; empty without a target, and where "fewer than" leaves it open. */
    public Optional<Boolean> met(Actual actual) {
        if (target == null) {
            return Optional.empty();
        }
        int beyond = actual.reached().compareTo(target);
        if (!actual.fewer()) {
            return Optional.of(lowerIsBetter ? beyond <= 0 : beyond >= 0);
        }
        return beyond <= 0 ? Optional.of(lowerIsBetter) : Optional.empty();
    }

    /** The same, by another version of its definition. */
    Measure by(int other) {
        return new Measure(
                id,
                programme,
                position,
                name,
                definition,
                other,
                unit,
                lowerIsBetter,
                children,
                baseline,
                baselineFewer,
                baselineOn,
                target,
                targetOn,
                source,
                version);
    }
}
