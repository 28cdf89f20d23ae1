package org.tats.programme;

import static org.tats.documents.DocumentField.rows;
import static org.tats.documents.DocumentField.text;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.documents.DocumentField;
import org.tats.documents.FormData;
import org.tats.documents.FormKind;
import org.tats.documents.FormKinds;

/** The Word files of the programme's papers and their places. */
@Component
class PaperForms implements FormKinds {

    @Override
    public List<FormKind> forms() {
        return List.of(
                form(PaperForm.BOARD_PAPER, "board-paper"),
                form(PaperForm.MINUTE, "minute"),
                form(PaperForm.CABINET_DECISION, "cabinet-decision"));
    }

    /** The places of a paper. */
    static List<DocumentField> fields(PaperForm form) {
        return switch (form) {
            case BOARD_PAPER -> board();
            case MINUTE -> typed(form);
            case CABINET_DECISION -> cabinet();
        };
    }

    /** What is published is public: no marking. */
    private static FormKind form(PaperForm form, String file) {
        List<DocumentField> fields = fields(form);
        return new FormKind(
                form.name(),
                form.words(),
                Permission.SEE_PROGRAMME,
                false,
                "/org/tats/programme/" + file + ".docx",
                fields,
                example(fields));
    }

    private static List<DocumentField> board() {
        return List.of(
                text("edition", "which edition this is", "").needed(),
                text("reportTo", "the board", "").needed(),
                text("date", "day of the meeting", "").needed(),
                text("reportingOfficer", "reporting officer", ""),
                text("portfolio", "portfolio", ""),
                text("subject", "subject", "").needed(),
                text("wards", "wards", ""),
                text("purpose", "purpose of the report", "").needed(),
                text("recommendation", "recommendation", "").needed(),
                text("background", "supporting information", "").needed(),
                rows(
                                "workstreams",
                                "workstreams",
                                text("streamNumber", "number of its section", ""),
                                text("stream", "name of the workstream", ""),
                                rows("items", "items of the workstream", items())
                                        .needed())
                        .needed(),
                text("countsNumber", "number of the section with counts", ""),
                text("countsIntro", "what the counts are", "").needed(),
                rows("counts", "published tables", counts()).needed(),
                text("policy", "policy implications", ""),
                rows(
                                "money",
                                "lines of the money",
                                text("line", "what it is", "").needed(),
                                text("period", "its period", ""),
                                text("amount", "the amount", "").needed())
                        .needed(),
                text("moneySentence", "the totals in a sentence", ""),
                text("financial", "financial implications", ""),
                text("exitStrategy", "exit strategy", ""),
                rows(
                        "priorities",
                        "priorities of the council",
                        text("priority", "the priority", ""),
                        text("implications", "implications for it", "")),
                text("riskAnalysis", "risk analysis", ""),
                rows(
                        "risks",
                        "open risks",
                        text("risk", "the risk", ""),
                        text("control", "control measures", ""),
                        text("owner", "owner", ""),
                        text("level", "level", "")),
                rows(
                        "measures",
                        "measures of the programme",
                        text("measure", "the measure", ""),
                        text("baseline", "baseline", ""),
                        text("target", "target", ""),
                        text("reached", "reached", "")),
                text("equality", "equality and diversity issues", ""),
                text("climate", "climate change implications", ""),
                text("backgroundPapers", "background papers", ""),
                rows(
                                "method",
                                "paragraphs of the method note",
                                text("note", "the paragraph", "").needed())
                        .needed());
    }

    private static DocumentField[] items() {
        return new DocumentField[] {
            text("item", "name of the item", "").needed(),
            text("status", "its status", "").needed(),
            text("phase", "its phase", "").needed(),
            text("narrative", "its narrative", "").needed(),
            text("reason", "why it is not as planned", ""),
            rows(
                    "figures",
                    "figures of the item",
                    text("figure", "what it counts", ""),
                    text("value", "the figure", ""),
                    text("figureSource", "as at which day, and where it comes from", "")),
            rows("quotes", "quotes", text("role", "who said it, by role", ""), text("words", "the words", ""))
        };
    }

    private static DocumentField[] counts() {
        return new DocumentField[] {
            text("countsTitle", "title of the table", "").needed(),
            text("countsWindow", "whom, which period, as at which day", "").needed(),
            rows(
                            "cells",
                            "figures of the table",
                            text("cell", "what is counted", "").needed(),
                            text("shown", "the figure, or c for hidden", "").needed())
                    .needed(),
            rows(
                            "definitions",
                            "definitions of the figures",
                            text("definition", "the definition", "").needed())
                    .needed(),
            text("hidden", "what was done with small numbers", "").needed()
        };
    }

    private static List<DocumentField> cabinet() {
        return typed(PaperForm.CABINET_DECISION).stream()
                .map(field -> field.name().equals("decisions")
                        ? rows(
                                        "decisions",
                                        "parts of the decision",
                                        text("letter", "(a), (b) …", ""),
                                        text("decision", "the part", "").needed())
                                .needed()
                        : field)
                .toList();
    }

    private static List<DocumentField> typed(PaperForm form) {
        return Stream.concat(
                        Stream.of(text("edition", "which edition this is", "").needed()),
                        form.typed().stream().map(PaperForms::place))
                .toList();
    }

    private static DocumentField place(TypedField field) {
        DocumentField place = text(field.name(), field.label(), "");
        return field.needed() ? place.needed() : place;
    }

    /** Says in each place what stands there; lists have two rows. */
    private static FormData example(List<DocumentField> fields) {
        FormData data = new FormData();
        for (DocumentField field : fields) {
            if (field.list()) {
                data.rows(field.name(), List.of(example(field.parts()), example(field.parts())));
            } else {
                data.text(field.name(), "Example of: " + field.words());
            }
        }
        return data;
    }
}
