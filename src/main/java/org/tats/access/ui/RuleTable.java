package org.tats.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tats.access.AgencyFunction;
import org.tats.access.MatrixRule;
import org.tats.access.Permission;
import org.tats.access.Reach;
import org.tats.access.Role;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;

/** The rules of one role as a table: for which pupils, what, only for which agencies, since when and why. */
final class RuleTable {

    /** Rules that differ in what they allow or in the agency only stand in one row. */
    private record Group(Reach reach, String only, String since) {}

    private RuleTable() {}

    static Component of(Role role, List<MatrixRule> rules) {
        Map<Group, Set<Permission>> groups = new LinkedHashMap<>();
        byPermission(role, rules)
                .forEach((permission, merged) -> merged.forEach((group, functions) -> groups.computeIfAbsent(
                                new Group(group.reach(), only(functions), group.since()), row -> new LinkedHashSet<>())
                        .add(permission)));
        return new DataTable<Map.Entry<Group, Set<Permission>>>("What is allowed: " + role.words())
                .rowHeader("For whom", row -> whom(row.getKey()))
                .component("What", row -> list(row.getValue()))
                .column("Since", row -> row.getKey().since())
                .empty("Nothing.")
                .rows(groups.entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<Group, Set<Permission>> row) -> order(row.getKey())))
                        .toList());
    }

    private static Map<Permission, Map<Group, List<AgencyFunction>>> byPermission(Role role, List<MatrixRule> rules) {
        Map<Permission, Map<Group, List<AgencyFunction>>> found = new TreeMap<>();
        rules.stream().filter(rule -> rule.role() == role).forEach(rule -> {
            List<AgencyFunction> functions = found.computeIfAbsent(rule.permission(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Group(rule.reach(), rule.function() == null ? "" : "some", since(rule)),
                            any -> new ArrayList<>());
            Optional.ofNullable(rule.function()).ifPresent(functions::add);
        });
        return found;
    }

    private static String since(MatrixRule rule) {
        return rule.asDelivered() ? "As delivered" : Dates.moment(rule.since()) + ": " + rule.reason();
    }

    private static String only(List<AgencyFunction> functions) {
        return functions.isEmpty()
                ? ""
                : "Only "
                        + Words.list(functions.stream()
                                .sorted()
                                .map(AgencyFunction::words)
                                .toList());
    }

    private static int order(Group group) {
        int about = group.reach().everyPupil() ? 0 : group.reach().through().isEmpty() ? 2 : 1;
        return about * 2 + (group.only().isEmpty() ? 0 : 1);
    }

    private static Component whom(Group group) {
        String words = group.reach().words();
        Div whom = new Div(new Span(
                words.isEmpty() ? "About no pupil" : Character.toUpperCase(words.charAt(0)) + words.substring(1)));
        if (!group.only().isEmpty()) {
            whom.add(new Quiet(group.only()));
        }
        return whom;
    }

    private static UnorderedList list(Set<Permission> permissions) {
        UnorderedList list = new UnorderedList();
        permissions.forEach(permission -> list.add(new ListItem(permission.words())));
        return list;
    }
}
