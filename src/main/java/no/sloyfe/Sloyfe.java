package no.sloyfe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Sløyfe: plan, run and follow up learning meetings. */
@SpringBootApplication
public class Sloyfe {

    public static void main(String[] arguments) {
        SpringApplication.run(Sloyfe.class, arguments);
    }
}
