package org.tats.access.spi;

import com.vaadin.flow.component.Component;
import org.tats.common.PersonId;

/** A part of the administrator's page about one person. Beans are shown in their {@code @Order}, below the details. */
public interface PersonSection {

    /** Drawn anew at each visit; only for those who may administer people. */
    Component of(PersonId person);
}
