package org.tats.shell;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Requires;

/** Reads {@link Requires} on a view: without the permission it is neither listed nor opened. */
final class ViewPermission {

    private ViewPermission() {}

    static boolean allows(Access access, @Nullable Class<?> view) {
        if (view == null || !Component.class.isAssignableFrom(view)) {
            return true;
        }
        Requires requires = view.getAnnotation(Requires.class);
        return requires == null || access.may(requires.value());
    }
}
