package org.tats.meetings.ui;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tats.access.Section;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.ItemPartService;
import org.tats.meetings.spi.PartScreen;

/** The live screen as the forms on one item see it. Who is there is asked once between two looks. */
class FormScreen implements PartScreen {

    private final AgendaItemId item;
    private final ItemPartService service;
    private final Predicate<Section> readable;
    private final boolean writes;
    private final LiveScreen screen;
    private final Map<Optional<Section>, Boolean> heard = new HashMap<>();

    /** @param readable what the person signed in may read about the child */
    FormScreen(
            AgendaItemId item,
            ItemPartService service,
            Predicate<Section> readable,
            boolean writes,
            LiveScreen screen) {
        this.item = item;
        this.service = service;
        this.readable = readable;
        this.writes = writes;
        this.screen = screen;
    }

    void lookAgain() {
        heard.clear();
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public boolean shared() {
        return screen.shared();
    }

    @Override
    public boolean shows(@Nullable Section section) {
        boolean mine = section == null || readable.test(section);
        return mine
                && (!shared()
                        || heard.computeIfAbsent(
                                Optional.ofNullable(section), asked -> service.roomMayHear(item, section)));
    }

    @Override
    public void saved(Instant at) {
        screen.saved(at);
    }

    @Override
    public void notSaved() {
        screen.notSaved();
    }

    @Override
    public void changed() {
        screen.changed();
    }
}
