package org.tats.cases.ui;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.ArrangementBasis;
import org.tats.registry.ArrangementKind;
import org.tats.registry.ArrangementRule;
import org.tats.registry.EndArrangement;
import org.tats.registry.FairAccessCategory;
import org.tats.registry.RecordArrangement;
import org.tats.registry.ReviewArrangement;
import org.tats.registry.SchoolRow;

/** What the part on timetable and placements of one pupil asks for; changes are refused with {@link org.tats.common.RuleBroken}. */
interface Arranging {

    LocalDate today();

    boolean mayRecord();

    ArrangementBasis basis();

    List<ArrangementRule> rules(ArrangementKind kind, LocalDate on);

    List<FairAccessCategory> categories();

    List<SchoolRow> schools();

    void record(RecordArrangement asked);

    void review(ReviewArrangement asked);

    void end(EndArrangement asked);
}
