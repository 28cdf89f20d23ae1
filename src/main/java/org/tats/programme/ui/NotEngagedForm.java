package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.Item;
import org.tats.programme.NotEngaged;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** A reason why schools do not engage, as a total. */
final class NotEngagedForm extends PartForm {

    private final ProgrammeDetails all;
    private final Select<Item> item;
    private final TextField reason;
    private final TextField schools;
    private final DateField3 asAt;
    private final TextField source;

    NotEngagedForm(ProgrammeDetails all, @Nullable NotEngaged now, Keeper keeper) {
        super(PartKind.NOT_ENGAGED, now, keeper);
        this.all = all;
        item = choice(
                "Item",
                all.items(),
                Item::name,
                now == null ? null : all.item(now.item()).orElse(null));
        reason = line("Reason", now == null ? "" : now.reason());
        schools = number("Schools", now == null ? null : now.schools(), "How many gave this reason");
        asAt = date("As at", now == null ? null : now.asAt());
        source = line("Where the figure comes from", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        return new NotEngaged(
                id(),
                all.id(),
                chosen(item, all.items().getFirst(), "Choose the item").id(),
                reason.getValue(),
                count(schools, "Write how many schools"),
                day(asAt, "Write of which day the figure is"),
                source.getValue(),
                basedOn);
    }
}
