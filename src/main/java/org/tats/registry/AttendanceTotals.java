package org.tats.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums registers by group while they stream by, pupil after pupil. A pupil's sessions at several schools of one group are
 * merged before they are counted, so that dual registration counts once.
 */
final class AttendanceTotals {

    /** What a group is called; the key orders the answer. */
    record Label(String key, String name) {}

    private static final class Sum {
        private final Label label;
        private AttendanceCounts counts = AttendanceCounts.NONE;

        private Sum(Label label) {
            this.label = label;
        }
    }

    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Sum> sums = new TreeMap<>();
    private final Map<Label, List<MarkLine.Piece>> pupil = new HashMap<>();

    AttendanceTotals(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** One more string of the pupil at hand. */
    void add(Label group, MarkLine.Piece piece) {
        pupil.computeIfAbsent(group, first -> new ArrayList<>(4)).add(piece);
    }

    /** The pupil's strings are all here. Groups without a mark in the period are left out. */
    void endPupil() {
        pupil.forEach((label, pieces) -> {
            MarkLine line = MarkLine.of(pieces);
            if (line.anyMark(from, to)) {
                Sum sum = sums.computeIfAbsent(label.key(), key -> new Sum(label));
                sum.counts = sum.counts.plus(line.counts(from, to));
            }
        });
        pupil.clear();
    }

    /** In order of key. */
    List<AttendanceFigure> figures() {
        return sums.values().stream()
                .map(sum -> new AttendanceFigure(sum.label.key(), sum.label.name(), sum.counts))
                .toList();
    }
}
