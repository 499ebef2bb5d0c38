package no.sloyfe.unbreakable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds what is stored of one meeting, and what every page of it shows, against what people were told. */
final class Checker {

    /** Within this time pages come to show what is stored. */
    static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final Store store;
    private final BusyMeeting meeting;
    private final Duration patience;
    private final Verdict verdict;

    private Checker(Store store, BusyMeeting meeting, Duration patience, Verdict verdict) {
        this.patience = patience;
        this.store = store;
        this.meeting = meeting;
        this.verdict = verdict;
    }

    /** Only when nobody does anything any more. */
    static Verdict check(Store store, BusyMeeting meeting) throws Exception {
        return check(store, meeting, LONG_ENOUGH);
    }

    /** @param patience how long pages may take to come to show what is stored */
    static Verdict check(Store store, BusyMeeting meeting, Duration patience) throws Exception {
        Verdict verdict = new Verdict();
        check(store, meeting, patience, verdict);
        return verdict;
    }

    /** @param verdict to add to, so that what was found is known also when the rest could not be asked for */
    static void check(Store store, BusyMeeting meeting, Duration patience, Verdict verdict) throws Exception {
        Checker checker = new Checker(store, meeting, patience, verdict);
        checker.whatWasAnsweredIsStoredOnce();
        checker.votesAreCountedOnce();
        checker.revisionsHaveNoGaps();
        checker.everybodyIsHeardInOrder();
        checker.everyPageShowsWhatIsStored();
        checker.nobodyMetABug();
    }

    /** Whether each of these nodes gives everybody the page they have; one that does not answer is asked no more. */
    static void alikeEverywhere(BusyMeeting meeting, List<String> nodes, Verdict verdict) {
        for (String node : nodes) {
            try {
                meeting.phones().stream().map(phone -> phone.differsFrom(node)).filter(difference -> !difference.isEmpty()).forEach(verdict.diverged()::add);
            } catch (IllegalStateException unanswered) {
                verdict.errors().add("a page at " + node + " was not answered: " + unanswered.getMessage());
            }
        }
    }

    private void whatWasAnsweredIsStoredOnce() throws Exception {
        Map<UUID, String> stored = asked("select id || ' ' || text from contribution where meeting_id = :meeting and text like 'merke-%'").stream()
                .map(row -> row.split(" ", 2)).collect(Collectors.toMap(row -> UUID.fromString(row[0]), row -> row[1]));
        meeting.told.stored().forEach((id, text) -> {
            if (!text.equals(stored.get(id))) {
                verdict.lost().add(text + " was answered «stored», and is " + stored.get(id));
            }
        });
        meeting.told.refused().forEach((id, text) -> {
            if (stored.containsKey(id)) {
                verdict.doubled().add(text + " was refused, and is stored");
            }
        });
        asked("""
                select text || ' ' || count(*) from contribution c where meeting_id = :meeting and text like 'merke-%'
                    and not exists (select from source s where s.contribution_id = c.id) group by text having count(*) > 1
                """).forEach(twice -> verdict.doubled().add(twice + " times"));
    }

    private void votesAreCountedOnce() throws Exception {
        Set<String> ballots = new HashSet<>(asked("""
                select p.name || ' ' || b.item_id || '.' || b.step from ballot b join participant p on p.id = b.participant_id
                where b.meeting_id = :meeting
                """));
        for (Told.Vote vote : meeting.told.votes()) {
            if (!ballots.contains(vote.person() + " " + vote.run().substring(0, vote.run().lastIndexOf('.')))) {
                verdict.lost().add("the vote of " + vote);
            }
        }
        asked("""
                select v.item_id || '.' || v.step || ': ' || sum(v.votes) || ' votes of '
                    || (select count(*) from ballot b where (b.item_id, b.step) = (v.item_id, v.step)) || ' people'
                from vote v where v.meeting_id = :meeting group by v.item_id, v.step
                having sum(v.votes) <> (select count(*) from ballot b where (b.item_id, b.step) = (v.item_id, v.step))
                """).forEach(verdict.doubled()::add);
    }

    private void revisionsHaveNoGaps() throws Exception {
        List<String> odd = asked("""
                select 'changes ' || coalesce(min(c.revision), 1) || ' to ' || coalesce(max(c.revision), 0) || ' are ' || count(c.revision)
                    || ', the meeting says ' || m.revision
                from meeting m left join change c on c.meeting_id = m.id where m.id = :meeting group by m.id
                having coalesce(min(c.revision), 1) <> 1 or coalesce(max(c.revision), 0) <> count(c.revision)
                    or m.revision <> count(c.revision)
                """);
        verdict.gaps().addAll(odd);
        verdict.gaps().addAll(asked("""
                select text || ' has revision ' || revision || ', the meeting ' || (select revision from meeting where id = :meeting)
                from contribution where meeting_id = :meeting
                    and (revision < created_revision or revision > (select revision from meeting where id = :meeting))
                """));
    }

    private void everybodyIsHeardInOrder() throws Exception {
        verdict.errors().addAll(asked("""
                select b.text || ' was sent before ' || a.text || ' and is stored after it'
                from contribution a join contribution b on a.participant_id = b.participant_id and a.created_revision < b.created_revision
                    and a.text like 'merke-%' and b.text like 'merke-%'
                    and substring(a.text from '\\d+')::int > substring(b.text from '\\d+')::int
                where a.meeting_id = :meeting and b.meeting_id = :meeting
                    and not exists (select from source s where s.contribution_id in (a.id, b.id))
                """));
    }

    private void everyPageShowsWhatIsStored() throws Exception {
        long until = System.nanoTime() + patience.toNanos();
        for (Phone phone : meeting.phones()) {
            String difference = phone.differsFromLoaded(until);
            if (!difference.isEmpty()) {
                verdict.diverged().add(difference);
            }
            for (String fault; (fault = phone.faults().poll()) != null; ) {
                verdict.diverged().add(fault);
            }
        }
    }

    /** «Try again in a moment» is an answer while something is away; «something is wrong with Sløyfe» is not. */
    private void nobodyMetABug() {
        for (String odd; (odd = meeting.told.odd().poll()) != null; ) {
            verdict.errors().add(odd);
        }
        for (Person person : meeting.people) {
            Integer times = person.guest.failures().remove(500);
            if (times != null) {
                verdict.errors().add(person.guest.name + " got the answer 500 " + times + " times");
            }
        }
    }

    private List<String> asked(String sql) throws Exception {
        return store.asked(sql.replace(":meeting", "'" + meeting.id + "'::uuid"));
    }
}
