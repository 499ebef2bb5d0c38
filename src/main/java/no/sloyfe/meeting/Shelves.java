package no.sloyfe.meeting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.sloyfe.method.Library;
import no.sloyfe.method.Templates;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
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

    /** The first page needs none of them; whoever plans a meeting soon after finds them read. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> readingAhead(Templates templates) {
        return _ -> CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(templates::templates);
    }
}
