package org.tats.programme.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.ui.Quiet;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperRows;
import org.tats.publishing.Publication;

/** Which published counts a board paper prints, and which rows of them. */
class CountsChoice extends Composite<Div> {

    private final List<Publication> published;
    private final PaperDraft draft;
    private final CheckboxGroup<@Nullable Integer> choice =
            new CheckboxGroup<>("Published counts that the paper prints");
    private final Div rows = new Div();
    private final Map<String, RowsChoice> choices = new LinkedHashMap<>();
    /** By the names of the draft; a kind of table that is not in it prints its usual rows. */
    private final Map<String, String> chosen = new LinkedHashMap<>();

    CountsChoice(List<Publication> published, PaperDraft draft) {
        this.published = published;
        this.draft = draft;
        getContent().addClassName("form");
        if (published.isEmpty()) {
            getContent().add(new Quiet("No counts are published yet. An analyst publishes them under Impact."));
            return;
        }
        draft.fields().forEach((name, value) -> {
            if (name.startsWith(PaperRows.FIELD)) {
                chosen.put(name, value);
            }
        });
        Map<Integer, String> titles = titles();
        choice.setItems(titles.keySet());
        choice.setItemLabelGenerator(titles::get);
        choice.setValue(Set.copyOf(
                draft.publications().stream().filter(titles::containsKey).toList()));
        choice.addValueChangeListener(change -> rows());
        getContent().add(choice, rows);
        rows();
    }

    private Map<Integer, String> titles() {
        return published.stream()
                .collect(Collectors.toMap(
                        Publication::number,
                        one -> one.number() + ": " + one.title() + ", " + Dates.full(one.from()) + " to "
                                + Dates.full(one.to()) + ", as at " + Dates.full(Dates.date(one.asAt())),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    /** One choice for each kind of table: two publications of a kind print the same rows. */
    private void rows() {
        rows.removeAll();
        choices.clear();
        for (Publication publication : published) {
            String field = PaperRows.field(publication.kind());
            if (choice.getValue().contains(publication.number()) && !choices.containsKey(field)) {
                RowsChoice own = new RowsChoice(publication, now(publication), () -> keep(field, publication));
                choices.put(field, own);
                rows.add(own);
            }
        }
    }

    private List<String> now(Publication publication) {
        return PaperRows.of(new PaperDraft(draft.programme(), draft.form(), chosen, 0), publication);
    }

    private void keep(String field, Publication publication) {
        RowsChoice own = choices.get(field);
        if (own == null) {
            return;
        }
        if (own.rows().equals(PaperRows.usual(publication.shown().rows()))) {
            chosen.remove(field);
        } else {
            chosen.put(field, PaperRows.kept(own.rows()));
        }
    }

    /** Puts what is chosen in its place among what is typed. */
    void into(Map<String, String> typed) {
        if (published.isEmpty()) {
            return;
        }
        typed.keySet().removeIf(name -> name.startsWith(PaperRows.FIELD));
        typed.putAll(chosen);
        typed.put(
                PaperDraft.PUBLICATIONS,
                new TreeSet<>(choice.getValue()).stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
