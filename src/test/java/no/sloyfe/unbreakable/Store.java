package no.sloyfe.unbreakable;

import java.util.List;

/** The database as its owner sees it: one row of text for each row. Throws while it is away. */
public interface Store {

    List<String> asked(String sql) throws Exception;

    default String one(String sql) throws Exception {
        return asked(sql).getFirst();
    }
}
