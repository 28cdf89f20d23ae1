package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.Contact;
import org.tats.cases.ContactId;
import org.tats.cases.ContactRelationship;
import org.tats.cases.ContactService;
import org.tats.cases.YesOrNo;
import org.tats.common.PupilId;
import org.tats.documents.CouncilFact;
import org.tats.documents.TemplateService;

/** What letters need: what they say of the council, and whom of a family they go to. Every name and number is made up. */
@Component
@Profile("demonstration")
class PastFamilies {

    private static final List<String> NAMES = List.of(
            "Ada Placeholder",
            "Bo Specimen",
            "Cy Dummy",
            "Di Template",
            "Ed Example",
            "Flo Sample",
            "Gus Mockup",
            "Hal Pattern",
            "Ida Sketch",
            "Jan Fixture");

    private final ContactService contacts;
    private final TemplateService templates;

    PastFamilies(ContactService contacts, TemplateService templates) {
        this.contacts = contacts;
        this.templates = templates;
    }

    /** By who administers, before the first letter. */
    void council() {
        templates.changeFact(CouncilFact.COUNCIL_NAME, "Bridgemere Council");
        templates.changeFact(CouncilFact.SERVICE_NAME, "Inclusion service");
        templates.changeFact(CouncilFact.ADDRESS, "Example House\n1 Specimen Street\nBridgemere\nZZ1 1ZZ");
        templates.changeFact(CouncilFact.PHONE, "01632 960000");
        templates.changeFact(CouncilFact.EMAIL, "inclusion@tats.example");
        templates.changeFact(
                CouncilFact.COMPLAINTS,
                "If you are not content, tell us: telephone 01632 960001 or write to complaints@tats.example. We answer within 10"
                        + " working days.");
        templates.changeFact(
                CouncilFact.OMBUDSMAN,
                "If our answer does not settle it, you can go to the Local Government and Social Care Ombudsman: www.lgo.org.uk.");
        templates.changeFact(
                CouncilFact.SENDIASS,
                "Free and independent advice for parents: Bridgemere SENDIASS, telephone 01632 960002,"
                        + " sendiass@tats.example.");
        templates.changeFact(
                CouncilFact.OTHER_FORMATS,
                "Ask us for this letter in large print, in easy read, or in another language: 01632 960000.");
    }

    /** A mother of every child; each third has a father elsewhere, and about each fourth there is a warning. */
    void contacts(PupilId pupil, int turn, LocalDate from) {
        boolean warned = turn % 4 == 1;
        contacts.save(contact(
                pupil,
                NAMES.get(turn % NAMES.size()),
                ContactRelationship.PAM,
                YesOrNo.YES,
                warned ? "Call between 10 and 12 only, and leave no message: somebody else listens to them." : "",
                turn % 5 == 2 ? "Polish" : "",
                1,
                from));
        if (turn % 3 == 0) {
            contacts.save(contact(
                    pupil, NAMES.get((turn + 5) % NAMES.size()), ContactRelationship.PAF, YesOrNo.NO, "", "", 2, from));
        }
    }

    private static Contact contact(
            PupilId pupil,
            String name,
            ContactRelationship relationship,
            YesOrNo livesWithChild,
            String warning,
            String language,
            int order,
            LocalDate from) {
        return new Contact(
                ContactId.random(),
                pupil,
                name,
                relationship,
                YesOrNo.YES,
                livesWithChild,
                List.of((10 + order) + " Example Road", "Bridgemere"),
                "ZZ1 2ZZ",
                "07700 90010" + order,
                "",
                warning,
                false,
                language,
                !language.isEmpty(),
                "",
                order,
                from,
                null,
                0);
    }
}
