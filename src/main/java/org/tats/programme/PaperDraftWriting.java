package org.tats.programme;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.common.CleanText;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.publishing.PublicationService;

/**
 * Keeps what is typed for the next edition of a paper: the text, the change with its words, the audit row. Asks nobody's
 * permission: {@link PaperService} does.
 */
@Component
class PaperDraftWriting {

    private static final int LONGEST = 20_000;

    private final Access access;
    private final PaperDraftRepository drafts;
    private final ChangeRepository changes;
    private final PublicationService publications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperDraftWriting(
            Access access,
            PaperDraftRepository drafts,
            ChangeRepository changes,
            PublicationService publications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.changes = changes;
        this.publications = publications;
        this.events = events;
        this.clock = clock;
    }

    void save(PaperDraft typed) {
        Map<String, String> fields = clean(typed);
        PaperDraft now = drafts.find(typed.programme(), typed.form());
        if (now.fields().equals(fields)) {
            return;
        }
        PaperDraft mine = new PaperDraft(typed.programme(), typed.form(), fields, typed.version());
        List<FieldChange> differences = differences(now, mine);
        Instant at = clock.instant();
        if (!drafts.save(mine, access.current().id(), at)) {
            throw new StaleSave(
                    words(differences.stream().collect(Collectors.toMap(FieldChange::field, FieldChange::now))),
                    words(differences.stream().collect(Collectors.toMap(FieldChange::field, FieldChange::was))));
        }
        int version = typed.version() + 1;
        changes.insert(
                typed.programme(),
                new ChangeRow(PartKind.PAPER, part(typed), typed.form().words(), version, at, "", "", differences),
                access.current().id());
        events.publishEvent(new PaperDraftChanged(typed.programme(), typed.form(), version));
    }

    private static Map<String, String> clean(PaperDraft typed) {
        if (typed.date().isEmpty() && !typed.field("date").isBlank()) {
            throw new RuleBroken("The day of the meeting is no real date.");
        }
        Map<String, String> fields = new TreeMap<>();
        typed.fields().forEach((name, value) -> {
            String clean = CleanText.clean(value).strip();
            if (clean.length() > LONGEST) {
                throw new RuleBroken("Write at most 20,000 characters in each field.");
            }
            fields.put(name, clean);
        });
        return fields;
    }

    /** The same for every edition of a kind of paper of a programme. */
    private static PartId part(PaperDraft draft) {
        String name = draft.programme() + " " + draft.form().name();
        return new PartId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private List<FieldChange> differences(PaperDraft was, PaperDraft now) {
        Set<String> names = new TreeSet<>(was.fields().keySet());
        names.addAll(now.fields().keySet());
        List<FieldChange> differences = new ArrayList<>();
        for (String name : names) {
            String before = words(was, name);
            String after = words(now, name);
            if (!before.equals(after)) {
                differences.add(new FieldChange(label(was.form(), name), before, after));
            }
        }
        return differences;
    }

    private String label(PaperForm form, String name) {
        if (name.equals(PaperDraft.PUBLICATIONS)) {
            return "Published counts, by their numbers";
        }
        if (name.startsWith(PaperRows.FIELD)) {
            return publications.publications().stream()
                    .filter(publication -> PaperRows.field(publication.kind()).equals(name))
                    .map(publication -> "Rows of “" + publication.title() + "”")
                    .findFirst()
                    .orElse("Rows of a table that is not published");
        }
        return form.typed().stream()
                .filter(field -> field.name().equals(name))
                .map(TypedField::label)
                .findFirst()
                .orElse(name);
    }

    private static String words(PaperDraft draft, String name) {
        String kept = draft.fields().get(name);
        if (name.startsWith(PaperRows.FIELD)) {
            return kept == null ? "The usual ones" : kept.isEmpty() ? "None" : kept;
        }
        if (name.equals("date")) {
            return draft.date().map(Dates::full).orElse("");
        }
        return kept == null ? "" : kept;
    }

    private static String words(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
