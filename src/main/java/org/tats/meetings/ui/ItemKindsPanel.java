package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.tats.meetings.ForumItemKind;
import org.tats.meetings.ItemKind;

/** The lanes of a forum's agenda with the minutes planned for an item of each. */
class ItemKindsPanel extends Div {

    ItemKindsPanel(List<ForumItemKind> kinds, ObjIntConsumer<ItemKind> change) {
        addClassName("filters");
        for (ForumItemKind kind : kinds) {
            IntegerField minutes = new IntegerField(kind.label());
            minutes.setValue(kind.plannedMinutes());
            minutes.setMin(1);
            minutes.setMax(120);
            minutes.addValueChangeListener(changed -> {
                Integer value = changed.getValue();
                if (changed.isFromClient() && value != null) {
                    change.accept(kind.kind(), value);
                }
            });
            add(minutes);
        }
    }
}
