package org.tats.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/**
 * A grant programme, or a template of one.
 *
 * @param funder who grants the money
 * @param template whether it is only there to be copied
 * @param awardSource where the award comes from, in words: also what the paper does not say, such as the day
 */
public record Programme(
        ProgrammeId id,
        String name,
        String funder,
        boolean template,
        @Nullable Pence requested,
        @Nullable LocalDate requestedOn,
        @Nullable Pence awarded,
        @Nullable LocalDate awardedOn,
        String awardSource,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        int version)
        implements Part {

    public Programme {
        name = CleanText.clean(name).strip();
        funder = CleanText.clean(funder).strip();
        awardSource = CleanText.clean(awardSource).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.PROGRAMME;
    }

    @Override
    public PartId part() {
        return new PartId(id.value());
    }

    @Override
    public ProgrammeId programme() {
        return id;
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .text("Name", "name", name)
                .text("Funder", "funder", funder)
                .silent("template", template)
                .money("Grant requested", "requested_pence", requested)
                .date("Requested on", "requested_on", requestedOn)
                .money("Grant awarded", "awarded_pence", awarded)
                .date("Awarded on", "awarded_on", awardedOn)
                .text("Where the award comes from", "award_source", awardSource)
                .date("Starts on", "starts_on", starts)
                .date("Ends on", "ends_on", ends);
    }
}
