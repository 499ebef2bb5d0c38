package no.sloyfe.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJob {

    @Bean
    RecurringTask<Void> sendMail(Sending sending) {
        return Tasks.recurring("send-mail", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> sending.sendDue());
    }
}
