package org.tats.ebsna.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tats.common.NotFound;
import org.tats.ebsna.PlanDraftService;
import org.tats.ebsna.PlanDrafts;

/** What one person types into one form, kept as it is typed; what could not be kept is kept with the next change. */
final class Typing {

    private final PlanDraftService service;
    private final PlanDrafts read;
    private final String form;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private Instant since;

    Typing(PlanDraftService service, PlanDrafts read, String form) {
        this.service = service;
        this.read = read;
        this.form = form;
        this.since = read.readAt();
        typed.putAll(read.of(form));
    }

    boolean any() {
        return !typed.isEmpty();
    }

    /** By field. */
    Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** When it was kept last, or read. */
    Instant since() {
        return since;
    }

    /** Commits by itself. */
    Instant save(String field, String text) {
        typed.put(field, text);
        unsaved.put(field, text);
        since = service.save(read.pupil(), form, Map.copyOf(unsaved));
        unsaved.clear();
        return since;
    }

    void discard() {
        if (any()) {
            try {
                service.discard(read.pupil(), form);
            } catch (NotFound gone) {
                // who closes a plan may not see the child any more, and what was typed went with it
            }
            typed.clear();
            unsaved.clear();
        }
    }
}
