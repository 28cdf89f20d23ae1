package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.spi.Span;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;

/**
 * OSD-NOTICE: parents have notice of an off-site direction some school days before it starts. It runs as soon as the
 * direction is recorded, for it is due before its first day; directions from before the rule held have no such clock.
 */
final class OffsiteNotice implements ClockRule {

    @Override
    public String id() {
        return "OSD-NOTICE";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return facts.pupil().arrangements().stream()
                .filter(direction -> direction.kind() == ArrangementKind.OFFSITE_DIRECTION)
                .map(direction -> reading(facts, asOf, clock, direction))
                .toList();
    }

    private static Reading reading(ClockFacts facts, LocalDate asOf, ClockDefinition clock, Arrangement direction) {
        LocalDate notice = direction.noticeGivenOn();
        // once it is over, a notice can no longer be given
        var span = new Span(direction.id().toString(), direction.from(), notice, direction.endedOn(), List.of());
        return Readings.of(clock, span, facts.schoolDays(direction.from()), asOf);
    }
}
