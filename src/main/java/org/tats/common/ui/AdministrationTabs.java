package org.tats.common.ui;

import java.util.List;

/**
 * The parts of the administration, the same on each of their pages. A part of a later module is one line here; only its
 * address is known.
 */
public class AdministrationTabs extends LinkTabs {

    private record Part(String words, String address) {}

    private static final List<Part> PARTS = List.of(
            new Part("People", "administration"),
            new Part("Agencies", "administration/agencies"),
            new Part("Forums", "administration/forums"),
            new Part("Clocks", "administration/clocks"),
            new Part("Safeguarding", "administration/safeguarding"),
            new Part("Letters", "administration/letters"),
            new Part("Papers", "administration/papers"),
            new Part("Section 19", "administration/section-19"),
            new Part("EBSNA", "administration/ebsna"),
            new Part("Publishing", "administration/publishing"),
            new Part("Unit costs", "administration/unit-costs"),
            new Part("Mails", "administration/messages"));

    /** @param here the address of the page that shows them, its route */
    public AdministrationTabs(String here) {
        super("Parts of the administration");
        PARTS.forEach(part -> tab(part.words(), part.address(), part.address().equals(here)));
    }
}
