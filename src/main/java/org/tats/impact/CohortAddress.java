package org.tats.impact;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.SchoolUrn;

/**
 * A choice of pupils as parameters of an address: two dates and codes, never anything about one pupil. What does not parse
 * counts as not said.
 */
public final class CohortAddress {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_./-]{1,40}");

    private static final Pattern GROUP = Pattern.compile("(sex|ethnicity|fsm|year):[A-Za-z0-9]{1,20}");

    private static final List<String> PERIOD = List.of("from", "to");

    private static final List<String> FILTERS =
            List.of("forum", "school", "phase", "need", "provision", "flag", "outcome", "group");

    private CohortAddress() {}

    /**
     * As a program asks for it, where a filter that is not read would give more pupils than were asked for: the period has to be
     * there, and everything else has to be a filter that is read as it stands.
     *
     * @param others names that are no part of the choice, besides the period and the filters
     * @throws RuleBroken when something is missing, misspelled or not known
     */
    public static Cohort strictly(Map<String, String> said, Set<String> others) {
        LocalDate from = Dates.parameter("from", said.get("from"));
        LocalDate to = Dates.parameter("to", said.get("to"));
        Cohort.of(from, to); // refuses a period that ends before it begins
        Cohort cohort = of(said, to);
        Map<String, String> read = parameters(cohort);
        said.forEach((name, value) -> {
            if (!PERIOD.contains(name) && !FILTERS.contains(name) && !others.contains(name)) {
                throw new RuleBroken("There is no parameter %s. Filters are %s."
                        .formatted(CODE.matcher(name).matches() ? name : "of this name", String.join(", ", FILTERS)));
            }
            if (FILTERS.contains(name) && !value.equals(read.get(name))) {
                throw new RuleBroken("Give %s as one of its codes.".formatted(name));
            }
        });
        return cohort;
    }

    /** What an address says of the choice and cannot be read, so that the page can say that it is left out. */
    public static List<String> unread(Map<String, String> said, Cohort cohort) {
        Map<String, String> read = parameters(cohort);
        return Stream.concat(PERIOD.stream(), FILTERS.stream())
                .filter(name -> !said.getOrDefault(name, "").isEmpty()
                        && !said.getOrDefault(name, "").equals(read.get(name)))
                .toList();
    }

    /** In a fixed order, so that the same choice has one address. */
    public static Map<String, String> parameters(Cohort cohort) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("from", cohort.from().toString());
        said.put("to", cohort.to().toString());
        cohort.forum().ifPresent(code -> said.put("forum", code));
        cohort.school().ifPresent(urn -> said.put("school", urn.toString()));
        cohort.phase().ifPresent(code -> said.put("phase", code));
        cohort.need().ifPresent(code -> said.put("need", code));
        cohort.provision().ifPresent(code -> said.put("provision", code));
        cohort.flag().ifPresent(code -> said.put("flag", code));
        cohort.outcome().ifPresent(code -> said.put("outcome", code));
        cohort.group().ifPresent(code -> said.put("group", code));
        return said;
    }

    /** "from=2025-09-01&to=2026-02-28&phase=SECONDARY" */
    public static String query(Cohort cohort) {
        return query(parameters(cohort));
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(said -> said.getKey() + "=" + URLEncoder.encode(said.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The choice without its period: releases of one table differ in the period alone. */
    static Map<String, String> filters(Cohort cohort) {
        Map<String, String> said = parameters(cohort);
        said.remove("from");
        said.remove("to");
        return said;
    }

    /**
     * @param today where no period is said, it is the present and the last academic year, up to today: those whose follow-up
     *     can be complete, and those whose cannot yet
     */
    public static Cohort of(Map<String, String> said, LocalDate today) {
        LocalDate to = date(said, "to").orElse(today);
        LocalDate from = date(said, "from").orElse(yearStart(to).minusYears(1));
        return new Cohort(
                from.isAfter(to) ? to : from,
                to,
                code(said, "forum"),
                code(said, "school")
                        .filter(urn -> urn.matches("[1-9][0-9]{5}"))
                        .map(urn -> new SchoolUrn(Integer.parseInt(urn))),
                code(said, "phase"),
                code(said, "need"),
                code(said, "provision").filter(letter -> letter.matches("[NKE]")),
                code(said, "flag"),
                code(said, "outcome"),
                Optional.ofNullable(said.get("group"))
                        .filter(text -> GROUP.matcher(text).matches()));
    }

    /**
     * What a reader needs to see a child behind a figure of this kind of table, unless children are only counted by its choice.
     *
     * @param kind with the filters of the choice as its query, as publications have it
     */
    static Optional<Permission> listed(String kind, Permission needed) {
        String query = kind.substring(kind.indexOf('?') + 1);
        return Optional.of(needed).filter(listed -> !of(query, LocalDate.EPOCH).countedOnly());
    }

    /** What {@link #query} wrote. */
    static Cohort of(String query, LocalDate today) {
        return of(
                Arrays.stream(query.split("&"))
                        .map(said -> said.split("=", 2))
                        .filter(said -> said.length == 2)
                        .collect(Collectors.toMap(
                                said -> said[0],
                                said -> URLDecoder.decode(said[1], StandardCharsets.UTF_8),
                                (first, again) -> first)),
                today);
    }

    private static Optional<String> code(Map<String, String> said, String name) {
        return Optional.ofNullable(said.get(name))
                .filter(text -> CODE.matcher(text).matches());
    }

    private static Optional<LocalDate> date(Map<String, String> said, String name) {
        try {
            return Optional.ofNullable(said.get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static LocalDate yearStart(LocalDate day) {
        LocalDate september = day.withMonth(9).withDayOfMonth(1);
        return september.isAfter(day) ? september.minusYears(1) : september;
    }
}
