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
import org.tats.registry.NumberOffers;
import org.tats.registry.PupilLoader;
import org.tats.registry.PupilRow;
import org.tats.registry.RegistryKeys;
import org.tats.registry.SchoolRow;
import org.tats.registry.Upn;
import org.tats.registry.UpnFault;

/** Pupils and their enrolments: one row for each school at which a pupil is on roll. */
@Component
final class PupilsIntake implements KindIntake {

    private static final int OLDEST = 26;
    private static final int LONGEST_NAME = 100;
    private static final int UPN_LENGTH = 13;

    private final PupilLoader loader;
    private final RegistryKeys keys;
    private final NumberOffers offers;

    PupilsIntake(PupilLoader loader, RegistryKeys keys, NumberOffers offers) {
        this.loader = loader;
        this.keys = keys;
        this.offers = offers;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PUPILS;
    }

    @Override
    public RowReader<PupilRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns, complete, new Checks(keys.schools(), Map.of(), today), offers.candidates());
    }

    private final class Reader implements RowReader<PupilRow> {

        /** What may not differ between two rows of one UPN: else two children share it. */
        private record Identity(String surname, String forename, LocalDate dateOfBirth, String sex) {}

        private record Enrolment(Upn upn, SchoolUrn school, LocalDate entry) {}

        private final Columns columns;
        private final boolean complete;
        private final Checks checks;
        private final NumberOffers.Candidates candidates;
        private final int upn;
        private final int entry;
        private final Map<Upn, Identity> identities = new HashMap<>();
        private final Set<Enrolment> enrolments = new HashSet<>();

        /** Filled while rows are read: who is in the file with a row that is set aside has not left. */
        private final Set<String> spared = new HashSet<>();

        Reader(Columns columns, boolean complete, Checks checks, NumberOffers.Candidates candidates) {
            this.columns = columns;
            this.complete = complete;
            this.checks = checks;
            this.candidates = candidates;
            this.upn = columns.at("upn");
            this.entry = columns.at("entry_date");
        }

        @Override
        public PupilRow read(CsvRow row) {
            try {
                return pupil(row, new Upn(checks.upn(row, upn)));
            } catch (RowFault fault) {
                spare(row.raw(upn));
                throw fault;
            }
        }

        /** Under the number as it stands, and as it would be with the right check letter. */
        private void spare(String written) {
            spared.add(written);
            if (written.length() == UPN_LENGTH
                    && Upn.check("A" + written.substring(1)).stream()
                            .allMatch(fault -> fault == UpnFault.WRONG_CHECK_LETTER)) {
                spared.add(Upn.checkLetter(written.substring(1)) + written.substring(1));
            }
        }

        private PupilRow pupil(CsvRow row, Upn number) {
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
            mustNotWait(row, pupil);
            return pupil;
        }

        /** A number that is new here, of a pupil who may be a child whom we have without one, waits for a person. */
        private void mustNotWait(CsvRow row, PupilRow pupil) {
            candidates.mayBe(pupil).ifPresent(child -> {
                throw row.fault(
                        upn, Fault.MATCH, Fault.MATCH.problem() + reference(child) + ". " + Fault.MATCH.remedy());
            });
        }

        private static String reference(NumberOffers.Waiting child) {
            return child.reference().isEmpty() ? "" : ", " + child.reference();
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

        @Override
        public LoadResult load(Iterator<PupilRow> rows) {
            LoadResult result = loader.load(rows, complete, spared, checks.today());
            offers.keep(candidates);
            return result;
        }
    }
}
