package org.tats.demo;

import static org.tats.access.AgencyFunction.*;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;

/** The agencies and people of the demonstration. Every name is one that nobody bears. */
final class Cast {

    static final CastMember CHAIR = member("Ruth Specimen", "Head of inclusion", INCLUSION, Role.CHAIR, true);
    static final CastMember MINUTES =
            member("Mina Example", "Meeting officer", BUSINESS_SUPPORT, Role.MINUTE_TAKER, true);
    static final CastMember ANALYST = member("Dev Sample", "Data analyst", DATA_ANALYSIS, Role.ANALYST, true);
    static final CastMember ADMINISTRATOR =
            member("Lena Placeholder", "System administrator", BUSINESS_SUPPORT, Role.ADMINISTRATOR, true);
    static final CastMember PRIVACY_OFFICER =
            member("Hope Outline", "Information governance officer", BUSINESS_SUPPORT, Role.PRIVACY_OFFICER, true);
    static final CastMember PROGRAMME_LEAD =
            member("Kim Pattern", "Programme lead", INCLUSION, Role.PROGRAMME_LEAD, true);
    static final CastMember BOARD =
            member("Bo Stencil", "Programme board member", BUSINESS_SUPPORT, Role.BOARD_MEMBER, true);
    /** For programs that bring files: the token acts as this one. */
    static final CastMember FEED = member("Nightly data feed", "Program", DATA_ANALYSIS, Role.ANALYST, false);

    /** Those who come every week, besides chair and minute-taker. */
    static final List<CastMember> STANDING = List.of(
            member("Owen Model", "Educational psychologist", EDUCATIONAL_PSYCHOLOGY, Role.MEMBER, true),
            member("Gwen Outline", "Education welfare officer", EDUCATION_WELFARE, Role.MEMBER, true),
            member("Iris Pattern", "Specialist teacher", SPECIALIST_TEACHING, Role.MEMBER, false),
            member("Noor Template", "Mental health practitioner", MENTAL_HEALTH, Role.MEMBER, false),
            member("Faye Sketch", "School nurse", SCHOOL_NURSING, Role.MEMBER, true),
            member("Tess Template", "Family worker", EARLY_HELP, Role.MEMBER, false),
            member("Otis Stencil", "Schools liaison officer", POLICE, Role.MEMBER, true),
            member("Ines Draft", "Youth justice worker", YOUTH_JUSTICE, Role.MEMBER, true),
            member("Gil Sketch", "Social worker", SOCIAL_CARE, Role.MEMBER, false));

    /** Those who come for one child only. */
    static final List<CastMember> NAMED = List.of(
            member("Vera Mockup", "Virtual school adviser", VIRTUAL_SCHOOL, Role.MEMBER, false),
            member("Joss Fixture", "SEND caseworker", SEND_CASEWORK, Role.MEMBER, false));

    /** The two of the joint work with children who stay away from school. */
    static final CastMember SASO =
            member("Ola Blueprint", "School attendance support officer", EDUCATION_WELFARE, Role.MEMBER, true);

    static final CastMember AEP =
            member("Ivy Tracing", "Assistant educational psychologist", EDUCATIONAL_PSYCHOLOGY, Role.MEMBER, false);

    private static final List<String> COORDINATORS = List.of(
            "Pat Prototype",
            "Sam Facsimile",
            "Robin Replica",
            "Alex Maquette",
            "Jo Diagram",
            "Kim Tracing",
            "Lee Cutout",
            "Max Mannequin",
            "Nat Silhouette",
            "Ray Miniature",
            "Val Figurine",
            "Wyn Drawing",
            "Bea Scribble",
            "Ned Blueprint");

    private Cast() {}

    /** Agency names by what they are at the table; schools come with their file. */
    static Map<AgencyFunction, String> agencies() {
        Map<AgencyFunction, String> agencies = new LinkedHashMap<>();
        agencies.put(INCLUSION, "Inclusion service");
        agencies.put(EDUCATIONAL_PSYCHOLOGY, "Educational psychology");
        agencies.put(EDUCATION_WELFARE, "Education welfare");
        agencies.put(SPECIALIST_TEACHING, "Specialist teaching");
        agencies.put(MENTAL_HEALTH, "Mental health support team");
        agencies.put(SCHOOL_NURSING, "School nursing");
        agencies.put(EARLY_HELP, "Locality early help");
        agencies.put(POLICE, "Police");
        agencies.put(YOUTH_JUSTICE, "Youth justice service");
        agencies.put(SOCIAL_CARE, "Children’s social care");
        agencies.put(VIRTUAL_SCHOOL, "Virtual school");
        agencies.put(SEND_CASEWORK, "SEND casework");
        agencies.put(DATA_ANALYSIS, "Data and performance");
        agencies.put(BUSINESS_SUPPORT, "Meeting support");
        return agencies;
    }

    /** Those of the inclusion panel, besides chair and minute-taker. */
    static final List<CastMember> PANEL = of(
            EDUCATIONAL_PSYCHOLOGY,
            EDUCATION_WELFARE,
            SPECIALIST_TEACHING,
            MENTAL_HEALTH,
            SCHOOL_NURSING,
            SEND_CASEWORK);

    /** Those of the Vulnerable Learners group, besides chair and minute-taker. */
    static final List<CastMember> GROUP = of(EDUCATION_WELFARE, SOCIAL_CARE, VIRTUAL_SCHOOL, SEND_CASEWORK);

    /** Everyone of the council's services and partners. */
    static List<CastMember> services() {
        return Stream.of(
                        List.of(CHAIR, MINUTES, ANALYST, ADMINISTRATOR, PRIVACY_OFFICER, FEED),
                        STANDING,
                        NAMED,
                        List.of(SASO, AEP, PROGRAMME_LEAD, BOARD))
                .flatMap(List::stream)
                .toList();
    }

    /** The coordinator of the {@code number}th school of the plan, from 0. */
    static CastMember coordinator(int number) {
        return member(COORDINATORS.get(number), "SENCO", SCHOOL, Role.SCHOOL, number == 0);
    }

    private static List<CastMember> of(AgencyFunction... functions) {
        return Stream.of(STANDING, NAMED)
                .flatMap(List::stream)
                .filter(person -> List.of(functions).contains(person.function()))
                .toList();
    }

    private static CastMember member(String name, String job, AgencyFunction function, Role role, boolean signsIn) {
        return new CastMember(name, job, function, EnumSet.of(role), signsIn);
    }
}
