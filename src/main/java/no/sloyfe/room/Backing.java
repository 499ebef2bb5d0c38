package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands behind points and lines: notes and prepared answers, groups, votes. */
public final class Backing {

    private final Written written;
    private final Map<UUID, List<UUID>> sources;
    private final Map<UUID, List<UUID>> supporters;
    private final Map<UUID, Integer> numbers;
    private final Map<UUID, Integer> votes;
    private final Set<UUID> anonymousAnswers;
    private final Map<UUID, List<Contribution>> restingOn = new HashMap<>();

    /**
     * @param sources of each contribution: notes, points or prepared answers
     * @param supporters the circles behind each line, besides the one that gave it
     * @param numbers what each circle is called by
     * @param anonymousAnswers prepared answers among the sources that nobody knows the writer of
     */
    Backing(Written written, Map<UUID, List<UUID>> sources, Map<UUID, List<UUID>> supporters, Map<UUID, Integer> numbers,
            Map<UUID, Integer> votes, Set<UUID> anonymousAnswers) {
        this.anonymousAnswers = anonymousAnswers;
        this.written = written;
        this.sources = sources;
        this.supporters = supporters;
        this.numbers = numbers;
        this.votes = votes;
        sources.forEach((id, some) -> written.find(id).ifPresent(made ->
                some.forEach(source -> restingOn.computeIfAbsent(source, _ -> new ArrayList<>()).add(made))));
    }

    /** The same when nothing was written. */
    Backing with(Map<UUID, Integer> numbers, Map<UUID, Integer> votes) {
        return numbers == this.numbers && votes == this.votes ? this : new Backing(written, sources, supporters, numbers, votes, anonymousAnswers);
    }

    static Backing none(Written written) {
        return new Backing(written, Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    /** How many notes and prepared answers are behind a point or a line, through the group's points. */
    public int notes(UUID contribution) {
        return notes(List.of(contribution));
    }

    /** The same for what has been merged. None is told of where there is one alone, and whoever wrote it did so anonymously. */
    public int notes(Collection<UUID> merged) {
        List<UUID> behind = merged.stream().flatMap(each -> sourcesOf(each).stream())
                .flatMap(source -> sources.containsKey(source) ? sourcesOf(source).stream() : Stream.of(source))
                .distinct()
                .filter(source -> written.find(source).filter(each -> each.kind() != Kind.NOTE).isEmpty())
                .toList();
        return behind.size() == 1 && anonymous(behind.getFirst()) ? 0 : behind.size();
    }

    private boolean anonymous(UUID source) {
        return written.find(source).map(note -> note.author() == null).orElseGet(() -> anonymousAnswers.contains(source));
    }

    /** The numbers of the groups that stand behind a line, the one that gave it first. */
    public List<Integer> groups(Contribution line) {
        return Stream.concat(Stream.of(number(line.circle())),
                        supporters.getOrDefault(line.id(), List.of()).stream().map(this::number))
                .filter(number -> number > 0).toList();
    }

    /** The same for what has been merged, in the order of the numbers. */
    public List<Integer> groups(Collection<Contribution> merged) {
        return merged.stream().flatMap(each -> groups(each).stream()).distinct().sorted().toList();
    }

    public int votes(UUID contribution) {
        return votes.getOrDefault(contribution, 0);
    }

    /** What somebody made of a note, point or prepared answer. */
    List<Contribution> restingOn(UUID source) {
        return restingOn.getOrDefault(source, List.of());
    }

    Map<UUID, Integer> numbers() {
        return numbers;
    }

    Map<UUID, Integer> votes() {
        return votes;
    }

    int number(@Nullable UUID circle) {
        return circle == null ? 0 : numbers.getOrDefault(circle, 0);
    }

    private List<UUID> sourcesOf(UUID contribution) {
        return sources.getOrDefault(contribution, List.of());
    }
}
