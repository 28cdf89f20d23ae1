package org.tats.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.documents.FormData;
import org.tats.publishing.Publication;

/** Puts a board paper together from the programme as it is and the counts that were published. Pure. */
final class BoardPaper {

    private final ProgrammeDetails all;
    private final FormData content = new FormData();
    private final List<PaperFigure> figures = new ArrayList<>();

    private BoardPaper(ProgrammeDetails all) {
        this.all = all;
    }

    /** @param edition which one it is, in words @param publications what it prints, found by their numbers */
    static Paper of(ProgrammeDetails all, PaperDraft draft, String edition, List<Publication> publications) {
        BoardPaper paper = new BoardPaper(all);
        paper.head(draft, edition);
        paper.texts();
        paper.workstreams();
        paper.counts(draft, publications);
        paper.money();
        paper.closing();
        return new Paper(
                PaperForm.BOARD_PAPER,
                all.text(TextCode.SUBJECT),
                paper.content,
                paper.figures,
                publications.stream().map(Publication::number).toList());
    }

    private void head(PaperDraft draft, String edition) {
        content.text("edition", edition)
                .text("date", draft.date().map(Dates::full).orElse(""))
                .text("reportTo", all.text(TextCode.REPORT_TO))
                .text("reportingOfficer", all.text(TextCode.REPORTING_OFFICER))
                .text("portfolio", all.text(TextCode.PORTFOLIO))
                .text("subject", all.text(TextCode.SUBJECT))
                .text("wards", all.text(TextCode.WARDS));
    }

    private void texts() {
        content.text("purpose", numbered("1.1", TextCode.PURPOSE))
                .text("recommendation", all.text(TextCode.RECOMMENDATION))
                .text("background", numbered("3.1", TextCode.BACKGROUND))
                .text("policy", all.text(TextCode.POLICY))
                .text("financial", all.text(TextCode.FINANCIAL))
                .text("exitStrategy", all.text(TextCode.EXIT_STRATEGY))
                .text("riskAnalysis", riskAnalysis())
                .text("equality", all.text(TextCode.EQUALITY))
                .text("climate", all.text(TextCode.CLIMATE))
                .text("backgroundPapers", all.text(TextCode.BACKGROUND_PAPERS));
    }

    /** "None identified." stands there only as long as no risk is open. */
    private String riskAnalysis() {
        boolean open = all.risks().stream().anyMatch(risk -> risk.closedOn() == null);
        String words = all.text(TextCode.RISK);
        return open && words.equals(TextCode.NONE) ? "" : words;
    }

    /** Who typed the number into the text has it once. */
    private String numbered(String number, TextCode code) {
        String words = all.text(code);
        return words.isBlank() || words.startsWith(number) ? words : number + " " + words;
    }

    private void workstreams() {
        List<FormData> streams = new ArrayList<>();
        for (Workstream workstream : all.workstreams()) {
            int number = streams.size() + 1;
            streams.add(new FormData()
                    .text("streamNumber", "3." + (number + 1))
                    .text("stream", "Work stream " + number + ": " + workstream.name())
                    .rows(
                            "items",
                            all.itemsOf(workstream).stream().map(this::item).toList()));
        }
        content.rows("workstreams", streams);
    }

    private FormData item(Item item) {
        figures.add(new PaperFigure(
                "status:" + item.id(),
                item.name() + ": status",
                item.status().words(),
                "How the item stands against its plan, as the programme lead judges it.",
                "Programme",
                "programme/items/" + item.id(),
                false));
        return new FormData()
                .text("key", "status:" + item.id())
                .text("item", item.name())
                .text("status", item.status().words())
                .text("phase", item.phase().words().toLowerCase(Locale.UK) + " phase")
                .text("narrative", item.narrative())
                .text("reason", item.reason())
                .rows(
                        "figures",
                        all.figuresOf(item).stream()
                                .map(figure -> figure(item, figure))
                                .toList())
                .rows(
                        "quotes",
                        all.quotesOf(item).stream().map(BoardPaper::quote).toList());
    }

    private FormData figure(Item item, Figure figure) {
        String key = "figure:" + figure.id();
        String asAt = "As at " + Dates.full(figure.asAt());
        figures.add(new PaperFigure(
                key,
                item.name() + ": " + figure.what(),
                figure.value(),
                figure.what() + ". " + asAt + ". Counted by others and reported to TATS.",
                figure.source(),
                "programme/items/" + item.id(),
                false));
        return new FormData()
                .text("key", key)
                .text("figure", figure.what())
                .text("value", figure.value())
                .text("figureSource", asAt + ". " + figure.source());
    }

    private static FormData quote(Quote quote) {
        return new FormData().text("role", quote.role()).text("words", quote.words());
    }

    private void counts(PaperDraft draft, List<Publication> publications) {
        content.text("countsNumber", "3." + (all.workstreams().size() + 2))
                .text("countsIntro", publications.isEmpty() ? PublishedCounts.NONE : PublishedCounts.INTRODUCTION)
                .rows(
                        "counts",
                        publications.stream()
                                .map(publication ->
                                        PublishedCounts.of(publication, PaperRows.of(draft, publication), figures))
                                .toList())
                .rows(
                        "method",
                        MethodNote.paragraphs(publications).stream()
                                .map(words -> new FormData().text("note", words))
                                .toList());
    }

    private void money() {
        List<FormData> lines = new ArrayList<>();
        for (Quarter quarter : all.quarters()) {
            Pence cost = quarter.cost();
            if (cost != null) {
                lines.add(amount(
                        "quarter:" + quarter.id(),
                        quarter.label() + " cost",
                        quarter.period(),
                        cost,
                        quarter.source()));
            }
        }
        Money money = all.money();
        if (money.spentTo() != null) {
            lines.add(amount(
                    "spent",
                    "Total cost to date",
                    "To " + Dates.full(money.spentTo()),
                    money.spent(),
                    "Sum of the periods"));
        }
        if (!all.income().isEmpty()) {
            lines.add(amount(
                    "received",
                    "Income from the grant to date",
                    "To "
                            + Dates.full(all.income().stream()
                                    .map(Income::receivedOn)
                                    .max(java.time.LocalDate::compareTo)
                                    .orElseThrow()),
                    money.received(),
                    all.income().stream().map(Income::source).distinct().collect(Collectors.joining("; "))));
        }
        Pence awarded = money.awarded();
        if (awarded != null) {
            lines.add(amount(
                    "awarded",
                    "Grant awarded",
                    "Whole programme",
                    awarded,
                    all.programme().awardSource()));
        }
        content.rows("money", lines).text("moneySentence", lines.isEmpty() ? "" : money.sentence());
    }

    private FormData amount(String key, String line, String period, Pence amount, String source) {
        figures.add(new PaperFigure(
                key, line, amount.words(), line + ", " + period + ".", source, "programme/money", false));
        return new FormData()
                .text("key", key)
                .text("line", line)
                .text("period", period)
                .text("amount", amount.words());
    }

    private void closing() {
        content.rows(
                        "priorities",
                        all.priorities().stream()
                                .map(priority -> new FormData()
                                        .text("priority", priority.heading())
                                        .text("implications", priority.words()))
                                .toList())
                .rows(
                        "risks",
                        all.risks().stream()
                                .filter(risk -> risk.closedOn() == null)
                                .map(risk -> new FormData()
                                        .text("risk", risk.what())
                                        .text("control", risk.control())
                                        .text("owner", risk.owner())
                                        .text("level", risk.level().words()))
                                .toList())
                .rows("measures", all.measures().stream().map(this::measure).toList());
    }

    private FormData measure(Measure measure) {
        List<Actual> reached = all.actualsOf(measure);
        String key = "measure:" + measure.id();
        String value = reached.isEmpty()
                ? "not yet known"
                : Measures.words(reached.getLast().reached(), reached.getLast().fewer(), measure.unit()) + " to "
                        + Dates.full(reached.getLast().to());
        figures.add(new PaperFigure(
                key, measure.name(), value, measure.definition(), measure.source(), "programme/measures", false));
        return new FormData()
                .text("key", key)
                .text("measure", measure.name())
                .text("baseline", Measures.words(measure.baseline(), measure.baselineFewer(), measure.unit()))
                .text("target", Measures.words(measure.target(), false, measure.unit()))
                .text("reached", value);
    }
}
