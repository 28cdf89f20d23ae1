package org.tats.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.CaseId;
import org.tats.cases.spi.CaseTab;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.panels.KeyPoint;
import org.tats.panels.KeyPointService;
import org.tats.panels.Request;
import org.tats.panels.Section19Service;

/** Section 19 on the case file: the child's requests, and every key point with what was done. */
@Component
class Section19Tab implements CaseTab {

    private final Section19Service requests;
    private final KeyPointService keyPoints;
    private final Access access;
    private final Clock clock;

    Section19Tab(Section19Service requests, KeyPointService keyPoints, Access access, Clock clock) {
        this.requests = requests;
        this.keyPoints = keyPoints;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "section-19";
    }

    @Override
    public String title() {
        return "Section 19";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean offered(CaseId caseFile, PupilId pupil) {
        return access.may(Permission.SEE_SECTION_19, pupil);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content(CaseId caseFile, PupilId pupil) {
        if (!offered(caseFile, pupil)) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        var content = new Div(
                new LedgerSection(
                        "Requests",
                        new DataTable<Request>("Requests under Section 19")
                                .rowHeader(
                                        "Request",
                                        row -> Section19Words.act(Section19Words.address(row), row.reference()))
                                .column("Asked for by", row -> row.source().words())
                                .date("Known since", row -> Dates.near(row.knewOn(), today))
                                .component("State", row -> Section19Words.state(row.state()))
                                .column("Works on it", row -> row.owner() == null ? "Nobody yet" : row.ownerName())
                                .empty("Nobody has asked for education under Section 19 for this child.")
                                .rows(requests.ofPupil(pupil))),
                new LedgerSection(
                        "Key points at which Section 19 was due to be considered",
                        new DataTable<KeyPoint>("Key points and what was done")
                                .date("Day", row -> Dates.near(row.on(), today))
                                .rowHeader("What", row -> new Span(row.what()))
                                .column("What was done", KeyPoint::doneWords)
                                .empty("There was none yet.")
                                .rows(keyPoints.ofPupil(pupil))));
        if (access.may(Permission.ASK_SECTION_19, pupil)) {
            content.add(new Paragraph(Section19Words.act(
                    RequestFormView.ROUTE + "?pupil=" + pupil, "Ask for education under Section 19")));
        }
        return Optional.of(content);
    }
}
