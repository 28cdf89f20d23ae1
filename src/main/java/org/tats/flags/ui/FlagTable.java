package org.tats.flags.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.RegisterStrip;
import org.tats.common.ui.StatusMark;
import org.tats.flags.FlaggedPupil;
import org.tats.flags.SchoolWeek;

/** The list: who, why, how the weeks went, and what happened before. */
class FlagTable extends DataTable<FlaggedPupil> {

    private final AtRiskQuery query;
    private final LocalDate today;
    private final Map<SchoolUrn, LocalDate> oldData;

    /** @param oldData schools from which nothing came for a while, with the last day that did */
    FlagTable(AtRiskQuery query, LocalDate today, Map<SchoolUrn, LocalDate> oldData, Optional<PupilId> selected) {
        super("Pupils, " + query.filter().show().words().toLowerCase(Locale.UK));
        this.query = query;
        this.today = today;
        this.oldData = oldData;
        rowHeader("Pupil", this::pupil);
        component("Why flagged", this::why);
        component("Attendance by week", FlagTable::weeks);
        component("History", this::history);
        selected(pupil -> selected.filter(pupil.pupil()::equals).isPresent());
    }

    private Component pupil(FlaggedPupil pupil) {
        var link = new RouterLink(pupil.name(), AtRiskView.class);
        link.setQueryParameters(query.at(pupil.pupil()).parameters());
        return new Span(link, new Quiet(FlagWords.yearAndSchool(pupil)));
    }

    private Component why(FlaggedPupil pupil) {
        var lines = new Div();
        FlagWords.reasons(pupil).stream().map(Div::new).forEach(lines::add);
        Optional.ofNullable(oldData.get(pupil.school()))
                .ifPresent(last -> lines.add(new StatusMark(
                        StatusMark.Shape.DUE, "Nothing from this school since " + Dates.near(last, today))));
        return lines;
    }

    private static Component weeks(FlaggedPupil pupil) {
        return new RegisterStrip(pupil.weeks().stream().map(FlagTable::week).toList());
    }

    private static RegisterStrip.Week week(SchoolWeek week) {
        return week.possible() == 0
                ? new RegisterStrip.Week(week.monday(), OptionalDouble.empty(), week.suspended())
                : RegisterStrip.Week.of(week.monday(), (double) week.attended() / week.possible(), week.suspended());
    }

    private Component history(FlaggedPupil pupil) {
        var discussed = new Span(FlagWords.discussed(pupil.history(), today));
        discussed.addClassName("nowrap");
        var openCase = new Quiet(FlagWords.openCase(pupil.history()));
        openCase.addClassName("nowrap");
        return new Div(discussed, openCase);
    }
}
