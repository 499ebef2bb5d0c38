package no.sloyfe.meeting;

import no.sloyfe.method.Library;
import no.sloyfe.method.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the methods and the programme templates, which know no Spring, into the house. */
@Configuration(proxyBeanMethods = false)
class Shelves {

    @Bean
    Library library() {
        return Library.shipped();
    }

    @Bean
    Templates programmeTemplates(Library library) {
        return Templates.shipped(library);
    }
}
