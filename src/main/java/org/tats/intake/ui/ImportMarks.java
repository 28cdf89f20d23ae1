package org.tats.intake.ui;

import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.intake.ImportStatus;

/** How the status of a file is drawn. */
final class ImportMarks {

    private ImportMarks() {}

    static StatusMark of(ImportStatus status) {
        Shape shape = switch (status) {
            case LOADED -> Shape.GOOD;
            case PARTLY_LOADED -> Shape.SLIGHT;
            case REFUSED -> Shape.URGENT;
            case ALREADY_LOADED -> Shape.NONE;
        };
        return new StatusMark(shape, status.words());
    }
}
