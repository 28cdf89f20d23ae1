package org.tats.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

class OwnerMatchTests {

    private final PersonRow dev = person("Dev Sample", "Education welfare");
    private final PersonRow owen = person("Owen Model", "Educational psychology");
    private final List<PersonRow> people = List.of(owen, dev);

    @Test
    void findsAPersonByTheBeginningsOfWords() {
        assertThat(OwnerMatch.find("dev s", people)).contains(dev);
        assertThat(OwnerMatch.find("ow", people)).contains(owen);
    }

    @Test
    void findsByAgencyWhenNoNameFits() {
        assertThat(OwnerMatch.find("welf", people)).contains(dev);
        assertThat(OwnerMatch.find("educ", people)).contains(owen);
    }

    @Test
    void meansNobodyByNothingOrByStrangers() {
        assertThat(OwnerMatch.find("  ", people)).isEmpty();
        assertThat(OwnerMatch.find("dev x", people)).isEmpty();
    }

    private static PersonRow person(String name, String agency) {
        return new PersonRow(
                PersonId.random(), name, "x@tats.example", AgencyId.random(), agency, "", Set.of(Role.MEMBER), true, 0);
    }
}
