package no.sloyfe.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods that come with Sløyfe, each in its own file under {@code methods/} (domain.md, 4). */
public final class Library {

    private static final List<String> SHIPPED = List.of(
            "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12",
            "m13", "m14", "m15", "m16", "m17", "m18", "m19", "m20", "m21", "m22", "m23", "m24",
            "m25", "m26", "m27", "m28", "m29", "m30");

    /** Can be called over any step: think alone, talk with a neighbour, back. */
    public static final MethodId TIME_OUT = new MethodId("M04");

    private final Once<Map<MethodId, Method>> methods;

    private Library(Once<Map<MethodId, Method>> methods) {
        this.methods = methods;
    }

    /** Reads all that ships when first asked; throws {@link Malformed} with file and line when a file is wrong. */
    public static Library shipped() {
        return new Library(new Once<>(Library::read));
    }

    private static Map<MethodId, Method> read() {
        Map<MethodId, Method> methods = new LinkedHashMap<>();
        for (String name : SHIPPED) {
            Method method = MethodReader.read(Shelf.read("methods/" + name + ".yaml"));
            methods.put(method.id(), method);
        }
        return methods;
    }

    /** What a new method begins as. */
    public static String skeleton() {
        return Shelf.text("methods/skeleton.yaml");
    }

    /** The file of a method, to copy and change. */
    public Optional<String> text(MethodId id) {
        return method(id).map(method -> Shelf.text("methods/" + method.id().value().toLowerCase(Locale.ROOT) + ".yaml"));
    }

    public Optional<Method> method(MethodId id) {
        return Optional.ofNullable(methods.get().get(id));
    }

    /** All methods, by id. */
    public List<Method> methods() {
        return new ArrayList<>(methods.get().values());
    }

    public List<Method> good(Purpose purpose) {
        return methods.get().values().stream().filter(method -> method.purposes().contains(purpose)).toList();
    }
}
