package org.tats.programme.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.TypedInput;
import org.tats.programme.PaperDraft;
import org.tats.programme.PaperRows;
import org.tats.publishing.Publication;

/** Which published counts a board paper prints, and which rows of them. */
class CountsChoice extends Composite<Div> implements TypedInput {

    private static final String ROW = "- ";

    private final List<Publication> published;
    private final PaperDraft draft;
    private final CheckboxGroup<@Nullable Integer> choice =
            new CheckboxGroup<>("Published counts that the paper prints");
    private final Div rows = new Div();
    private Runnable typed = () -> {};
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
        choice.addValueChangeListener(change -> {
            rows();
            typed.run();
        });
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
        typed.run();
    }

    /** Puts what is chosen in its place among what is typed. */
    void into(Map<String, String> fields) {
        if (published.isEmpty()) {
            return;
        }
        fields.keySet().removeIf(name -> name.startsWith(PaperRows.FIELD));
        fields.putAll(chosen);
        fields.put(PaperDraft.PUBLICATIONS, numbers());
    }

    private String numbers() {
        return new TreeSet<>(choice.getValue()).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public String field() {
        return "Published counts";
    }

    /** The numbers, then each kind of table with its rows. */
    @Override
    public String text() {
        StringBuilder text = new StringBuilder(numbers());
        chosen.forEach((field, kept) -> {
            text.append("\n").append(field);
            kept.lines().forEach(row -> text.append("\n").append(ROW).append(row));
        });
        return text.toString();
    }

    @Override
    public String words(String text) {
        return "publications "
                + text.lines()
                        .filter(line -> !line.startsWith(PaperRows.FIELD))
                        .map(line -> line.isEmpty() ? "none" : line)
                        .reduce((all, line) -> all + "\n" + line)
                        .orElse("none");
    }

    @Override
    public void show(String text) {
        chosen.clear();
        String field = "";
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith(ROW)) {
                chosen.merge(
                        field, line.substring(ROW.length()), (rows, row) -> rows.isEmpty() ? row : rows + "\n" + row);
            } else {
                field = line;
                chosen.put(field, "");
            }
        }
        choice.setValue(numbers(text));
        rows();
    }

    private Set<@Nullable Integer> numbers(String text) {
        Set<String> numbers = Set.of(text.lines().findFirst().orElse("").split(","));
        return published.stream()
                .map(Publication::number)
                .filter(number -> numbers.contains(String.valueOf(number)))
                .collect(Collectors.toSet());
    }

    @Override
    public void whenTyped(BiConsumer<String, String> keep) {
        typed = () -> keep.accept(field(), text());
    }
}
