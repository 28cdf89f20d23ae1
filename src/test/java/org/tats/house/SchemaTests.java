package org.tats.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tats.testing.TatsTest;

/** Who may mention whose schema, and what the catalogue must say of views and rights. */
@TatsTest
class SchemaTests {

    private static final List<String> SCHEMAS = List.of(
            "access",
            "signin",
            "audit",
            "registry",
            "intake",
            "flags",
            "cases",
            "documents",
            "meetings",
            "messages",
            "privacy",
            "clocks",
            "ebsna",
            "panels",
            "learners",
            "programme",
            "impact",
            "publishing");

    /** What a module publishes for the SQL of others. */
    private static final Set<String> PUBLISHED = Set.of(
            "access.person_relationship",
            "access.clock",
            "access.guarded",
            "access.had_on_roll",
            "access.glass_allowed",
            "access.person_name",
            "access.agency_name",
            "access.person_post",
            "access.relationship_over_time",
            "registry.pupil_card",
            "registry.school_name");

    private static final Pattern TEXT_BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private final JdbcClient jdbc;

    SchemaTests(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void aModuleReadsAnotherOnlyThroughItsJavaOrAPublishedView() {
        Set<String> strays = new TreeSet<>();
        for (Map.Entry<Path, String> source : sources().entrySet()) {
            String module = source.getKey().getName(0).toString();
            Matcher text = TEXT_BLOCK.matcher(source.getValue());
            while (text.find()) {
                strays.addAll(foreign(module, source.getKey(), text.group()));
            }
        }
        assertThat(strays).isEmpty();
    }

    private static Set<String> foreign(String module, Path file, String sql) {
        Set<String> strays = new TreeSet<>();
        Matcher name = Pattern.compile("(?<![\\w./-])(" + String.join("|", SCHEMAS) + ")\\.([a-z_]+)")
                .matcher(sql);
        while (name.find()) {
            boolean own = name.group(1).equals(module);
            boolean isSql = sql.matches("(?is).*\\b(select|insert|update|delete|from|join|copy)\\b.*");
            if (!own && isSql && !PUBLISHED.contains(name.group())) {
                strays.add(file + " mentions " + name.group());
            }
        }
        return strays;
    }

    private static Map<Path, String> sources() {
        Path root = Path.of("src/main/java/org/tats");
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, String> sources = new java.util.TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(root.relativize(file), Files.readString(file));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyViewRunsWithTheRightsOfWhoAsks() {
        assertThat(jdbc.sql("""
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')
                                  and not coalesce(c.reloptions @> array['security_invoker=true'], false)""").query(String.class).list()).isEmpty();
    }

    @Test
    void theApplicationCannotChangeTheTrailNorTheSchema() {
        assertThat(jdbc.sql("""
                                select has_table_privilege('tats_app', 'audit.event', 'update')
                                    or has_table_privilege('tats_app', 'audit.event', 'delete')
                                    or has_table_privilege('tats_app', 'audit.event', 'truncate')
                                    or exists (select 1 from pg_namespace n
                                               where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                                                 and has_schema_privilege('tats_app', n.oid, 'create'))""").query(Boolean.class).single()).isFalse();
    }

    /** Tables about children which hold no case content: facts with rules of their own, and the matrix's own rows. */
    private static final Set<String> WITHOUT_POLICIES = Set.of("access.relationship", "clocks.staging_reading");

    @Test
    void everyTableOfCaseContentHasPoliciesThatBindItsOwnerToo() {
        assertThat(jdbc.sql("""
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and a.attname in ('pupil_id', 'subject_id')
                                 and not a.attisdropped
                                where c.relkind = 'r' and n.nspname in ('access', 'cases', 'meetings', 'clocks', 'documents', 'ebsna', 'panels', 'learners', 'impact')
                                  and not (c.relrowsecurity and c.relforcerowsecurity
                                           and exists (select from pg_policy p where p.polrelid = c.oid))""").query(String.class).set()).isEqualTo(WITHOUT_POLICIES);
    }

    @Test
    void whoMayReadASectionIsOneRuleForItemsAndNotes() {
        assertThat(jdbc.sql("""
                                select distinct qual from pg_policies
                                where schemaname = 'cases' and tablename in ('discussion_text', 'note')
                                  and policyname = 'seen'""").query(String.class).list()).hasSize(1);
        assertThat(jdbc.sql("""
                                select distinct policyname from pg_policies
                                where schemaname = 'cases' and tablename in ('discussion_text', 'note') and cmd = 'SELECT'""").query(String.class).list()).containsExactlyInAnyOrder("seen", "seen_by_former_school");
    }

    @Test
    void whatRunsWithOtherRightsHasAFixedSearchPathAndIsNotForEverybody() {
        assertThat(jdbc.sql("""
                                select p.oid::regprocedure::text from pg_proc p
                                join pg_namespace n on n.oid = p.pronamespace
                                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                                  and (not coalesce(p.proconfig::text like '%search_path=%', false)
                                       or has_function_privilege('public', p.oid, 'execute'))""").query(String.class).list()).isEmpty();
    }

    @Test
    void theApplicationsRolePassesNoPolicy() {
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'tats_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
