package org.tats.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a new programme takes from another: strands, items, headings, definitions; nothing that was reported. Pure. */
final class ProgrammeCopy {

    private ProgrammeCopy() {}

    static Programme programme(CreateProgramme asked, Programme from) {
        return new Programme(asked.id(), asked.name(), from.funder(), false, null, null, null, null, "", null, null, 0);
    }

    /** In an order in which they can be entered. */
    static List<Part> parts(ProgrammeId id, ProgrammeDetails from) {
        List<Part> parts = new ArrayList<>();
        Map<PartId, PartId> strands = new HashMap<>();
        for (Workstream strand : from.workstreams()) {
            PartId own = PartId.random();
            strands.put(strand.id(), own);
            parts.add(new Workstream(own, id, strand.position(), strand.name(), 0));
        }
        for (Item item : from.items()) {
            PartId strand = Objects.requireNonNull(strands.get(item.workstream()));
            parts.add(new Item(
                    PartId.random(),
                    id,
                    strand,
                    item.position(),
                    item.name(),
                    ItemStatus.ON_TRACK,
                    ItemPhase.DIAGNOSTIC,
                    "",
                    "",
                    "",
                    item.owner(),
                    0));
        }
        from.measures()
                .forEach(one -> parts.add(new Measure(
                        PartId.random(),
                        id,
                        one.position(),
                        one.name(),
                        one.definition(),
                        1,
                        one.unit(),
                        one.lowerIsBetter(),
                        one.children(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        "",
                        0)));
        from.planAreas()
                .forEach(one -> parts.add(new PlanArea(PartId.random(), id, one.position(), one.title(), "", 0)));
        from.priorities()
                .forEach(one ->
                        parts.add(new Priority(PartId.random(), id, one.position(), one.heading(), TextCode.NONE, 0)));
        from.texts().stream()
                .filter(text -> text.code().line() || text.code() == TextCode.RECOMMENDATION)
                .forEach(one -> parts.add(new PaperText(PartId.random(), id, one.code(), one.words(), 0)));
        return parts;
    }
}
