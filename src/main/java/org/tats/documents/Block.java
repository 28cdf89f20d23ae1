package org.tats.documents;

import java.util.List;

/** A piece of a document, apart from how it looks in one format. */
sealed interface Block {

    /** @param level 1 for the document's own, 2 and 3 within it */
    record Heading(int level, List<Run> runs) implements Block {
        public Heading {
            runs = List.copyOf(runs);
        }
    }

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    record Bullets(List<List<Run>> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** @param columns heads of the columns; empty for facts, where each row's first cell is its head in any case */
    record Table(List<List<Run>> columns, List<List<List<Run>>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
