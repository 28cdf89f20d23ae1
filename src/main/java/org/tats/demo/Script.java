package org.tats.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tats.access.AgencyFunction;

/**
 * Words for one invented conversation or referral.
 *
 * @param kind what it is about, {@code CONDUCT} for example
 * @param fields by name: strengths, concern, pupil, parent, tried, wanted
 * @param contributions what agencies bring
 * @param actions what is agreed
 */
record Script(
        String kind,
        Map<String, String> fields,
        Map<AgencyFunction, String> contributions,
        List<PlannedAction> actions) {

    /** @param weeks from the meeting until it is due */
    record PlannedAction(AgencyFunction agency, int weeks, String what) {}

    String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** Reads the blocks of a text file beside this class. */
    static List<Script> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Script> scripts = new ArrayList<>();
            for (String line : lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                if (line.startsWith("[")) {
                    String kind = line.substring(1, line.length() - 1);
                    scripts.add(new Script(kind, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>()));
                } else {
                    scripts.getLast().take(line);
                }
            }
            return scripts;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void take(String line) {
        int colon = line.indexOf(": ");
        String name = line.substring(0, colon);
        String text = line.substring(colon + 2);
        if (name.startsWith("do ")) {
            String[] words = name.split(" ", -1);
            actions.add(new PlannedAction(AgencyFunction.valueOf(words[1]), Integer.parseInt(words[2]), text));
        } else if (name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            contributions.put(AgencyFunction.valueOf(name), text);
        } else {
            fields.put(name, text);
        }
    }
}
