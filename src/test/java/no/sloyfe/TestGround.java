package no.sloyfe;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.ContextClosedEvent;

/** What a program under test stands on. */
class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var mailbox = new Mailbox();
        context.getBeanFactory().registerSingleton("mailbox", mailbox);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                mailbox.close();
            }
        });
        TestPropertyValues.of(Database.fresh().properties())
                .and("spring.mail.host=127.0.0.1", "spring.mail.port=" + mailbox.port(), "sloyfe.jobs=false")
                .applyTo(context);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }
}
