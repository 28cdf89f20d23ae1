package org.tats.ebsna.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.ebsna.PlanDraftService;
import org.tats.ebsna.PlanDrafts;

/** What one person types into one form, kept as it is typed; what could not be kept is kept with the next change. */
final class Typing {

    /** Keeps and drops what is typed, through a service. */
    interface Keeper {

        /** Commits by itself. */
        Instant save(Map<String, String> fields);

        void discard();
    }

    private final Keeper keeper;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private Instant since;

    private Typing(Keeper keeper, Map<String, String> typed, Instant since) {
        this.keeper = keeper;
        this.since = since;
        this.typed.putAll(typed);
    }

    /** Into a form about a plan. */
    static Typing of(PlanDraftService service, PlanDrafts read, String form) {
        return new Typing(
                new Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return service.save(read.pupil(), form, fields);
                    }

                    @Override
                    public void discard() {
                        service.discard(read.pupil(), form);
                    }
                },
                read.of(form),
                read.readAt());
    }

    /** Into a request for joint work. */
    static Typing ofRequest(PlanDraftService service, PupilId pupil) {
        PlanDrafts read = service.ofRequest(pupil);
        return new Typing(
                new Keeper() {
                    @Override
                    public Instant save(Map<String, String> fields) {
                        return service.saveRequest(pupil, fields);
                    }

                    @Override
                    public void discard() {
                        service.discardRequest(pupil);
                    }
                },
                read.of(PlanDraftService.REQUEST),
                read.readAt());
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
        since = keeper.save(Map.copyOf(unsaved));
        unsaved.clear();
        return since;
    }

    void discard() {
        if (any()) {
            try {
                keeper.discard();
            } catch (NotFound gone) {
                // who closes a plan may not see the child any more, and what was typed went with it
            }
            typed.clear();
            unsaved.clear();
        }
    }
}
