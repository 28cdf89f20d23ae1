package org.tats.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tats.documents.Block.Paragraph;
import org.tats.documents.LetterText.Part;
import org.tats.documents.LetterText.Section;

/**
 * Writes one letter about nothing in the background after the start: the first Word file of a process takes seconds, in
 * which somebody would wait.
 */
@Component
@ConditionalOnProperty("tats.letters.warm-up")
class LetterWarmUp {

    private final PdfWriter pdf;
    private final WordWriter word;

    LetterWarmUp(PdfWriter pdf, WordWriter word) {
        this.pdf = pdf;
        this.word = word;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("tats-letters").daemon().start(this::write);
    }

    void write() {
        LetterText nothing = new LetterText(
                "Nothing",
                "Nobody",
                true,
                false,
                LetterText.MARKING,
                List.of(new Section(
                        Part.BODY, List.of(new Paragraph(List.of(new Run("Nothing is said here.", null)))))));
        word.write(nothing, Optional.empty());
        pdf.write(nothing);
    }
}
