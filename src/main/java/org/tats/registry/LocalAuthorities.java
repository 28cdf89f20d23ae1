package org.tats.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three-digit codes of local authorities. Next to today's 153 English authorities there are those of Wales and those
 * dissolved since 2009, for a pupil keeps the number that was given there. Source: Department for Education, Open
 * Government Licence v3.
 */
public final class LocalAuthorities {

    private enum Kind {
        AUTHORITY,
        WALES,
        FORMER
    }

    private record LocalAuthority(int code, Kind kind, String name) {}

    private static final Map<Integer, LocalAuthority> BY_CODE = read();

    private LocalAuthorities() {}

    /** Whether UPNs were ever given by an authority of this code. */
    public static boolean isKnown(int code) {
        return BY_CODE.containsKey(code);
    }

    /** Its name; empty when the code is unknown. */
    public static Optional<String> name(int code) {
        return Optional.ofNullable(BY_CODE.get(code)).map(LocalAuthority::name);
    }

    /** The codes of the 153 English authorities of today. */
    public static Set<Integer> english() {
        return BY_CODE.values().stream()
                .filter(authority -> authority.kind() == Kind.AUTHORITY)
                .map(LocalAuthority::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of the authorities of today in England and Wales with their names, by name. */
    public static Map<Integer, String> today() {
        Map<Integer, String> today = new LinkedHashMap<>();
        BY_CODE.values().stream()
                .filter(authority -> authority.kind() != Kind.FORMER)
                .sorted(Comparator.comparing(LocalAuthority::name))
                .forEach(authority -> today.put(authority.code(), authority.name()));
        return today;
    }

    private static Map<Integer, LocalAuthority> read() {
        Map<Integer, LocalAuthority> read = new HashMap<>();
        var stream = Objects.requireNonNull(LocalAuthorities.class.getResourceAsStream("/registry/la_codes.csv"));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                var authority = new LocalAuthority(
                        Integer.parseInt(row.getField("code")),
                        Kind.valueOf(row.getField("kind")),
                        row.getField("name"));
                read.put(authority.code(), authority);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(read);
    }
}
