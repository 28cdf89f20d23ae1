package org.tats.cases.ui;

import org.tats.registry.ArrangementDetails;

/** The fields of one kind of arrangement. */
abstract class KindFields extends FieldGroup {

    /** What was typed; asked for once {@link #check} found nothing. */
    abstract ArrangementDetails details();
}
