package org.tats.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.publishing.CheckAddress;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;

/** Themes by school for the page that checks and publishes. */
@Component
public class ThemeFigures implements FigureSource {

    private static final String CODE = "themes";

    private final ThemeService themes;

    ThemeFigures(ThemeService themes) {
        this.themes = themes;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Where this table is checked and published. */
    public static String address(ThemeBy by, LocalDate from, LocalDate to) {
        return CheckAddress.of(
                CODE, Map.of("by", by.name().toLowerCase(Locale.ROOT), "from", from.toString(), "to", to.toString()));
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return Optional.of(Permission.SEE_CASE).filter(discussed -> kind.startsWith(ThemeTable.KIND));
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        try {
            return themes.table(
                    ThemeBy.valueOf(parameters.getOrDefault("by", "").toUpperCase(Locale.ROOT)),
                    LocalDate.parse(parameters.getOrDefault("from", "")),
                    LocalDate.parse(parameters.getOrDefault("to", "")));
        } catch (IllegalArgumentException | DateTimeParseException garbled) {
            throw new NotFound();
        }
    }
}
