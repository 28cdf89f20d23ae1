package org.tats.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tats.common.NotFound;

/** The kinds of documents of all modules. */
@Component
class KindCatalogue {

    private final Map<String, DocumentKind> kinds = new TreeMap<>();

    KindCatalogue(List<DocumentKinds> modules) {
        for (DocumentKinds module : modules) {
            for (DocumentKind kind : module.kinds()) {
                if (kinds.putIfAbsent(kind.code(), kind) != null) {
                    throw new IllegalStateException("Two kinds of documents are called " + kind.code());
                }
            }
        }
    }

    List<DocumentKind> all() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(DocumentKind::title))
                .toList();
    }

    /** @throws NotFound when no module has it */
    DocumentKind get(String code) {
        DocumentKind kind = kinds.get(code);
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    /** For the register; the code itself when its module is gone. */
    String title(String code) {
        DocumentKind kind = kinds.get(code);
        return kind == null ? code : kind.title();
    }
}
