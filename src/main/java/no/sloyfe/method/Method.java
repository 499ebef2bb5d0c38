package no.sloyfe.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.sloyfe.grouping.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * A process method as data: timed steps with their rules. A meeting freezes its own copy when it starts.
 *
 * @param needs what must be at hand, such as a text read before; null when nothing is
 */
public record Method(
        MethodId id,
        int version,
        Texts name,
        Texts summary,
        Set<Purpose> purposes,
        Sizes sizes,
        @Nullable Texts needs,
        List<Step> steps) {

    public Method {
        purposes = Set.copyOf(purposes);
        steps = List.copyOf(steps);
    }

    /** Reads a text in the method language; throws {@link Malformed} with the first line that is wrong. */
    public static Method read(String file, String text) {
        return MethodReader.read(Yaml.read(file, text));
    }

    /** The same method under another id. */
    public Method under(MethodId other) {
        return new Method(other, version, name, summary, purposes, sizes, needs, steps);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The method without its optional steps, save those asked for. */
    public Method with(Set<String> optionalSteps) {
        return withSteps(steps.stream()
                .filter(step -> !step.optional() || optionalSteps.contains(step.key()))
                .toList());
    }

    /** The method as it is run when nobody asks for more. */
    public Method usual() {
        return with(Set.of());
    }

    /** The same method with these steps. */
    public Method withSteps(List<Step> others) {
        return new Method(id, version, name, summary, purposes, sizes, needs, others);
    }

    /** The planned time of all steps together. */
    public int seconds() {
        return steps.stream().mapToInt(Step::seconds).sum();
    }
}
