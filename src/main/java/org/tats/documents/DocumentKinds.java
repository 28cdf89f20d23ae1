package org.tats.documents;

import java.util.List;

/** A bean of a module that writes letters of its own. Their first words come by a migration of that module's own. */
public interface DocumentKinds {

    /** Never empty; a code stands once over all modules. */
    List<DocumentKind> kinds();
}
