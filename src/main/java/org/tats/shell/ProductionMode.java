package org.tats.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start with Vaadin's development mode, which tells strangers about the inside. */
@Component
class ProductionMode {

    ProductionMode(@Value("${vaadin.productionMode:false}") boolean on) {
        if (!on) {
            throw new IllegalStateException("TATS runs with vaadin.productionMode=true alone.");
        }
    }
}
