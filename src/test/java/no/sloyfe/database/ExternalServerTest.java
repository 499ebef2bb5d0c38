package no.sloyfe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.sloyfe.CannotStart;
import org.junit.jupiter.api.Test;

class ExternalServerTest {

    @Test
    void an_address_is_read_in_each_of_its_spellings() {
        for (String scheme : List.of("postgres://", "postgresql://", "jdbc:postgresql://")) {
            assertThat(ExternalServer.at(scheme + "db.fjordvik.example:5433/sloyfe?sslmode=require", "kari", "x"))
                    .isEqualTo(new ExternalServer("jdbc:postgresql://db.fjordvik.example:5433/sloyfe?sslmode=require", "sloyfe", "kari", "x"));
        }
    }

    @Test
    void a_login_in_the_address_counts_unless_another_is_given() {
        String address = "postgres://kari:a%2Bb+c@127.0.0.1/sloyfe";
        assertThat(ExternalServer.at(address, "", "")).isEqualTo(new ExternalServer("jdbc:postgresql://127.0.0.1/sloyfe", "sloyfe", "kari", "a+b+c"));
        assertThat(ExternalServer.at(address, "amina", "y")).isEqualTo(new ExternalServer("jdbc:postgresql://127.0.0.1/sloyfe", "sloyfe", "amina", "y"));
    }

    @Test
    void a_database_without_a_login_is_refused() {
        assertRefused("postgres://127.0.0.1/sloyfe", "SLOYFE_DATABASE_USER");
        assertRefused("postgres://:x@127.0.0.1/sloyfe", "SLOYFE_DATABASE_USER");
        assertRefused("postgres://kari@127.0.0.1/sloyfe", "SLOYFE_DATABASE_PASSWORD");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (String address : List.of("mysql://127.0.0.1/sloyfe", "127.0.0.1", "postgres://127.0.0.1", "postgres:///sloyfe", "postgres://127.0.0.1/a/b")) {
            assertRefused(address, "SLOYFE_DATABASE_URL");
        }
    }

    private static void assertRefused(String address, String word) {
        assertThatThrownBy(() -> ExternalServer.at(address, "", "")).isInstanceOf(CannotStart.class).hasMessageContaining(word).hasMessageContaining(" / ");
    }
}
