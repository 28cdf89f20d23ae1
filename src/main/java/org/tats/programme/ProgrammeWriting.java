package org.tats.programme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.common.CleanText;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.publishing.PublishingRulesService;

/** Keeps parts: checks, the change with its words, the audit row. Asks nobody's permission: {@link ProgrammeService} does. */
@Component
class ProgrammeWriting {

    private final Access access;
    private final PartQueries queries;
    private final PartRepository parts;
    private final ChangeRepository changes;
    private final ApplicationEventPublisher events;
    private final PublishingRulesService rules;
    private final Clock clock;

    ProgrammeWriting(
            Access access,
            PartQueries queries,
            PartRepository parts,
            ChangeRepository changes,
            ApplicationEventPublisher events,
            PublishingRulesService rules,
            Clock clock) {
        this.access = access;
        this.queries = queries;
        this.parts = parts;
        this.changes = changes;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /** The first parts of a new programme, each after what it belongs to. */
    void enter(List<Part> made, String reason) {
        made.forEach(parts::insert);
        ProgrammeDetails all = queries.details(made.getFirst().programme()).orElseThrow(NotFound::new);
        made.forEach(part -> changed(part, null, all, reason));
    }

    int save(Part asked, String why) {
        ProgrammeDetails all = queries.details(asked.programme()).orElseThrow(NotFound::new);
        String reason = CleanText.clean(why).strip();
        Optional<Part> kept = Parts.kept(all, asked);
        Part part = definition(asked, kept.orElse(null), all);
        if (kept.filter(before -> before.fields().same(part.fields())).isPresent()) {
            return kept.get().version();
        }
        if (kept.map(Part::version).orElse(0) != part.version()) {
            throw kept.map(theirs -> (RuntimeException) Parts.stale(part, theirs, all))
                    .orElseGet(NotFound::new);
        }
        new PartRules(
                        all,
                        queries::names,
                        new TypedCounts(all::measure, rules.current().threshold()))
                .check(part, kept.orElse(null), reason);
        if (kept.isEmpty()) {
            parts.insert(part);
        } else if (!parts.update(part)) {
            throw Parts.stale(part, kept.get(), all);
        }
        changed(part, kept.orElse(null), all, reason);
        return part.version() + 1;
    }

    void takeOut(Part asked, String why) {
        ProgrammeDetails all = queries.details(asked.programme()).orElseThrow(NotFound::new);
        Part kept = Parts.kept(all, asked).orElseThrow(NotFound::new);
        String reason = CleanText.clean(why).strip();
        if (kept.kind() == PartKind.PROGRAMME || reason.isBlank()) {
            throw new RuleBroken("Write why it is taken out. Its words stay in the history.");
        }
        if (kept.version() != asked.version()) {
            throw Parts.stale(asked, kept, all);
        }
        try {
            if (!parts.delete(asked)) {
                throw Parts.stale(asked, kept, all);
            }
        } catch (DataIntegrityViolationException inUse) {
            throw new RuleBroken("Other parts belong to it. Take those out first, or move them.");
        }
        List<FieldChange> gone = kept.fields().since(null, all).stream()
                .map(field -> new FieldChange(field.field(), field.now(), ""))
                .toList();
        changes.insert(kept, 0, gone, access.current().id(), clock.instant(), reason);
        events.publishEvent(new ProgrammePartTakenOut(kept.programme(), kept.kind(), kept.part(), kept.version()));
    }

    /** Definitions count their versions by themselves, and what was reached names the one of its time. */
    private static Part definition(Part part, @Nullable Part before, ProgrammeDetails all) {
        if (part instanceof Measure measure) {
            Measure old = before instanceof Measure kept ? kept : null;
            boolean same = old != null && old.definition().equals(measure.definition());
            return measure.by(old == null ? 1 : same ? old.definitionVersion() : old.definitionVersion() + 1);
        }
        if (part instanceof Actual actual) {
            return actual.by(
                    before instanceof Actual old
                            ? old.definitionVersion()
                            : all.measure(actual.measure())
                                    .map(Measure::definitionVersion)
                                    .orElse(1));
        }
        return part;
    }

    /** @param all names what the part belongs to */
    private void changed(Part part, @Nullable Part before, ProgrammeDetails all, String reason) {
        int version = part.version() + 1;
        List<FieldChange> fields = part.fields().since(before == null ? null : before.fields(), all);
        changes.insert(part, version, fields, access.current().id(), clock.instant(), reason);
        events.publishEvent(new ProgrammePartChanged(
                part.programme(),
                part.kind(),
                part.part(),
                version,
                fields.stream().map(FieldChange::field).toList()));
    }
}
