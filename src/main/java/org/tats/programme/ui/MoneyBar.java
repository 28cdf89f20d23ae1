package org.tats.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Money;
import org.tats.programme.Pence;

/** The award as a bar: what was spent, then what was received and not spent. Always beside words that say the same. */
final class MoneyBar extends Div {

    MoneyBar(Money money) {
        addClassName("fit");
        getElement().setAttribute("aria-hidden", "true");
        @Nullable Pence whole = money.awarded();
        long most = Math.max(
                Math.max(whole == null ? 0 : whole.value(), money.received().value()),
                money.spent().value());
        add(part(money.spent().value(), most), part(Math.max(0, money.left().value()), most));
        setClassName("over", money.left().value() < 0);
    }

    private static Span part(long pence, long most) {
        Span part = new Span();
        part.getStyle().setWidth((most <= 0 ? 0 : Math.clamp(100.0 * pence / most, 0.0, 100.0)) + "%");
        return part;
    }
}
