package no.sloyfe.fuzz;

import java.util.List;
import java.util.Map;
import no.sloyfe.Database;
import no.sloyfe.SettableClock;
import no.sloyfe.Sloyfe;
import no.sloyfe.room.RandomMeeting;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Feeds the parsers, the running program and meetings from one seed, and says what went wrong. */
final class Fuzz {

    private static final long INPUTS = 1_000_000;
    private static final int REQUEST_AMONG = 40;
    private static final int MEETING_AMONG = 4000;
    private static final int COMMANDS = 120;
    private static final int PAGES = 50;

    private Fuzz() {}

    public static void main(String[] arguments) throws Exception {
        long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : INPUTS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis() % 1_000_000;
        System.out.println("seed " + seed);
        int requests = (int) (inputs / REQUEST_AMONG);
        Feeding feeding = new Feeding().feed(inputs - requests, seed);
        feeding.figures().forEach(System.out::println);
        tell("escaped", feeding.faults());
        try (ConfigurableApplicationContext program = program(); HttpFuzz http = new HttpFuzz(program, seed, PAGES)) {
            http.send(requests);
            System.out.println(http.figures());
            http.faults().forEach(Fuzz::tell);
            RandomMeeting.Lived lived = RandomMeeting.live(program, seed, (int) (inputs / MEETING_AMONG), COMMANDS);
            System.out.println(lived.figures());
            tell("differs", lived.wrong().stream().map(Throwable::getMessage).toList());
            Map<String, List<String>> faults = http.faults();
            System.out.printf("fuzz inputs=%d seed=%d fivexx=%d leaks=%d escaped=%d half=%d silent=%d requests=%d meetings=%d commands=%d differs=%d%n",
                    feeding.fed() + http.sent(), seed, count(faults, "fivexx"), count(faults, "leaks"), feeding.faults().size(), count(faults, "half"),
                    count(faults, "silent"), http.sent(), lived.meetings(), lived.commands(), lived.wrong().size());
            System.exit(faults.isEmpty() && feeding.faults().isEmpty() && lived.wrong().isEmpty() ? 0 : 1);
        }
    }

    private static ConfigurableApplicationContext program() {
        return new SpringApplicationBuilder(Sloyfe.class)
                .properties("sloyfe.home=" + Database.HOME, "sloyfe.port=0", "sloyfe.jobs=false")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("settableClock", SettableClock.class, SettableClock::new, definition -> definition.setPrimary(true)))
                .logStartupInfo(false)
                .run("--logging.level.no.sloyfe=error");
    }

    private static void tell(String kind, List<String> faults) {
        faults.stream().limit(10).forEach(fault -> System.out.println(kind + ": " + fault));
    }

    private static int count(Map<String, List<String>> faults, String kind) {
        return faults.getOrDefault(kind, List.of()).size();
    }
}
