package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SloyfeTest
class MigrationsTest {

    @Autowired
    Server server;

    @Test
    void what_flyway_has_run_is_known_again_so_that_a_later_start_need_not_wake_it() throws SQLException {
        try (Connection owner = Login.owner(server).getConnection()) {
            assertThat(Migrations.done(owner)).isEqualTo(Migrations.shipped()).isNotEmpty();
        }
    }

    @Test
    void a_migration_that_reads_differently_or_failed_is_left_to_flyway() throws SQLException {
        try (Connection owner = Login.owner(server).getConnection()) {
            owner.setAutoCommit(false);
            try (var statement = owner.createStatement()) {
                statement.execute("update flyway_schema_history set checksum = checksum + 1 where version = '0001'");
                assertThat(Migrations.done(owner)).isNotEqualTo(Migrations.shipped());
                owner.rollback();
                statement.execute("update flyway_schema_history set success = false where version = '0002'");
                assertThat(Migrations.done(owner)).isNotEqualTo(Migrations.shipped());
            }
            owner.rollback();
        }
    }
}
