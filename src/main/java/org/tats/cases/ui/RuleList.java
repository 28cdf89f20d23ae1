package org.tats.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tats.common.ui.Quiet;
import org.tats.registry.ArrangementRule;

/** The rules of what a form records, each with what it rests on. */
class RuleList extends Div {

    void show(String heading, List<ArrangementRule> rules) {
        removeAll();
        addClassName("rules");
        if (rules.isEmpty()) {
            return;
        }
        var lines = new UnorderedList();
        rules.forEach(rule -> lines.add(new ListItem(new Span(rule.sentence()), new Quiet(rule.rests()))));
        add(new H3(heading), lines);
    }
}
