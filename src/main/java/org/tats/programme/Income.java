package org.tats.programme;

import java.time.LocalDate;
import org.tats.common.CleanText;
import org.tats.common.Dates;

/**
 * Money of the grant that came.
 *
 * @param source where the figure comes from
 */
public record Income(PartId id, ProgrammeId programme, LocalDate receivedOn, Pence amount, String source, int version)
        implements Part {

    public Income {
        source = CleanText.clean(source).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.INCOME;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return "Income of " + Dates.full(receivedOn);
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .date("Received on", "received_on", receivedOn)
                .money("Amount", "pence", amount)
                .text("Where it comes from", "source", source);
    }
}
