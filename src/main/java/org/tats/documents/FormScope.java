package org.tats.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.CleanText;

/** Where a place looks for what it says: in the row around it, then in what is around that. */
record FormScope(
        List<DocumentField> fields, FormData data, @Nullable FormScope outer) {

    Optional<DocumentField> field(String name) {
        return own(name).or(() -> Optional.ofNullable(outer).flatMap(around -> around.field(name)));
    }

    private Optional<DocumentField> own(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    boolean says(String name) {
        return holder(name).data.says(name);
    }

    String text(String name) {
        return CleanText.clean(holder(name).data.text(name)).strip();
    }

    /** One scope for each row of a list. */
    List<FormScope> rows(DocumentField list) {
        return holder(list.name()).data.rows(list.name()).stream()
                .map(row -> new FormScope(list.parts(), row, this))
                .toList();
    }

    private FormScope holder(String name) {
        return own(name).isPresent() || outer == null ? this : outer.holder(name);
    }
}
