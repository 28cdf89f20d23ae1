package org.tats.common;

import java.io.ObjectInputFilter;
import org.springframework.stereotype.Component;

/**
 * TATS reads nothing in Java's own serial form, neither from outside nor from the database, and no library may do it in its
 * place: from the start on, every class in such a stream is refused. A filter given to the JVM ({@code jdk.serialFilter})
 * stays as it is.
 */
@Component
class NoSerialForm {

    NoSerialForm() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(
                    ObjectInputFilter.rejectFilter(type -> true, ObjectInputFilter.Status.UNDECIDED));
        }
    }
}
