package org.tats.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import org.tats.common.ui.PupilSearch;

/** The field "Find a pupil" of the top bar; the key / leads to it, Enter searches. */
@Tag("form")
final class FindPupil extends HtmlContainer {

    private final Input typed = new Input();

    FindPupil(PupilSearch search, String id) {
        addClassName("find");
        getElement().setAttribute("role", "search");
        typed.setId(id);
        typed.getElement().setAttribute("type", "search").setAttribute("autocomplete", "off");
        typed.getElement().setAttribute("data-key", "/");
        Span key = new Span("/");
        key.addClassName("key");
        NativeLabel label = new NativeLabel("Find a pupil");
        label.setFor(typed);
        add(label, key, typed);
        getElement()
                .addEventListener("submit", submitted -> {
                    if (!typed.getValue().isBlank()) {
                        search.search(typed.getValue().strip());
                        typed.clear();
                    }
                })
                .preventDefault();
    }
}
