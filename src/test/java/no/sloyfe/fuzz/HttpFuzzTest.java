package no.sloyfe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import no.sloyfe.SloyfeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Broken and forged requests get a sentence, change nothing and show nothing of others; tens of thousands more in {@code bin/bench fuzz}. */
@SloyfeTest
class HttpFuzzTest {

    @Autowired
    ApplicationContext program;

    @Test
    void no_request_fails_on_our_side_or_reaches_what_is_another_owners() throws Exception {
        try (HttpFuzz fuzz = new HttpFuzz(program, Long.getLong("sloyfe.seed", 1), 8)) {
            fuzz.send(Integer.getInteger("sloyfe.requests", 120));
            if (Boolean.getBoolean("sloyfe.figures")) {
                System.out.println(fuzz.figures());
                fuzz.faults().forEach((kind, all) -> System.out.println(kind + " " + all.size()));
            }
            assertThat(fuzz.faults()).isEmpty();
        }
    }
}
