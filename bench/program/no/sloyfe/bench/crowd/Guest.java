package no.sloyfe.bench.crowd;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody with a phone, as the page's own scripts act: an id made by the device that is kept through retries until the receipt
 * names it, one open line that is taken up again from the last change seen, the private part fetched and the page read anew when
 * told to. Fetches no assets: a phone does that once.
 */
public final class Guest implements Line.Reader {

    private static final String MARK = "@@";
    private static final int VOTES = 3;

    public final int number;
    public final String name;
    private final Crowd crowd;
    private final Diary diary;
    private final Random random;
    private final Phone phone;
    private String room = "";
    private String live = "";
    private volatile String run = ""; // leaders wait for it
    private String options = "";
    private long last;
    private Line line;
    private boolean leaving;
    private boolean reading;
    private boolean asking;
    private long tries;
    private Runnable onOpen = () -> {};
    private Runnable onRun = () -> {};

    public Guest(Crowd crowd, Diary diary, int number, String name) {
        this.crowd = crowd;
        this.diary = diary;
        this.number = number;
        this.name = name;
        this.random = new Random(number);
        this.phone = new Phone(crowd, diary, name, random);
    }

    /** Scans the code, says a name, reads the room and opens its line; all of it counts. */
    public void join(String code, Runnable in) {
        long scanned = System.nanoTime();
        phone.get("/join/" + code, form -> phone.post("/join/" + code, "text/html", "name=" + Phone.encoded(name), answer -> {
            room = answer.location().replaceFirst("^https?://[^/]+", "");
            if (answer.status() / 100 != 3 || !room.endsWith("/room")) {
                diary.trouble(name + " was not let in: " + answer.status() + " " + answer.location());
                return;
            }
            read(() -> open(() -> {
                diary.joined.add(System.nanoTime() - scanned);
                in.run();
            }));
        }));
    }

    /** With the cookies of somebody who has them already: goes to a page with a line of its own. */
    void arrive(Map<String, String> others, String page, Runnable in) {
        phone.take(others);
        room = page;
        read(() -> open(in));
    }

    /** Reads the page anew, as a browser does that is told to. */
    private void read(Runnable then) {
        reading = true;
        phone.get(room, page -> {
            reading = false;
            String source = page.between("<live-source src=\"", "\"");
            if (source.isEmpty()) {
                diary.trouble(name + " got a room without a line: " + page.status());
                return;
            }
            live = source.replace("&amp;", "&");
            last = Long.parseLong(page.between("\" since=\"", "\""));
            drawn(page.text());
            then.run();
        });
    }

    private void open(Runnable then) {
        onOpen = then;
        try {
            line = new Line(crowd, phone.request(live + "&since=" + last), this);
        } catch (IOException e) {
            ended(0, e.toString());
        }
    }

    /** Writes for the group; then runs when it is acknowledged, or refused. */
    public void write(String to, Runnable then) {
        String id = UUID.randomUUID().toString();
        int mark = diary.sent.size();
        Diary.Sent one = diary.sends(this, id);
        String text = "Vi viser hverandre hva vi har funnet ut " + MARK + mark + ";";
        phone.send(room + "/contributions?run=" + run, "to=" + to + "&text=" + Phone.encoded(text) + "&client=" + id, answer -> {
            if (answer.status() == 200 && answer.text().contains("data-receipt=\"" + id + "\"")) {
                diary.acks(one);
                drawnFromAnswer(answer.text());
                then.run();
            } else if (answer.status() == 409 || answer.status() == 422) {
                diary.refuses(answer.told()); // maybe the step was over, or the next takes no such thing
                then.run();
            } else {
                diary.trouble(name + " got no receipt: " + answer.status() + " " + answer.told());
            }
        });
    }

    /** The same, unless the page shows no step to write in just then. */
    public void writeIfMay(String to) {
        if (!run.isEmpty()) {
            write(to, () -> {});
        }
    }

    /** Says that one is ready, or not after all. */
    public void tick(boolean ready) {
        phone.send(room + "/ready?run=" + run + "&ready=" + ready, "", answer -> drawnFromAnswer(answer.text()));
    }

    /** Reads the page anew. */
    public void reload(Runnable then) {
        if (!reading) {
            read(then);
        }
    }

    /** The phone is put away: everything is closed, and nothing comes back by itself. */
    public void fallAsleep() {
        if (line != null) {
            line.close();
        }
        phone.close();
    }

    /** Votes, the form being the one that the page shows. */
    public void vote(Runnable then) {
        if (options.isEmpty()) {
            diary.trouble(name + " sees nothing to vote for");
            return;
        }
        String[] all = options.split(",");
        int first = random.nextInt(all.length);
        String form = IntStream.range(0, Math.min(VOTES, all.length)).mapToObj(i -> "option=" + all[(first + i) % all.length])
                .collect(Collectors.joining("&"));
        long began = System.nanoTime();
        phone.send(room + "/votes?run=" + run, form, answer -> {
            if (answer.status() == 200) {
                diary.voted.add(System.nanoTime() - began);
                diary.votes++;
                drawnFromAnswer(answer.text());
                then.run();
            } else {
                diary.trouble(name + " could not vote: " + answer.status() + " " + answer.told());
            }
        });
    }

    /** The network is away and comes back: the line is taken up again from the last change seen. */
    public void comeBack(Runnable then) {
        if (line != null) {
            line.close();
        }
        long began = System.nanoTime();
        open(() -> {
            diary.back.add(System.nanoTime() - began);
            then.run();
        });
    }

    /** Runs once the page shows a step that one can write or vote in. */
    public void atNextStep(Runnable then) {
        onRun = then;
    }

    public void leave() {
        leaving = true;
        if (line != null) {
            line.close();
        }
        phone.close();
    }

    public boolean seesStep(String where) {
        return run.equals(where);
    }

    public String run() {
        return run;
    }

    @Override
    public void opened() {
        tries = 0;
        Runnable then = onOpen;
        onOpen = () -> {};
        then.run();
    }

    @Override
    public void frame(String event, long id, String data) {
        diary.frames++;
        if (event.equals("farewell")) {
            return;
        }
        if (id >= 0) {
            if (id <= last) {
                return;
            }
            last = id;
        }
        if (data.contains("action=\"refresh\"")) {
            diary.refreshes++;
            if (!reading) {
                read(() -> {});
            }
            return;
        }
        drawn(data);
        if (!asking && data.contains("<turbo-frame id=\"private\" class=\"stack\" src=\"")) {
            asking = true;
            diary.privates++;
            phone.get(Answer.between(data, "<turbo-frame id=\"private\" class=\"stack\" src=\"", "\"", 0).replace("&amp;", "&"), answer -> {
                asking = false;
                drawn(answer.text());
            });
        }
    }

    @Override
    public void ended(int status, String why) {
        if (leaving) {
            return;
        }
        diary.ended++;
        if (status != 200) {
            diary.trouble(name + "'s line did not open: " + status + " " + why.lines().findFirst().orElse(""));
        }
        if (tries++ < Phone.MOST_TRIES) {
            crowd.in(0.5 * (0.75 + random.nextDouble() / 2) * Math.min(20, 1 << Math.min(5, tries - 1)), () -> open(onOpen));
        }
    }

    /** The answer to a form may show how things stood before something that the line has brought: then it is asked for again. */
    private void drawnFromAnswer(String text) {
        String revision = Answer.between(text, "action=\"drawn\" revision=\"", "\"", 0);
        drawn(text);
        if (!revision.isEmpty() && Long.parseLong(revision) < last) {
            last = Long.parseLong(revision);
            line.close();
            open(() -> {});
        }
    }

    private void drawn(String html) {
        long now = System.nanoTime();
        for (int at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, at + 2)) {
            diary.sees(number, Integer.parseInt(html, at + 2, html.indexOf(';', at), 10), now);
        }
        String there = Answer.between(html, "data-outbox=\"", "\"", 0);
        int votes = there.isEmpty() ? html.indexOf("/votes?run=") : -1;
        if (votes >= 0) {
            there = Answer.between(html, "/votes?run=", "\"", votes);
            StringBuilder ids = new StringBuilder();
            for (int at = html.indexOf("name=\"option\" value=\"", votes); at >= 0; at = html.indexOf("name=\"option\" value=\"", at + 20)) {
                ids.append(ids.isEmpty() ? "" : ",").append(html, at + 21, at + 57);
            }
            options = ids.toString();
        }
        if (!there.isEmpty() && !there.equals(run)) {
            run = there;
            if (diary.steppedAt != 0) {
                diary.stepped.add(now - diary.steppedAt);
            }
            Runnable then = onRun;
            onRun = () -> {};
            then.run();
        }
    }
}
