package org.tats.clocks;

/** What an independent review panel came to about the governing board's decision. */
public enum PanelResult {
    UPHELD("upheld the board’s decision"),
    RECOMMENDED("recommended that the board considers again"),
    QUASHED("quashed the decision and directed the board to consider again");

    private final String words;

    PanelResult(String words) {
        this.words = words;
    }

    /** After "The panel": "upheld the board’s decision". */
    public String words() {
        return words;
    }

    /** Whether the governing board is to consider again. */
    public boolean sendsBack() {
        return this != UPHELD;
    }
}
