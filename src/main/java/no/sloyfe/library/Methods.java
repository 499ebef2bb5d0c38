package no.sloyfe.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.sloyfe.access.Caller;
import no.sloyfe.method.Library;
import no.sloyfe.method.Method;
import no.sloyfe.method.MethodId;
import no.sloyfe.method.Readings;
import no.sloyfe.organisation.OwnerId;
import org.springframework.stereotype.Component;

/** The methods that people can plan with: those that ship, and those that their own colleagues wrote. */
@Component
public class Methods {

    private final Library shipped;
    private final OwnMethods own;
    private final Readings readings = new Readings(text -> Method.read("own method", text));

    Methods(Library shipped, OwnMethods own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** What stands in this person's library: the shipped ones by id, then their own and those shared with them. */
    public List<Method> of(Caller caller) {
        return with(own(caller));
    }

    List<Method> with(List<OwnMethod> own) {
        return Stream.concat(shipped.methods().stream(), own.stream().map(this::read)).toList();
    }

    List<OwnMethod> own(Caller caller) {
        return caller.known().map(person -> own.seenBy(caller.owner(), person)).orElse(List.of());
    }

    /** A method by its id, also one that has been taken out of the library since. */
    public Optional<Method> find(OwnerId owner, MethodId id) {
        return shipped.method(id).or(() -> own.find(owner, id).map(this::read));
    }

    /** What an own method's file says, under the id that Sløyfe gave it. */
    Method read(OwnMethod written) {
        return readings.of(written.text()).under(written.id());
    }
}
