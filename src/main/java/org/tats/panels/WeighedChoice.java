package org.tats.panels;

/** An option as it was considered. @param why why it was not chosen; may be empty for a chosen one */
public record WeighedChoice(String code, String label, boolean chosen, String why) {}
