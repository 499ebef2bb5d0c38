package no.sloyfe;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** What a start can begin with as soon as the settings are known; named in {@code META-INF/spring.factories}, so that the start knows no feature. */
public interface EarlyWork extends ApplicationListener<ApplicationEnvironmentPreparedEvent> {}
