package no.sloyfe.unbreakable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.sloyfe.Database;
import no.sloyfe.room.ProgramOfItsOwn;

/** A node that is a process of its own, on a database that others use too. */
record NodeOfItsOwn(ProgramOfItsOwn program) implements Nodes.Node {

    static NodeOfItsOwn start(Path home, Database.Fresh database) throws IOException {
        List<String> options = new ArrayList<>(ProgramOfItsOwn.SHORT_LIVED);
        options.addAll(List.of("--sloyfe.database.url=" + database.url(), "--sloyfe.database.user=" + database.user(),
                "--sloyfe.database.password=" + database.password()));
        return new NodeOfItsOwn(new ProgramOfItsOwn(home, options));
    }

    @Override
    public int port() {
        return program.port;
    }

    @Override
    public void close() throws Exception {
        program.close();
    }
}
