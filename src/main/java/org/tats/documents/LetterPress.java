package org.tats.documents;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.Words;

/** From a letter and the template that counts now to its files. */
@Component
class LetterPress {

    private final KindCatalogue kinds;
    private final TemplateRepository templates;
    private final PdfWriter pdf;
    private final WordWriter word;
    private final Clock clock;
    private final String authority;

    LetterPress(
            KindCatalogue kinds,
            TemplateRepository templates,
            PdfWriter pdf,
            WordWriter word,
            Clock clock,
            @Value("${tats.authority-name}") String authority) {
        this.kinds = kinds;
        this.templates = templates;
        this.pdf = pdf;
        this.word = word;
        this.clock = clock;
        this.authority = authority;
    }

    /** The words that count now. @throws NotFound when the kind has none */
    TemplateWords template(String kind) {
        return templates.find(kind).orElseThrow(NotFound::new).words();
    }

    /** @throws RuleBroken when the letter lacks something that its kind needs */
    LetterText compose(Letter letter, TemplateWords template) {
        DocumentKind kind = kinds.get(letter.kind());
        String missing = Words.list(kind.fields().stream()
                .filter(field -> field.required() && !letter.data().says(field.name()))
                .map(DocumentField::words)
                .toList());
        if (!missing.isEmpty()) {
            throw new RuleBroken("Write what the letter must say: " + missing + ".");
        }
        if (!kind.report() && letter.to().lines().isEmpty()) {
            throw new RuleBroken("Say to whom the letter goes, with name and address.");
        }
        return new Composer(kind, facts(), letter, Dates.today(clock)).compose(template);
    }

    /** What is said of the council, with the name in the top bar where no other is set. */
    Map<CouncilFact, String> facts() {
        Map<CouncilFact, String> facts = templates.facts();
        facts.computeIfPresent(CouncilFact.COUNCIL_NAME, (fact, value) -> value.isBlank() ? authority : value);
        facts.putIfAbsent(CouncilFact.COUNCIL_NAME, authority);
        return facts;
    }

    byte[] print(LetterText text, DocumentFormat format) {
        return switch (format) {
            case PDF -> pdf.write(text);
            case WORD -> word.write(text, templates.letterhead());
        };
    }

    /** Of what stood in the places: the same data give the same, in whatever order they came. */
    static String sha256(DocumentData data) {
        return Sha256.of(data.texts().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n" + data.lists() + "\n" + data.rows());
    }
}
