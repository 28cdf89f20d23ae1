package org.tats.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A school as a row of the Get Information About Schools extract: the column names of the Department for Education. */
final class GiasColumns {

    private static final List<String> NAMES = List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (code)",
            "TypeOfEstablishment (name)",
            "EstablishmentTypeGroup (code)",
            "EstablishmentTypeGroup (name)",
            "EstablishmentStatus (code)",
            "EstablishmentStatus (name)",
            "ReasonEstablishmentOpened (code)",
            "ReasonEstablishmentOpened (name)",
            "OpenDate",
            "ReasonEstablishmentClosed (code)",
            "ReasonEstablishmentClosed (name)",
            "CloseDate",
            "PhaseOfEducation (code)",
            "PhaseOfEducation (name)",
            "StatutoryLowAge",
            "StatutoryHighAge",
            "Boarders (code)",
            "Boarders (name)",
            "NurseryProvision (name)",
            "OfficialSixthForm (code)",
            "OfficialSixthForm (name)",
            "Gender (code)",
            "Gender (name)",
            "ReligiousCharacter (code)",
            "ReligiousCharacter (name)",
            "ReligiousEthos (name)",
            "Diocese (code)",
            "Diocese (name)",
            "AdmissionsPolicy (code)",
            "AdmissionsPolicy (name)",
            "SchoolCapacity",
            "SpecialClasses (code)",
            "SpecialClasses (name)",
            "CensusDate",
            "NumberOfPupils",
            "NumberOfBoys",
            "NumberOfGirls",
            "PercentageFSM",
            "TrustSchoolFlag (code)",
            "TrustSchoolFlag (name)",
            "Trusts (code)",
            "Trusts (name)",
            "SchoolSponsorFlag (name)",
            "SchoolSponsors (name)",
            "FederationFlag (name)",
            "Federations (code)",
            "Federations (name)",
            "UKPRN",
            "FEHEIdentifier",
            "FurtherEducationType (name)",
            "OfstedLastInsp",
            "OfstedSpecialMeasures (code)",
            "OfstedSpecialMeasures (name)",
            "LastChangedDate",
            "Street",
            "Locality",
            "Address3",
            "Town",
            "County (name)",
            "Postcode",
            "SchoolWebsite",
            "TelephoneNum",
            "HeadTitle (name)",
            "HeadFirstName",
            "HeadLastName",
            "HeadPreferredJobTitle");

    private GiasColumns() {}

    static String header() {
        return quoted(NAMES);
    }

    static String row(DemoSchool school) {
        Map<String, String> values = new HashMap<>(identity(school));
        values.putAll(kind(school));
        values.put("NumberOfPupils", String.valueOf(school.size()));
        values.put("SchoolCapacity", String.valueOf(school.size() / 10 * 10 + 30));
        return quoted(NAMES.stream().map(name -> values.getOrDefault(name, "")).toList());
    }

    private static Map<String, String> identity(DemoSchool school) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("URN", String.valueOf(school.urn()));
        values.put("LA (code)", String.valueOf(DemoSchool.AUTHORITY));
        values.put("LA (name)", DemoSchool.AUTHORITY_NAME);
        values.put("EstablishmentNumber", String.valueOf(school.establishment()));
        values.put("EstablishmentName", school.name());
        values.put("EstablishmentStatus (code)", "1");
        values.put("EstablishmentStatus (name)", "Open");
        values.put("OpenDate", "01-09-2012");
        values.put("Gender (code)", "3");
        values.put("Gender (name)", "Mixed");
        values.put("Town", DemoSchool.AUTHORITY_NAME);
        return values;
    }

    private static Map<String, String> kind(DemoSchool school) {
        String[] type = switch (school.phase()) {
            case PRIMARY ->
                school.order() % 3 == 2
                        ? new String[] {"34", "Academy converter", "10", "Academies"}
                        : new String[] {"1", "Community school", "4", "Local authority maintained schools"};
            case SECONDARY ->
                school.order() % 2 == 1
                        ? new String[] {"28", "Academy sponsor led", "10", "Academies"}
                        : new String[] {"1", "Community school", "4", "Local authority maintained schools"};
            case SPECIAL -> new String[] {"7", "Community special school", "5", "Special schools"};
            case PUPIL_REFERRAL_UNIT ->
                new String[] {"14", "Pupil referral unit", "4", "Local authority maintained schools"};
        };
        return Map.of(
                "TypeOfEstablishment (code)",
                type[0],
                "TypeOfEstablishment (name)",
                type[1],
                "EstablishmentTypeGroup (code)",
                type[2],
                "EstablishmentTypeGroup (name)",
                type[3],
                "PhaseOfEducation (code)",
                school.phase().code(),
                "PhaseOfEducation (name)",
                school.phase().label(),
                "StatutoryLowAge",
                String.valueOf(school.phase().lowAge()),
                "StatutoryHighAge",
                String.valueOf(school.phase().highAge()));
    }

    private static String quoted(List<String> values) {
        return values.stream().collect(Collectors.joining("\",\"", "\"", "\"\n"));
    }
}
