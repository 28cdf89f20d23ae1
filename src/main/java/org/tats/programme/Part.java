package org.tats.programme;

/** Something of a programme that is kept with the history of its changes. A version of 0 says that it is not kept yet. */
public sealed interface Part
        permits Programme,
                Workstream,
                Item,
                Milestone,
                Risk,
                Income,
                Quarter,
                Figure,
                SchoolTakeUp,
                NotEngaged,
                Measure,
                Actual,
                Quote,
                PlanArea,
                Priority,
                PaperText {

    PartKind kind();

    PartId part();

    ProgrammeId programme();

    int version();

    /** What the history calls it: its name or first words. */
    String title();

    /** Its fields: their words for the history, their values for the table. */
    PartFields fields();
}
