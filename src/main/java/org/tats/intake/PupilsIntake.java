package org.tats.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.common.SchoolUrn;
import org.tats.registry.LoadResult;
import org.tats.registry.PupilLoader;
import org.tats.registry.PupilRow;
import org.tats.registry.RegistryKeys;
import org.tats.registry.SchoolRow;

/** Pupils and their enrolments: one row for each school at which a pupil is on roll. */
@Component
final class PupilsIntake implements KindIntake<PupilRow> {

    private static final int OLDEST = 26;
    private static final int LONGEST_NAME = 100;

    private final PupilLoader loader;
    private final RegistryKeys keys;

    PupilsIntake(PupilLoader loader, RegistryKeys keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PUPILS;
    }

    @Override
    public LoadResult load(Iterator<PupilRow> rows, boolean complete, LocalDate today) {
        return loader.load(rows, complete, Set.of(), today);
    }

    @Override
    public RowReader<PupilRow> reader(Columns columns, LocalDate today) {
        return new Reader(columns, new Checks(keys.schools(), Map.of(), today));
    }

    private static final class Reader implements RowReader<PupilRow> {

        /** What may not differ between two rows of one UPN: else two children share it. */
        private record Identity(String surname, String forename, LocalDate dateOfBirth, String sex) {}

        private record Enrolment(String upn, SchoolUrn school, LocalDate entry) {}

        private final Columns columns;
        private final Checks checks;
        private final int upn;
        private final int entry;
        private final Map<String, Identity> identities = new HashMap<>();
        private final Set<Enrolment> enrolments = new HashSet<>();

        Reader(Columns columns, Checks checks) {
            this.columns = columns;
            this.checks = checks;
            this.upn = columns.at("upn");
            this.entry = columns.at("entry_date");
        }

        @Override
        public PupilRow read(CsvRow row) {
            String number = checks.upn(row, upn);
            row.mustFitHeader();
            var identity = new Identity(
                    row.needed(columns.at("surname"), LONGEST_NAME),
                    row.needed(columns.at("forename"), LONGEST_NAME),
                    dateOfBirth(row),
                    PupilCodes.sex(row, columns.at("sex")));
            String year = PupilCodes.ncYear(row, columns.at("ncyear"));
            SchoolRow school = checks.schoolRow(row, columns.at("laestab"));
            var pupil = new PupilRow(
                    number,
                    identity.surname(),
                    identity.forename(),
                    identity.dateOfBirth(),
                    identity.sex(),
                    year,
                    school.urn(),
                    entryDate(row, identity.dateOfBirth()),
                    PupilCodes.senProvision(row, columns.at("sen_provision")),
                    PupilCodes.senNeed(row, columns.at("sen_need")),
                    PupilCodes.ethnicity(row, columns.at("ethnicity")),
                    PupilCodes.yesNo(row, columns.at("fsm")),
                    homeAuthority(row, school));
            mustBeFirst(row, identity, new Enrolment(number, pupil.school(), pupil.entryDate()));
            return pupil;
        }

        private LocalDate dateOfBirth(CsvRow row) {
            int place = columns.at("dob");
            LocalDate born = checks.notInFuture(row, place);
            if (born.isBefore(checks.today().minusYears(OLDEST))) {
                throw row.fault(place, Fault.RANGE, "The pupil would be more than 25 years old. Check the date.");
            }
            return born;
        }

        /** A year ahead at most: schools enter next September's pupils early. */
        private LocalDate entryDate(CsvRow row, LocalDate born) {
            LocalDate date = checks.atMost(row, entry, checks.today().plusYears(1));
            if (date.isBefore(born)) {
                throw row.fault(entry, Fault.ORDER, "The entry date is before the date of birth. Check both dates.");
            }
            return date;
        }

        private int homeAuthority(CsvRow row, SchoolRow school) {
            int place = columns.at("home_la");
            String text = row.text(place, 100).replaceFirst("\\.0$", "");
            if (text.isEmpty()) {
                return school.laCode();
            }
            if (!text.matches("\\d{3}")) {
                throw row.fault(place, Fault.HOME_LA, "%s is not an authority’s code. Write it as 876.", text);
            }
            return Integer.parseInt(text);
        }

        private void mustBeFirst(CsvRow row, Identity identity, Enrolment enrolment) {
            Identity before = identities.get(enrolment.upn());
            if (before != null && !before.equals(identity)) {
                throw row.fault(
                        upn,
                        Fault.UPN_REPEATED,
                        "An earlier line gives this UPN to a pupil with other details. Ask the school whose it is.");
            }
            if (!enrolments.add(enrolment)) {
                throw row.fault(
                        upn,
                        Fault.UPN_REPEATED,
                        "An earlier line has the same UPN, school and entry date. Keep the row that is right.");
            }
            identities.put(enrolment.upn(), identity);
        }
    }
}
