package org.tats.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The columns of a kind of file.
 *
 * @param needed alternatives for each column without which the file is refused
 * @param optional columns that are read where they are there
 */
record Layout(List<List<String>> needed, List<String> optional) {

    static Layout of(String... needed) {
        return new Layout(java.util.Arrays.stream(needed).map(List::of).toList(), List.of());
    }

    /** Needs one of the two; where both are there both are read. */
    Layout either(String one, String other) {
        var more = new ArrayList<>(needed);
        more.add(List.of(one, other));
        return new Layout(List.copyOf(more), optional);
    }

    Layout maybe(String... names) {
        return new Layout(needed, List.of(names));
    }

    /** Every column name that means something here. */
    List<String> names() {
        var names = new ArrayList<String>();
        needed.forEach(names::addAll);
        names.addAll(optional);
        return names;
    }

    /** The needed columns of which no alternative is among those given. */
    List<String> missingFrom(Collection<String> keys) {
        return needed.stream()
                .filter(names -> names.stream().noneMatch(name -> keys.contains(Columns.key(name))))
                .map(List::getFirst)
                .toList();
    }

    List<String> described() {
        var columns = new ArrayList<String>();
        needed.forEach(names -> columns.add(names.getFirst()));
        optional.forEach(name -> columns.add(name + " (optional)"));
        return columns;
    }
}
