package org.tats.documents;

import java.util.List;

/** A module's documents that are made from a Word file: a bean of it adds them. */
public interface FormKinds {

    List<FormKind> forms();
}
