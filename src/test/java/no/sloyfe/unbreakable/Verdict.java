package no.sloyfe.unbreakable;

import java.util.ArrayList;
import java.util.List;

/** What the checker found wrong, in sentences; nothing at all when everything holds. */
record Verdict(List<String> lost, List<String> doubled, List<String> gaps, List<String> diverged, List<String> errors) {

    Verdict() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean holds() {
        return all().isEmpty();
    }

    List<String> all() {
        List<String> all = new ArrayList<>();
        lost.forEach(each -> all.add("lost: " + each));
        doubled.forEach(each -> all.add("doubled: " + each));
        gaps.forEach(each -> all.add("gap: " + each));
        diverged.forEach(each -> all.add("diverged: " + each));
        errors.forEach(each -> all.add("error: " + each));
        return all;
    }

    void add(Verdict other) {
        lost.addAll(other.lost);
        doubled.addAll(other.doubled);
        gaps.addAll(other.gaps);
        diverged.addAll(other.diverged);
        errors.addAll(other.errors);
    }

    String figures() {
        return "lost=%d doubled=%d gaps=%d diverged=%d errors=%d".formatted(
                lost.size(), doubled.size(), gaps.size(), diverged.size(), errors.size());
    }
}
