package org.tats.programme.ui;

import org.tats.common.ui.StatusMark;
import org.tats.programme.ItemStatus;

/** The status of an item as shape and word. */
final class ItemMark {

    private ItemMark() {}

    static StatusMark of(ItemStatus status) {
        return new StatusMark(shape(status), status.words());
    }

    private static StatusMark.Shape shape(ItemStatus status) {
        return switch (status) {
            case AHEAD -> StatusMark.Shape.AHEAD;
            case ON_TRACK -> StatusMark.Shape.TRACK;
            case SLIGHTLY_BEHIND -> StatusMark.Shape.SLIGHT;
            case BEHIND -> StatusMark.Shape.URGENT;
            case PAUSED -> StatusMark.Shape.PAUSE;
            case COMPLETE -> StatusMark.Shape.GOOD;
        };
    }
}
