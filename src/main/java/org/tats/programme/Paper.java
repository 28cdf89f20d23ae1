package org.tats.programme;

import java.util.List;
import org.tats.documents.FormData;

/**
 * A paper's whole content: what its template is filled with and what the screen shows.
 *
 * @param title for lists and the properties of the files
 * @param figures each figure printed in it, in its order
 * @param publications numbers of the published tables in it
 */
public record Paper(
        PaperForm form, String title, FormData content, List<PaperFigure> figures, List<Integer> publications) {

    public Paper {
        figures = List.copyOf(figures);
        publications = List.copyOf(publications);
    }
}
