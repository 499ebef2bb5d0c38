package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SloyfeTest
class OwnedTest {

    @Autowired
    Owned owned;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Test
    void an_owner_sees_its_own_row_and_no_other() {
        UUID solbakken = stored("Solbakken kommune");
        UUID fjordvik = stored("Fjordvik kommune");

        assertThat(owned.read(solbakken, this::names)).isEqualTo("Solbakken kommune");
        assertThat(owned.read(fjordvik, this::names)).isEqualTo("Fjordvik kommune");
    }

    @Test
    void nobody_sees_anything_outside_a_door_even_after_one_was_open() {
        stored("Solbakken kommune");

        assertThat(names()).isEmpty();
        assertThat(owned.outside(this::names)).isEmpty();
        assertThat(owned.lookUp(this::names)).isEmpty();
    }

    @Test
    void a_row_cannot_be_written_in_the_name_of_another_owner() {
        UUID other = ids.next();

        assertThatThrownBy(() -> owned.write(ids.next(), () -> insert(other, "Fjordvik kommune")))
                .hasStackTraceContaining("violates row-level security");
    }

    @Test
    void reading_does_not_write() {
        UUID owner = ids.next();

        assertThatThrownBy(() -> owned.read(owner, () -> insert(owner, "Solbakken kommune")))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void work_that_throws_leaves_nothing() {
        UUID owner = ids.next();

        assertThatThrownBy(() -> owned.write(owner, () -> {
                    insert(owner, "Solbakken kommune");
                    throw new IllegalStateException("interrupted");
                }))
                .hasMessage("interrupted");
        assertThat(owned.read(owner, this::names)).isEmpty();
    }

    @Test
    void work_within_work_joins_the_same_owner_and_refuses_another() {
        UUID owner = stored("Solbakken kommune");

        assertThat(owned.write(owner, () -> owned.read(owner, this::names))).isEqualTo("Solbakken kommune");
        assertThatThrownBy(() -> owned.write(owner, () -> owned.read(ids.next(), this::names)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> owned.read(owner, () -> owned.write(owner, this::names)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_application_owns_no_table_and_obeys_row_security() {
        assertThat(jdbc.sql("""
                        select count(*) from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r'
                          and (pg_get_userbyid(relowner) = current_user or has_table_privilege(oid, 'truncate'))
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void every_table_with_an_owner_has_row_security() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where a.attname = 'owner_id' and c.relkind = 'r' and not a.attisdropped
                          and c.relnamespace = 'public'::regnamespace
                          and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void which_owner_is_asked_once_in_a_statement_and_not_for_each_row() {
        assertThat(jdbc.sql("select tablename from pg_policies where schemaname = 'public' and qual not like '%( SELECT %'").query(String.class).list())
                .isEmpty();
    }

    private UUID stored(String name) {
        UUID owner = ids.next();
        owned.write(owner, () -> insert(owner, name));
        return owner;
    }

    private void insert(UUID owner, String name) {
        jdbc.sql("insert into owner (id, name, kind, created) values (?, ?, 'MUNICIPALITY', now())")
                .params(owner, name)
                .update();
    }

    private String names() {
        return String.join(", ", jdbc.sql("select name from owner order by name").query(String.class).list());
    }
}
