package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program's own database, read and written by the owner of the tables, past every rule of the program. */
public final class Books {

    public final long postmaster;
    private final String url;
    private final String password;

    public Books(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("database/postmaster.pid"));
        postmaster = Long.parseLong(lines.getFirst());
        url = "jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/postgres";
        password = Files.readString(data.resolve("database.password")).strip();
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, "sloyfe", password);
    }

    public long number(String sql) throws SQLException {
        try (Connection connection = open(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Compares what was answered «stored» with what is stored in a meeting, or (empty) in all.
     *
     * @param lost answered, and not there
     * @param doubled there more than once, or there without having been sent
     * @param unseen a group's phone that never showed it
     * @param holes revisions of a meeting that are missing
     */
    public record Verdict(int lost, int doubled, int unseen, long holes) {}

    public Verdict compare(Diary diary, String meeting) throws SQLException {
        Map<String, Integer> marks = new HashMap<>();
        Map<String, Integer> phones = new HashMap<>();
        try (Connection connection = open(); ResultSet rows = connection.createStatement().executeQuery("""
                select c.id::text, substring(c.text from '@@([0-9]+);'),
                       (select count(*) from seat s join participant p on p.id = s.participant_id where s.circle_id = c.circle_id and p.joined_at is not null and p.left_at is null)
                from contribution c where c.text like '%@@%' and c.meeting_id::text like '%
                """.strip() + meeting + "'")) {
            while (rows.next()) {
                marks.merge(rows.getString(1) + " " + rows.getString(2), 1, Integer::sum);
                phones.put(rows.getString(1), rows.getInt(3));
            }
        }
        int lost = 0;
        int unseen = 0;
        for (int mark = 0; mark < diary.sent.size(); mark++) {
            Diary.Sent each = diary.sent.get(mark);
            boolean stored = marks.remove(each.id + " " + mark) != null;
            lost += each.acked() && !stored ? 1 : 0;
            int missing = each.acked() ? Math.max(0, phones.getOrDefault(each.id, 0) - each.shown()) : 0;
            if (missing > 0 && unseen == 0) {
                System.out.printf("Contribution %s of %s was not on %d of %d phones%n", each.id, each.by.name, missing, phones.get(each.id));
            }
            unseen += missing;
        }
        long holes = number("""
                select count(*) from meeting m
                where m.revision <> (select count(*) from change c where c.meeting_id = m.id)
                   or m.revision <> (select coalesce(max(revision), 0) from change c where c.meeting_id = m.id)
                """);
        return new Verdict(lost, marks.size(), unseen, holes);
    }
}
