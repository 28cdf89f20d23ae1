package org.tats.programme;

import org.tats.common.CleanText;

/** A text of the board paper. */
public record PaperText(PartId id, ProgrammeId programme, TextCode code, String words, int version) implements Part {

    public PaperText {
        words = CleanText.clean(words).strip();
    }

    @Override
    public PartKind kind() {
        return PartKind.TEXT;
    }

    @Override
    public PartId part() {
        return id;
    }

    @Override
    public String title() {
        return code.words();
    }

    @Override
    public PartFields fields() {
        return new PartFields().silent("code", code.name()).text("Text", "words", words);
    }
}
