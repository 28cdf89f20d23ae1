package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.ClockRow;
import org.tats.common.Dates;
import org.tats.common.ui.Quiet;
import org.tats.panels.Choice;
import org.tats.panels.DecisionField;
import org.tats.panels.EvidenceSource;
import org.tats.panels.Ground;
import org.tats.panels.KeyPoint;
import org.tats.panels.Reachable;

/** What is considered before a decision: clocks, ground, whether education can be reached, evidence, options, key points. */
class DecisionMiddle extends Div {

    DecisionMiddle(DecisionTyping typing, List<ClockRow> clocks, List<KeyPoint> points, LocalDate today) {
        addClassName("decide");
        add(new H2("Clocks"), Section19Words.clocks(clocks, today), typing.conflict());
        var left = new Div(
                radios(typing, DecisionField.GROUND, "Ground", Ground.values(), Ground::words),
                radios(
                        typing,
                        DecisionField.REACHABLE,
                        "Can this child reach suitable education now?",
                        Reachable.values(),
                        Reachable::words),
                typing.area(
                        DecisionField.REACHABLE_WORDS.key(), "What is on offer, and why can it be reached or not?"));
        var right = new Div(new H2("Evidence considered"));
        for (EvidenceSource source :
                List.of(EvidenceSource.CHILD, EvidenceSource.PARENT, EvidenceSource.SCHOOL, EvidenceSource.HEALTH)) {
            right.add(typing.area(DecisionField.of(source).key(), source.words()));
        }
        right.add(new H2("Options considered"), chosen(typing));
        right.add(typing.area(DecisionField.WHY_NOT_OTHERS.key(), "Why not the others"), each(typing));
        right.add(new H2("Key points"), points(points, today));
        var both = new Div(left, right);
        both.addClassNames("two", "live", "wide2");
        add(both);
    }

    private static CheckboxGroup<Choice> chosen(DecisionTyping typing) {
        List<Choice> choices = typing.draft().form().choices();
        var group = new CheckboxGroup<Choice>("Chosen");
        group.setItems(choices);
        group.setItemLabelGenerator(Choice::label);
        Function<Set<Choice>, String> kept =
                chosen -> chosen.stream().map(Choice::code).sorted().collect(Collectors.joining(" "));
        typing.bind(DecisionField.CHOSEN.key(), group, kept, text -> {
            Set<String> codes = Set.copyOf(Arrays.asList(text.split(" +", -1)));
            return choices.stream()
                    .filter(choice -> codes.contains(choice.code()))
                    .collect(Collectors.toSet());
        });
        return group;
    }

    /** A reason of its own for each option, folded away: most share one. */
    private static Details each(DecisionTyping typing) {
        var reasons = new Div();
        reasons.addClassName("form");
        typing.draft().form().choices().forEach(choice -> {
            TextArea why = typing.area(DecisionField.whyNot(choice.code()), "Why not: " + choice.label());
            why.setHelperText(choice.note());
            reasons.add(why);
        });
        var details = new Details("A reason of its own for an option", reasons);
        details.addClassName("fold");
        return details;
    }

    private static Component points(List<KeyPoint> points, LocalDate today) {
        if (points.isEmpty()) {
            return new Paragraph("None yet.");
        }
        var list = new UnorderedList();
        points.forEach(point -> list.add(new ListItem(
                new Span(Dates.near(point.on(), today) + ": " + point.what()), new Quiet(point.doneWords()))));
        return list;
    }

    private static <E extends Enum<E>> RadioButtonGroup<E> radios(
            DecisionTyping typing, DecisionField field, String label, E[] values, Function<E, String> words) {
        var group = new RadioButtonGroup<E>(label);
        group.setItems(values);
        group.setItemLabelGenerator(words::apply);
        typing.bind(field.key(), group, Enum::name, text -> named(values, text));
        return group;
    }

    static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
