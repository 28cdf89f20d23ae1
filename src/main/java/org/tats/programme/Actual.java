package org.tats.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tats.common.CleanText;
import org.tats.common.Dates;

/**
 * What a measure reached in a period.
 *
 * @param fewer whether it is only known, or said, that fewer than this were reached
 * @param definitionVersion of the definition by which it was taken, set by TATS
 * @param source where the figure comes from
 */
public record Actual(
        PartId id,
        ProgrammeId programme,
        PartId measure,
        LocalDate from,
        LocalDate to,
        BigDecimal reached,
        boolean fewer,
        int definitionVersion,
        String source,
        int version)
        implements Part {

    public Actual {
        source = CleanText.clean(source).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.ACTUAL;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return "Reached to " + Dates.full(to);
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Measure", "measure_id", measure)
                .date("From", "from_on", from)
                .date("To", "to_on", to)
                .number("Reached", "reached", reached, "fewer", fewer)
                .number("Version of the definition", "definition_version", definitionVersion)
                .text("Where it comes from", "source", source);
    }

    /** The same, taken by this version of the definition. */
    Actual by(int definition) {
        return new Actual(id, programme, measure, from, to, reached, fewer, definition, source, version);
    }
}
