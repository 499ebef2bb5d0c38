package no.sloyfe.room;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What things hold, field by field and in whatever order, made so that two can be compared. */
final class Held {

    private Held() {}

    static Object in(Object thing) {
        return switch (thing) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<Object, Object> held = new HashMap<>();
                map.forEach((key, value) -> held.put(in(key), in(value)));
                yield held;
            }
            case Collection<?> all -> {
                Map<Object, Integer> times = new HashMap<>();
                all.forEach(each -> times.merge(in(each), 1, Integer::sum));
                yield times;
            }
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case Optional<?> some -> some.map(Held::in);
            default -> thing.getClass().getName().startsWith("no.sloyfe.") && !(thing instanceof Enum) ? fields(thing) : thing;
        };
    }

    private static Map<String, Object> fields(Object thing) {
        Map<String, Object> held = new HashMap<>(Map.of("class", thing.getClass()));
        for (Field field : thing.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                held.put(field.getName(), in(read(field, thing)));
            }
        }
        return held;
    }

    private static Object read(Field field, Object thing) {
        try {
            field.setAccessible(true);
            return field.get(thing);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
