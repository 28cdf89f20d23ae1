package org.tats.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tats.access.Role;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** What was tried and what came of it. Several threads may tell it: pushed messages come on their own. */
final class CanaryFindings {

    /** What no reply may say: class names, frames of a stack, words of the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+\\.[a-z.]+\\w+\\(|\\b[a-z]+\\.[a-z.]+\\.[A-Z]\\w*Exception\\b|\\borg\\.tats\\.|SQLSTATE|\\bPSQL");

    private final Canary.Cage cage;
    private final Set<String> leaks = new LinkedHashSet<>();
    private final Set<String> traces = new LinkedHashSet<>();
    private final Set<String> changes = new LinkedHashSet<>();
    private final Map<Visitor, Integer> seen = new LinkedHashMap<>();
    private long replies;
    private long pushed;
    private long characters;
    private long searched;
    private int probes;
    private int messages;
    private int downloads;

    CanaryFindings(Canary.Cage cage) {
        this.cage = cage;
    }

    synchronized void probed() {
        probes++;
    }

    synchronized void downloaded() {
        downloads++;
    }

    synchronized void said() {
        messages++;
    }

    /** Something came back to this person. */
    synchronized void came(Visitor visitor, String bytes, String doing) {
        replies++;
        characters += bytes.length();
        seen.putIfAbsent(visitor, 0);
        for (Canary canary : cage.in(bytes)) {
            if (visitor.mayKnow(canary)) {
                seen.merge(visitor, 1, Integer::sum);
            } else {
                leaks.add(visitor.name() + " got " + canary.kind() + " " + canary.handling() + " at "
                        + withoutIds(doing));
            }
        }
        if (INSIDE.matcher(bytes).find()) {
            traces.add(visitor.name() + " at " + withoutIds(doing));
        }
    }

    synchronized void pushed(Visitor visitor, String bytes) {
        pushed++;
        came(visitor, bytes, "push");
    }

    /** A line or row where no canary may stand, whoever reads it. */
    synchronized void searched(String where, String text) {
        searched++;
        for (Canary canary : cage.in(text)) {
            leaks.add(where + " says " + canary.kind());
        }
    }

    /** Compares what was recorded before and after this person was here. */
    synchronized void changed(Visitor visitor, Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            if (!Objects.equals(before.get(key), after.get(key)) && !mayChange(visitor, key)) {
                changes.add(visitor.name() + " changed " + key);
            }
        }
    }

    /** @param key table, pupil, school and keeping agency; the last three may be missing */
    private static boolean mayChange(Visitor visitor, String key) {
        String[] words = key.split(" ", -1);
        if (words.length < 3) {
            boolean openings =
                    words[0].equals("access.break_glass") && !visitor.roles().isEmpty();
            return openings || visitor.roles().contains(Role.ADMINISTRATOR);
        }
        var pupil = new PupilId(UUID.fromString(words[1]));
        boolean mine = visitor.mayChange(pupil, new SchoolUrn(Integer.parseInt(words[2])));
        boolean others = words.length == 4
                && visitor.roles().contains(Role.MEMBER)
                && !Objects.toString(visitor.agency()).equals(words[3]);
        return mine && !others;
    }

    String tried() {
        return "%,d people, %,d probes with ids, %,d mutated messages: %,d replies, %,d downloads and %,d pushed messages, %.1f MB"
                .formatted(seen.size(), probes, messages, replies, downloads, pushed, characters / 1e6);
    }

    String result() {
        return "%,d canaries where they may be, %d foreign ones in replies, %,d log lines and rows; %d stack traces, %d changes without a right"
                .formatted(
                        seen.values().stream().mapToInt(Integer::intValue).sum(),
                        leaks.size(),
                        searched,
                        traces.size(),
                        changes.size());
    }

    List<String> leaks() {
        return new ArrayList<>(leaks);
    }

    List<String> traces() {
        return new ArrayList<>(traces);
    }

    List<String> changes() {
        return new ArrayList<>(changes);
    }

    /** Those who may know something and saw none of it: their walk would prove nothing. */
    List<String> blind() {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .filter(visitor -> cage.all().stream().anyMatch(visitor::mayKnow))
                .map(Visitor::name)
                .toList();
    }

    private static String withoutIds(String doing) {
        return doing.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }
}
