package org.tats.ebsna;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is understood of a child: what happened, what keeps the child away, what the child says. */
public record Assessment(List<Event> timeline, List<Mark> factors, List<Scale> scales, List<Tool> tools) {

    public Assessment {
        timeline = List.copyOf(timeline);
        factors = List.copyOf(factors);
        scales = List.copyOf(scales);
        tools = List.copyOf(tools);
    }

    /** Something that happened. */
    public record Event(UUID id, LocalDate on, String words, String writtenBy) {}

    /** A row of the checklist with what was judged of it; version 0 and {@link Weight#NONE} while nobody did. */
    public record Mark(Factor factor, Weight weight, String note, int version) {}

    /** Where the pupil places himself or herself from 0 to 10. @param gathered how, and with whom */
    public record Scale(UUID id, LocalDate on, int value, String words, String gathered) {}

    /** What another tool gave; its content is not kept here. */
    public record Tool(UUID id, String tool, LocalDate on, String score) {}
}
