package org.tats.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.access.AgencyFunction;
import org.tats.access.ChangeRule;
import org.tats.access.Permission;
import org.tats.access.Reach;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.common.RuleBroken;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;

/** Gives or takes one permission, with a reason. */
class RuleForm extends Div {

    private enum Gift {
        EVERY("For every pupil"),
        SOME("For pupils to whom something leads, or about no pupil"),
        NONE("Take it away");

        private final String words;

        Gift(String words) {
            this.words = words;
        }
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final Select<Role> role = new Select<>();
    private final Select<AgencyFunction> function = new Select<>();
    private final Select<Permission> permission = new Select<>();
    private final RadioButtonGroup<Gift> gift = new RadioButtonGroup<>("For whom");
    private final CheckboxGroup<RelationshipKind> through = new CheckboxGroup<>("What leads to the pupil");
    private final TextField reason = new TextField("Why this changes");
    private final Consumer<ChangeRule> change;

    /** @param change makes the change, or refuses it with {@link RuleBroken} */
    RuleForm(FreshSignIn freshSignIn, Consumer<ChangeRule> change) {
        this.change = change;
        addClassName("form");
        role.setLabel("Role");
        role.setItems(Arrays.stream(Role.values())
                .filter(value -> value != Role.SYSTEM)
                .toList());
        role.setItemLabelGenerator(Role::words);
        function.setLabel("Only at agencies of this kind (leave empty for all)");
        function.setEmptySelectionAllowed(true);
        function.setEmptySelectionCaption("All agencies");
        function.setItems(AgencyFunction.values());
        function.setItemLabelGenerator(value -> value == null ? "All agencies" : value.words());
        permission.setLabel("What is allowed");
        permission.setItems(Permission.values());
        permission.setItemLabelGenerator(Permission::words);
        gift.setItems(Gift.values());
        gift.setItemLabelGenerator(value -> value.words);
        gift.addValueChangeListener(chosen -> through.setVisible(gift.getValue() == Gift.SOME));
        through.setItems(RelationshipKind.values());
        through.setItemLabelGenerator(RelationshipKind::pupils);
        through.setVisible(false);
        reason.setMaxLength(300);
        Button save = new Button("Change this rule", click -> save(freshSignIn));
        add(problems, role, function, permission, gift, through, reason, save);
    }

    private void save(FreshSignIn freshSignIn) {
        problems.clear();
        if (role.isEmpty()) {
            problems.add(role, "Choose a role");
        }
        if (permission.isEmpty()) {
            problems.add(permission, "Choose what is allowed");
        }
        if (gift.isEmpty()) {
            problems.add(gift, "Choose for whom, or take it away");
        }
        if (reason.getValue().isBlank()) {
            problems.add(reason, "Say why this changes");
        }
        if (!problems.show()) {
            freshSignIn.before(this::send);
        }
    }

    private void send() {
        problems.attempt(() -> change.accept(new ChangeRule(
                role.getValue(), permission.getValue(), function.getValue(), reach(), reason.getValue())));
    }

    private @Nullable Reach reach() {
        return switch (gift.getValue()) {
            case EVERY -> new Reach(true, Set.of());
            case SOME -> new Reach(false, through.getValue());
            case NONE -> null;
        };
    }
}
