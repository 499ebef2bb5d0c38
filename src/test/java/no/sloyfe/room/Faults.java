package no.sloyfe.room;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.sloyfe.Browser;

/**
 * The disk that the database lies on is full, first for its tables and then for its log as well: whoever writes is asked to wait,
 * what was answered is there, and when there is room again all is stored once.
 */
final class Faults {

    private static final int WRITES = 150;
    private static final long PATIENCE_S = 120;

    private final ProgramOfItsOwn program;
    private final Path disk;
    private final Map<UUID, String> acked = new LinkedHashMap<>();
    private final Map<UUID, String> refused = new LinkedHashMap<>();
    private int silent;
    private int ours;
    private Guest guest;
    private String run;

    private Faults(ProgramOfItsOwn program, Path disk) {
        this.program = program;
        this.disk = disk;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("faults");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (run("mount", "-t", "tmpfs", "-o", "size=420m,mode=0755", "tmpfs", disk.toString()) != 0) {
            System.out.println("A disk of its own cannot be mounted here, which takes root: nothing was tried.");
            System.out.println("faults disk_full=skipped");
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(disk))); // also when somebody stops it
        boolean well;
        try (ProgramOfItsOwn program = new ProgramOfItsOwn(disk.resolve("home"))) {
            well = new Faults(program, disk).fill();
        } finally {
            unmount(disk);
            Files.delete(disk);
            Files.delete(folder);
        }
        System.exit(well ? 0 : 1);
    }

    private boolean fill() throws Exception {
        begin();
        write("før", 20);
        fillDisk();
        write("full disk", WRITES);
        int tables = refused.size();
        System.out.printf("disk full for the tables: %d stored, %d asked to wait%n", acked.size(), tables);
        String screen = guest.browser.get("/login").status() + " for the page where one logs in";
        switchLog();
        write("full logg", 5);
        System.out.printf("and for the log: %d stored, %d asked to wait; %s%n", acked.size(), refused.size() - tables, screen);
        Files.delete(disk.resolve("filler"));
        double healed = healed();
        for (var each : new ArrayList<>(refused.entrySet())) {
            sendAgain(each.getKey(), each.getValue());
        }
        List<String> stored = program.asked("select text from contribution where text like 'full%' or text like 'før%' order by text");
        List<String> all = new ArrayList<>(acked.values());
        long doubled = stored.stream().filter(each -> java.util.Collections.frequency(stored, each) > 1).distinct().count();
        long lost = all.stream().filter(each -> !stored.contains(each)).count();
        System.out.printf("faults disk_full=%s written=%d waited=%d lost=%d doubled=%d fivexx_without_words=%d other_fivexx=%d healed_s=%.1f%n",
                lost + doubled + silent + ours == 0 && healed <= 30 && tables > 0 ? "ok" : "failed", all.size(), tables, lost, doubled, silent, ours, healed);
        return lost + doubled + silent + ours == 0 && healed <= 30 && tables > 0;
    }

    private void begin() throws Exception {
        Browser leader = Browser.at(program.address());
        String setUp = program.setUp();
        leader.submit(leader.get(setUp), setUp, "name", "Kari Nordvik", "mail", "kari@solbakken.example",
                "owner", "Fjordvik kommune", "unit", "Solbakken skole");
        String meeting = leader.submit(leader.get("/meetings/new"), "/meetings", "begin", "empty", "title", "Full disk").path();
        leader.submit(leader.get(meeting + "/programme/new"), meeting + "/programme", "title", "Hva?", "minutes", "30", "method", "M01");
        String code = leader.get(meeting + "/room/leader").page().select(".join-code").text().replace("-", "");
        guest = new Guest(program.address(), code, "Gjest 1");
        leader.post(meeting + "/room/start?anyway=true", "view", "leader");
        run = program.asked("select item_id || '.' || step || '.' || round from room").getFirst();
    }

    private void write(String what, int times) {
        for (int i = 0; i < times; i++) {
            sendAgain(UUID.randomUUID(), what + " " + i + " " + "ord ".repeat(140));
        }
    }

    private void sendAgain(UUID id, String text) {
        Browser.Answer answer;
        try {
            answer = guest.browser.postRaw(guest.room + "/contributions?run=" + run, "client", id.toString(), "to", "note", "text", text,
                    "_csrf", token());
        } catch (IllegalStateException away) {
            refused.put(id, text);
            return;
        }
        if (answer.status() == 200 && answer.body().contains("data-receipt=\"" + id + "\"")) {
            acked.put(id, text.strip());
            refused.remove(id);
            return;
        }
        refused.put(id, text);
        if (answer.status() >= 500 && answer.status() != 503) {
            ours++;
            System.out.println("answered " + answer.status() + ": " + answer.text());
        }
        silent += answer.text().isBlank() || answer.header("Retry-After").isEmpty() ? 1 : 0;
    }

    private String token;

    private String token() {
        if (token == null) {
            token = guest.browser.get(guest.room).page().select("input[name=_csrf]").attr("value");
        }
        return token;
    }

    private void fillDisk() throws IOException {
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            byte[] much = new byte[4096];
            while (true) {
                filler.write(much);
            }
        } catch (IOException full) {
            System.out.println("filled the disk: " + full.getMessage());
        }
    }

    /** The next piece of the log finds no room, and the database goes down. */
    private void switchLog() {
        for (int i = 0; i < 12; i++) {
            try {
                program.asked("select pg_switch_wal()");
                program.asked("select txid_current()");
            } catch (IOException | java.sql.SQLException down) {
                return;
            }
        }
    }

    private double healed() throws InterruptedException {
        long from = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from) < PATIENCE_S) {
            int before = acked.size();
            sendAgain(UUID.randomUUID(), "full igjen " + System.nanoTime());
            if (acked.size() > before) {
                break;
            }
            Thread.sleep(250);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private static void unmount(Path disk) {
        try {
            run("umount", "-l", disk.toString());
        } catch (IOException | InterruptedException left) {
            System.err.println("Still mounted: " + disk);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
