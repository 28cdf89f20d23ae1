package org.tats.testing;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Defects in who may do what, there as long as some work takes: whoever looks for such must find them. */
public final class Planted {

    private Planted() {}

    /** The relationship test is gone: agency members reach every pupil, related or not. */
    public static <T> T relationshipsDoNotCount(JdbcClient owner, Supplier<T> work) {
        return rules(
                owner,
                "every_pupil = true, through = '{}'",
                "role = 'MEMBER' and permission in ('SEE_PUPIL', 'SEE_CASE', 'SEE_CASE_TEXT')",
                work);
    }

    /** The right of a screen is too wide: what analysts may with imports, agency members may too. */
    public static <T> T importsAreForMembers(JdbcClient owner, Supplier<T> work) {
        return rules(owner, "role = 'MEMBER'", "role = 'ANALYST' and permission = 'SEE_IMPORTS'", work);
    }

    private static <T> T rules(JdbcClient owner, String defect, String which, Supplier<T> work) {
        owner.sql("create table public.kept_rules as select * from access.matrix_rule where " + which)
                .update();
        owner.sql("update access.matrix_rule set " + defect + " where " + which).update();
        try {
            return work.get();
        } finally {
            owner.sql("""
                            update access.matrix_rule m
                            set role = k.role, every_pupil = k.every_pupil, through = k.through
                            from public.kept_rules k where k.matrix_rule_id = m.matrix_rule_id""").update();
            owner.sql("drop table public.kept_rules").update();
        }
    }
}
