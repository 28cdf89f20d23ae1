package org.tats.programme.ui;

import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.programme.Money;
import org.tats.programme.Pence;
import org.tats.programme.ProgrammeDetails;

/** The money at a glance: bar, figures, sentence. */
final class MoneyPart extends LedgerSection {

    MoneyPart(ProgrammeDetails all) {
        super("Money");
        Money money = all.money();
        Facts facts = new Facts();
        Pence awarded = money.awarded();
        facts.fact("Grant awarded", awarded == null ? "Not known" : awarded.words());
        facts.fact("Received", money.received().words());
        all.quarters().forEach(quarter -> {
            Pence cost = quarter.cost();
            if (cost != null) {
                facts.fact(quarter.label() + " cost", cost.words());
            }
        });
        facts.fact("Spent to date", money.spent().words());
        facts.fact("Received, not spent", money.left().words());
        facts.addClassName("sums");
        add(new MoneyBar(money), facts, new Quiet(money.sentence()));
    }
}
