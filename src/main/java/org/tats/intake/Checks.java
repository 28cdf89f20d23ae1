package org.tats.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.SchoolRow;
import org.tats.registry.Upn;
import org.tats.registry.UpnFault;

/** The checks that several kinds of file share, against the schools and pupils known when the file is read. */
final class Checks {

    private static final Pattern LAESTAB = Pattern.compile("(\\d{3})\\s?[/ -]?\\s?(\\d{4})(?:\\.0)?");

    private final Map<Integer, SchoolRow> schools;
    private final Map<String, PupilId> pupils;
    private final LocalDate today;
    private final Map<String, SchoolRow> schoolsByText = new HashMap<>();

    /**
     * @param schools by authority and establishment number in one, such as 8764901
     * @param pupils by UPN
     */
    Checks(Map<Integer, SchoolRow> schools, Map<String, PupilId> pupils, LocalDate today) {
        this.schools = schools;
        this.pupils = pupils;
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    /** A UPN that passes the full rule. */
    String upn(CsvRow row, int place) {
        String text = row.raw(place);
        Optional<UpnFault> wrong = Upn.check(text);
        if (wrong.isPresent()) {
            throw upnFault(row, place, wrong.get());
        }
        return text;
    }

    /** The pupil of a UPN that passes the full rule and is known. */
    PupilId pupil(CsvRow row, int place) {
        String text = row.raw(place);
        PupilId pupil = pupils.get(text);
        return pupil != null ? pupil : missing(row, place);
    }

    private PupilId missing(CsvRow row, int place) {
        upn(row, place);
        throw row.fault(place, Fault.PUPIL);
    }

    static RowFault upnFault(CsvRow row, int place, UpnFault wrong) {
        Fault fault = Fault.of(Integer.toString(wrong.code())).orElse(Fault.UPN_LETTER);
        return row.fault(place, fault, wrong.reason() + " " + fault.remedy());
    }

    SchoolUrn school(CsvRow row, int place) {
        return schoolRow(row, place).urn();
    }

    SchoolRow schoolRow(CsvRow row, int place) {
        String text = row.raw(place);
        SchoolRow known = schoolsByText.get(text);
        if (known == null) {
            known = lookUp(row, place);
            schoolsByText.put(text, known);
        }
        return known;
    }

    private SchoolRow lookUp(CsvRow row, int place) {
        String text = row.needed(place, 40);
        Matcher number = LAESTAB.matcher(text);
        if (!number.matches()) {
            throw row.fault(
                    place, Fault.LAESTAB, "%s is not a school’s number. Write it as 8764901 or 876/4901.", text);
        }
        SchoolRow school = schools.get(Integer.parseInt(number.group(1) + number.group(2)));
        if (school == null) {
            throw row.fault(
                    place,
                    Fault.SCHOOL,
                    "No school with the number %s is known. Load the schools file first, or correct the number.",
                    text);
        }
        return school;
    }

    LocalDate notInFuture(CsvRow row, int place) {
        return notInFuture(row, place, row.date(place));
    }

    @Nullable
    LocalDate notInFutureOrNone(CsvRow row, int place) {
        LocalDate date = row.dateOrNone(place);
        return date == null ? null : notInFuture(row, place, date);
    }

    private LocalDate notInFuture(CsvRow row, int place, LocalDate date) {
        if (date.isAfter(today)) {
            throw row.fault(place, Fault.FUTURE, "%s is in the future. Check the date.", row.raw(place));
        }
        return date;
    }

    /** A date that may lie a little ahead. */
    LocalDate atMost(CsvRow row, int place, LocalDate last) {
        LocalDate date = row.date(place);
        if (date.isAfter(last)) {
            throw row.fault(place, Fault.FUTURE, "%s is too far in the future. Check the date.", row.raw(place));
        }
        return date;
    }
}
