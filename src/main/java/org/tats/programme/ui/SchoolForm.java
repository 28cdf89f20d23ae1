package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tats.programme.Item;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;
import org.tats.programme.SchoolTakeUp;
import org.tats.programme.TakeUp;

/** How far one school has come with a training. */
final class SchoolForm extends PartForm {

    private final ProgrammeDetails all;
    private final IntFunction<String> names;
    private final Select<Item> item;
    private final TextField urn;
    private final Select<TakeUp> stage;
    private final TextField reason;

    /** @param names of schools by URN; empty for one that nobody knows */
    SchoolForm(ProgrammeDetails all, @Nullable SchoolTakeUp now, IntFunction<String> names, Keeper keeper) {
        super(PartKind.SCHOOL, now, keeper);
        this.all = all;
        this.names = names;
        item = choice(
                "Item",
                all.items(),
                Item::name,
                now == null ? null : all.item(now.item()).orElse(null));
        urn = number("URN of the school", now == null ? null : now.school(), "Six digits");
        stage = choice(
                "How far has it come?", List.of(TakeUp.values()), TakeUp::words, now == null ? null : now.stage());
        reason = line("Why is it not engaged?", now == null ? "" : now.reason());
    }

    @Override
    Part typed(int basedOn) {
        int school = count(urn, "Write the URN of the school");
        return new SchoolTakeUp(
                id(),
                all.id(),
                chosen(item, all.items().getFirst(), "Choose the item").id(),
                school,
                names.apply(school),
                chosen(stage, TakeUp.ENGAGED, "Choose how far it has come"),
                reason.getValue(),
                basedOn);
    }
}
