package org.tats.programme.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.DateField3;
import org.tats.programme.CountsChildren;
import org.tats.programme.Figure;
import org.tats.programme.FigureTopic;
import org.tats.programme.Item;
import org.tats.programme.Part;
import org.tats.programme.PartKind;
import org.tats.programme.ProgrammeDetails;

/** A figure that others reported. */
final class FigureForm extends PartForm {

    private final ProgrammeDetails all;
    private final int position;
    private final Select<Item> item;
    private final Select<FigureTopic> topic;
    private final TextField what;
    private final Select<CountsChildren> children;
    private final TextField number;
    private final TextField whole;
    private final TextField percent;
    private final DateField3 asAt;
    private final TextField source;

    FigureForm(ProgrammeDetails all, @Nullable Figure now, Keeper keeper) {
        super(PartKind.FIGURE, now, keeper);
        this.all = all;
        position = now == null ? all.figures().size() + 1 : now.position();
        item = choice(
                "Item",
                all.items(),
                Item::name,
                now == null ? null : all.item(now.item()).orElse(null));
        topic = choice("About", List.of(FigureTopic.values()), FigureTopic::words, now == null ? null : now.topic());
        what = line("What does it count?", now == null ? "" : now.what());
        children = countsChildren(now == null ? CountsChildren.NOT_ANSWERED : now.children());
        number = numberOrFewer(
                "Number",
                now == null ? null : now.number(),
                now != null && now.fewer(),
                "Leave empty when only a percentage was reported");
        whole = number(
                "Of how many",
                now == null ? null : now.whole(),
                "For a share; of fewer than 10, no percentage is shown");
        percent = number(
                "Percentage as reported", now == null ? null : now.percent(), "Only when its numbers are not known");
        asAt = date("As at", now == null ? null : now.asAt());
        source = line("Who reported it, and when?", now == null ? "" : now.source());
    }

    @Override
    Part typed(int basedOn) {
        return new Figure(
                id(),
                all.id(),
                chosen(item, all.items().getFirst(), "Choose the item").id(),
                position,
                chosen(topic, FigureTopic.OTHER, "Choose what it is about"),
                what.getValue(),
                maybeCountOrFewer(number),
                fewer(number),
                maybeCount(whole),
                maybeNumber(percent),
                answered(children),
                day(asAt, "Write of which day the figure is"),
                source.getValue(),
                basedOn);
    }
}
