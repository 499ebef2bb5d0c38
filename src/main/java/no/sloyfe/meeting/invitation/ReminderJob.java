package no.sloyfe.meeting.invitation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderJob {

    /** Looks often, so that a program that was down at eight reminds when it is up again. */
    @Bean
    RecurringTask<Void> remindDayBefore(Reminding reminding) {
        return Tasks.recurring("remind-day-before", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> reminding.remindDayBefore());
    }
}
