package org.tats.access.ui;

import org.tats.common.ui.LinkTabs;

/** The parts of the administration. Forums and mails are parts of later modules; only their addresses are known here. */
final class AdministrationTabs {

    enum Part {
        PEOPLE,
        AGENCIES
    }

    private AdministrationTabs() {}

    static LinkTabs at(Part part) {
        return new LinkTabs("Parts of the administration")
                .tab("People", PeopleView.ROUTE, part == Part.PEOPLE)
                .tab("Agencies", AgenciesView.ROUTE, part == Part.AGENCIES)
                .tab("Forums", "administration/forums", false)
                .tab("Safeguarding", "administration/safeguarding", false)
                .tab("Mails", "administration/messages", false);
    }
}
