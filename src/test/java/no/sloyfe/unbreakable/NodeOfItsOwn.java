package no.sloyfe.unbreakable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.Database;
import no.sloyfe.room.ProgramOfItsOwn;

/** A node that is a process of its own, on a database that others use too; what it says lies in its folder. */
record NodeOfItsOwn(Path folder, ProgramOfItsOwn program) implements Nodes.Node {

    static NodeOfItsOwn start(Path folder, Database.Fresh database) throws IOException {
        List<String> options = new ArrayList<>(ProgramOfItsOwn.SHORT_LIVED);
        options.addAll(List.of("--sloyfe.database.url=" + database.url(), "--sloyfe.database.user=" + database.user(),
                "--sloyfe.database.password=" + database.password()));
        Files.createDirectories(folder);
        return new NodeOfItsOwn(folder, new ProgramOfItsOwn(folder.resolve("home"), options));
    }

    @Override
    public int port() {
        return program.port;
    }

    long pid() {
        return program.process().pid();
    }

    boolean alive() {
        return program.process().isAlive();
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}
