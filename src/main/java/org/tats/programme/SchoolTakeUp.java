package org.tats.programme;

import org.tats.common.CleanText;

/**
 * How far one school has come with the training of an item.
 *
 * @param school its URN
 * @param schoolName as it is called now; read, never kept here
 * @param reason why it is not engaged; may be empty otherwise
 */
public record SchoolTakeUp(
        PartId id,
        ProgrammeId programme,
        PartId item,
        int school,
        String schoolName,
        TakeUp stage,
        String reason,
        int version)
        implements Part {

    public SchoolTakeUp {
        schoolName = CleanText.clean(schoolName).strip();
        reason = CleanText.clean(reason).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.SCHOOL;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return schoolName.isEmpty() ? "School " + school : schoolName;
    }

    @Override
    public PartFields fields() {
        return new PartFields()
                .of("Item", "item_id", item)
                .silent("school_urn", school)
                .choice("Stage", "stage", stage, stage.words())
                .text("Reason", "reason", reason);
    }
}
