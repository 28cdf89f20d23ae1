package org.tats.common.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tats.common.NotFound;

/** What one person types into one form, kept as it is typed; what could not be kept is kept with the next change. */
public final class Typing {

    /** Keeps and drops what is typed, through a service of the module that owns the form. */
    public interface Keeper {

        /** Commits by itself. @return when it was kept */
        Instant save(Map<String, String> fields);

        void discard();
    }

    private final Keeper keeper;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private Instant since;

    /** @param typed what is kept already, by field @param since when it was kept last, or read */
    public Typing(Keeper keeper, Map<String, String> typed, Instant since) {
        this.keeper = keeper;
        this.since = since;
        this.typed.putAll(typed);
    }

    public boolean any() {
        return !typed.isEmpty();
    }

    /** By field. */
    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** When it was kept last, or read. */
    public Instant since() {
        return since;
    }

    /** Commits by itself. */
    public Instant save(String field, String text) {
        typed.put(field, text);
        unsaved.put(field, text);
        since = keeper.save(Map.copyOf(unsaved));
        unsaved.clear();
        return since;
    }

    public void discard() {
        if (any()) {
            try {
                keeper.discard();
            } catch (NotFound gone) {
                // who closes a record may not see it any more, and what was typed went with it
            }
            typed.clear();
            unsaved.clear();
        }
    }
}
