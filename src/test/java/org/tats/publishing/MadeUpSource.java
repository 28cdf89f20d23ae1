package org.tats.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;

/** Tables of children who do not exist, for tests of the pages: {@code base} tells which. */
@Component
public class MadeUpSource implements FigureSource {

    /** Begins the kind of each of its tables. */
    public static final String KIND = "made-up/";

    @Override
    public String code() {
        return "made-up";
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return Optional.of(Permission.SEE_PUPIL).filter(pupil -> kind.startsWith(KIND));
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        int base = Integer.parseInt(parameters.getOrDefault("base", "0"));
        return TableMaker.twoWay(
                KIND + base,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 10, 31),
                List.of(
                        List.of(TableMaker.children(base, base + 2), TableMaker.children(base + 10, base + 29)),
                        List.of(TableMaker.children(base + 30, base + 49), TableMaker.children(base + 50, base + 79))));
    }
}
