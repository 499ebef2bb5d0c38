package no.sloyfe;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Sløyfe: plan, run and follow up learning meetings. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two features may use one noun
public class Sloyfe {

    public static void main(String[] arguments) {
        try {
            var program = new SpringApplication(Sloyfe.class);
            SpringFactoriesLoader.loadFactories(EarlyWork.class, null).forEach(program::addListeners);
            program.run(spelledOut(arguments));
        } catch (SpringApplication.AbandonedRunException e) {
            throw e; // the build only wants to know the parts
        } catch (RuntimeException e) {
            System.exit(1); // PlainSentences, or Spring's own report, has said why
        }
    }

    private static String[] spelledOut(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.equals("--demo") ? "--sloyfe.demo=true" : argument)
                .toArray(String[]::new);
    }
}
